import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scoreServqual } from "service-quality/gaps";
import { SERVQUAL } from "service-quality/instruments";
import { readCsv } from "service-quality/readers";
import { guessMapping } from "service-quality/report";
import { parseAnswersCsv } from "service-quality/survey";
import { expect, it } from "vitest";
import { root } from "../files.ts";
import { ecsiSurvey } from "./ecsi-survey.ts";
import { inChromium } from "./in-chromium.ts";
import { allDone, drawn, openPart, score, scoredSurvey } from "./results-page.ts";

const PARTS = [
  "overview",
  "gaps",
  "reliability",
  "groups",
  "importance",
  "kano",
  "satisfaction",
  "drivers",
  "factors",
  "paths",
  "report",
  "script",
];

const text = readFileSync(join(root, "examples/servqual-report/survey.csv"), "utf8");

/** The bundled survey, with so many samples of its drivers, as files to choose. */
function bundledSurvey(replicates: number) {
  const { mapping } = guessMapping(readCsv(text));
  const fileOf = (name: string, mimeType: string, content: string) => ({
    ...{ name, mimeType },
    buffer: Buffer.from(content),
  });
  return {
    file: fileOf("survey.csv", "text/csv", text),
    mapping: fileOf(
      "mapping.json",
      "application/json",
      JSON.stringify({ ...mapping, options: { ...mapping.options, replicates } }),
    ),
  };
}

/** What the library says of the bundled survey. */
function bundledScores(confidence: number) {
  const items = SERVQUAL.dimensions.flatMap((dimension) => dimension.items.map(({ id }) => id));
  const [expectations, perceptions] = ["E", "P"].map((prefix) => parseAnswersCsv(text, { prefix, items }));
  return scoreServqual(
    { expectations: expectations!, perceptions: perceptions! },
    { instrument: SERVQUAL, confidence, missing: "listwise" },
  );
}

/** A figure as the page prints it. */
const signed = (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;

inChromium("the results of the playground", (open) => {
  it("are those of the library, figure by figure", async () => {
    const { page, outside, errors } = await scoredSurvey(open);
    const scores = bundledScores(0.95);
    await openPart(page, "gaps");
    expect(await page.locator(".figures").first().textContent()).toContain(signed(scores.overall.gap!));
    await page.getByRole("button", { name: "Table" }).first().click();
    const cells = await page
      .locator(".chart table tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
    const shown = new Map(
      cells.map(([id, , n, expectation, perception, gap]) => [id, { n, expectation, perception, gap }]),
    );
    for (const { dimension, n, expectation, perception, gap } of scores.dimensions) {
      expect(shown.get(dimension)).toEqual({
        n: String(n),
        expectation: expectation!.toFixed(2),
        perception: perception!.toFixed(2),
        gap: gap!.toFixed(2).replace("-", "−"),
      });
    }
    expect([outside, errors]).toEqual([[], []]);
  });

  it("tell what a part needs that lacks its data, in a sentence", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "importance");
    expect(await page.locator("[data-part=importance]").textContent()).toContain(
      "It needs: the importance of items, and their performance or perception.",
    );
  });

  it("name the numbers of each chart for people", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "gaps");
    const tables = page.getByRole("button", { name: "Table", exact: true });
    for (const table of await tables.all()) await table.click();
    expect(await page.locator(".chart caption").allTextContents()).toEqual([
      "Numbers of chart 1",
      "Numbers of chart 2",
      "Numbers of chart 3",
    ]);
  });

  it("tell in which cell an answer is missing, where that is refused", async () => {
    const { page } = await open("/playground/");
    const [head, first, ...rest] = text.split("\n");
    const holed = [head, first!.replace(/^(1,north),6,/, "$1,,"), ...rest].join("\n");
    const file = { name: "survey.csv", mimeType: "text/csv", buffer: Buffer.from(holed) };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await score(page);
    await allDone(page);
    await page.getByLabel("Missing answers").selectOption("reject");
    await allDone(page);
    await openPart(page, "gaps");
    const alert = page.locator("[data-part=gaps]").getByRole("alert");
    expect(await alert.locator("p").allTextContents()).toEqual(["Row 1, column E1: Answers are missing."]);
  });

  it("tell the codes of a chart in words of the language", async () => {
    const { page } = await scoredSurvey(open, { language: "ru" });
    await openPart(page, "gaps");
    await page.getByRole("button", { name: "Таблица", exact: true }).first().click();
    const rows = page.locator(".chart tbody tr");
    expect(await rows.first().textContent()).toContain("ниже");
    expect(await rows.last().textContent()).toContain("неясно");
  });

  it("are computed anew where an option changes", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "gaps");
    const detail = page.locator(".figures").first();
    const limits = (confidence: number) => {
      const { lower, upper } = bundledScores(confidence).overall.interval!;
      return [lower, upper].map(signed);
    };
    for (const limit of limits(0.95)) expect(await detail.textContent()).toContain(limit);
    await page.getByLabel("Confidence").selectOption("0.99");
    await allDone(page);
    for (const limit of limits(0.99)) expect(await detail.textContent()).toContain(limit);
    expect(await page.locator("figcaption").first().textContent()).toContain("99\u00A0% interval");
  });

  it.each([
    { part: "drivers", survey: bundledSurvey(200_000) },
    { part: "paths", survey: ecsiSurvey({ respondents: 400, replicates: 200_000 }) },
  ])("keep what is finished when a bootstrap is cancelled, and go on when asked to: $part", async (drawn) => {
    const { page } = await open("/playground/");
    const { file, mapping } = drawn.survey;
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.waitForURL(/#columns$/);
    await page.locator("input[type=file][accept*=json]").last().setInputFiles(mapping);
    await page.getByText("The mapping is loaded").waitFor();
    await score(page);
    const bar = page.getByRole("progressbar", { name: /Bootstrap/ });
    await bar.waitFor();
    expect(await bar.getAttribute("aria-valuetext")).toMatch(/of 200,000 samples/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await bar.waitFor({ state: "detached" });
    await openPart(page, "reliability");
    expect(await page.locator(".figures").count()).toBe(1);
    await openPart(page, drawn.part);
    await page.getByText("This part was cancelled").waitFor();
    await page.getByRole("button", { name: "Compute it now" }).click();
    await bar.waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await allDone(page);
  });

  it.each([
    { theme: "light", language: "en", width: 1280 },
    { theme: "dark", language: "ru", width: 390 },
    { theme: "light", language: "bg", width: 320 },
  ] as const)("are readable for everybody in every part: $language, $theme, $width px", async (how) => {
    const { page, findings, sideways, shot, outside, errors } = await scoredSurvey(open, how);
    for (const part of PARTS) {
      await openPart(page, part);
      await drawn(page);
      expect(await findings(), part).toEqual([]);
      expect(await sideways(), part).toEqual([]);
      await shot(`3-${part}-${how.language}-${how.theme}-${how.width}`);
    }
    expect([outside, errors]).toEqual([[], []]);
  });

  it("are reached, read and exported by keys alone", async () => {
    const { page } = await scoredSurvey(open);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.locator("h1:visible").focus();
    await tabTo(/Overview/);
    for (const _ of [0, 1, 2, 3]) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#results\/(?!overview)/);
    while ((await focused()) !== "Report") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#results\/report$/);
    await tabTo(/Save the report/);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toBe("report.html");

    async function tabTo(name: RegExp) {
      while (!name.test(await focused())) await page.keyboard.press("Tab");
    }
  });
});
