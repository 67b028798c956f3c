import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readCsv } from "service-quality/readers";
import { analyzeSurvey, type SurveyAnalysis, type SurveyResults } from "service-quality/report";
import { expect, it } from "vitest";
import { differences } from "../differences.ts";
import { root } from "../files.ts";
import { inChromium } from "./in-chromium.ts";
import { openPart, saved, scoredSurvey } from "./results-page.ts";
import { runInNode } from "./run-in-node.ts";

/** How far the figures of a browser and of Node may lie apart. */
const APART = 1e-6;

const csv = readFileSync(join(root, "examples/servqual-report/survey.csv"), "utf8");

inChromium("exports of the playground", (open) => {
  it("save all results as the library computes them", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "report");
    const { name, bytes } = await saved(page, "Save all results (JSON)");
    const analysis = JSON.parse(bytes.toString()) as SurveyAnalysis;
    const { mapping, parts } = analysis;
    expect(name).toBe("results.json");
    expect(parts.length).toBeGreaterThan(5);
    const { parts: computed } = analyzeSurvey(readCsv(csv), mapping, {
      parts: parts.map(({ part }) => part),
    });
    expect(differences(parts, computed, APART)).toEqual([]);
  });

  it("open again without the survey, with the same figures, and refuse what holds none", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "gaps");
    const figures = await page.locator(".figures").first().textContent();
    await openPart(page, "report");
    const { bytes } = await saved(page, "Save all results (JSON)");
    const again = await open("/playground/");
    await again.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "results.json", mimeType: "application/json", buffer: bytes });
    await again.page.waitForURL(/#results/);
    await openPart(again.page, "gaps");
    expect(await again.page.locator(".figures").first().textContent()).toBe(figures);
    await openPart(again.page, "report");
    const chooser = again.page.locator(".results input[type=file]");
    await chooser.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await again.page.getByRole("alert").filter({ hasText: "no results" }).waitFor();
    await openPart(again.page, "gaps");
    expect(await again.page.locator(".figures").first().textContent()).toBe(figures);
  });

  it("save every table as CSV in one file", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "report");
    const { name, bytes } = await saved(page, "Save all tables (CSV in a ZIP)");
    const files = unzipSync(new Uint8Array(bytes));
    expect(name).toBe("tables.zip");
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["gaps-gap.csv", "gaps-profile.csv"]));
    expect(strFromU8(files["gaps-gap.csv"]!)).toMatch(/^id,label,n,expectation,perception,gap,/);
  });

  it("save a chart as a picture, as numbers and as a specification", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "gaps");
    const alt = await page.locator(".chart-picture").first().getAttribute("aria-label");
    const svg = await saved(page, "Save the picture as SVG");
    expect(svg.name).toBe("gaps-gap.svg");
    const picture = await open({ html: svg.bytes.toString() });
    const box = await picture.page.locator("svg").first().boundingBox();
    expect(await picture.page.locator("svg text").count()).toBeGreaterThan(5);
    expect(await picture.page.locator("svg").first().getAttribute("aria-label")).toBe(alt);
    const png = await saved(page, "Save the picture as PNG, twice its size");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
      2 * box!.width,
      2 * box!.height,
    ]);
    const json = JSON.parse(
      (await saved(page, "Save the chart with its specification as JSON")).bytes.toString(),
    );
    expect([json.kind, json.alt]).toEqual(["chart", alt]);
    const rows = (await saved(page, "Save the numbers as CSV")).bytes.toString().split("\r\n");
    expect(rows).toHaveLength(json.data.length + 1);
  });

  it("save a report that asks for nothing outside, in the language of the page", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "report");
    await page.getByLabel("Language").selectOption("ru");
    const { name, bytes } = await saved(page, "Сохранить отчёт (HTML)");
    expect(name).toBe("report.html");
    const report = await open({ html: bytes.toString() });
    expect(await report.page.locator("html").getAttribute("lang")).toBe("ru");
    expect(await report.page.locator("figure svg").count()).toBeGreaterThan(5);
    expect(await report.findings()).toEqual([]);
    expect([report.outside, report.errors]).toEqual([[], []]);
  });

  it("save a script that prints in Node what the page shows", async () => {
    const { page } = await scoredSurvey(open);
    await openPart(page, "report");
    const analysis = JSON.parse(
      (await saved(page, "Save all results (JSON)")).bytes.toString(),
    ) as SurveyAnalysis;
    await openPart(page, "script");
    const { name, bytes } = await saved(page, "Save analysis.mjs");
    expect(name).toBe("analysis.mjs");
    const folder = mkdtempSync(join(tmpdir(), "service-quality-"));
    try {
      writeFileSync(join(folder, "survey.csv"), csv);
      const printed = await runInNode(bytes.toString(), folder);
      const results = analysis.parts.map((part) => part.results);
      const { answered: _, composition: __, ...computed } = Object.assign({}, ...results) as SurveyResults;
      expect(differences(JSON.parse(printed), computed, APART)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
