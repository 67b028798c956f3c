import { existsSync, readFileSync } from "node:fs";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { finishCommand } from "../../src/command/output/finish-command.ts";
import { runCommand } from "../../src/command/run-command.ts";
import { scoreServqual } from "../../src/gaps/servqual.ts";
import { SERVQUAL } from "../../src/instruments/catalogue/servqual.ts";
import { parseAnswersCsv } from "../../src/survey/csv/parse-answers-csv.ts";
import { inChromium } from "./in-chromium.ts";

const root = new URL("../../", import.meta.url);
const BUNDLED = new URL("examples/servqual-report/survey.csv", root);
const KIOSK = new URL("../shared/data/kiosk_servqual.csv", root);
const INSTRUMENT = new URL("examples/kiosk/instrument.json", root);

const textOf = (file: URL) => readFileSync(file, "utf8");

/** The page that the command writes of a survey. */
async function reportOf(survey: URL, ...options: string[]): Promise<string> {
  const files = { "survey.csv": textOf(survey), "instrument.json": textOf(INSTRUMENT) };
  const output = runCommand(["report", "survey.csv", "--out", "-", ...options], { stdin: "", files });
  const { status, stdout, stderr } = await finishCommand(output, async () => ({ vega, vegaLite }));
  expect(status, stderr).toBe(0);
  return stdout;
}

const KIOSK_OPTIONS =
  "--instrument instrument.json --expectations E --perceptions P --importance IMP --kano KF,KD --by sex";

inChromium("the report of a survey", (open) => {
  describe.each([
    { survey: "bundled", file: BUNDLED, options: ["--language", "bg"] },
    { survey: "kiosk", file: KIOSK, options: KIOSK_OPTIONS.split(" ") },
  ])("$survey", ({ survey, file, options }) => {
    const isThere = existsSync(file);
    let html: string;

    beforeAll(async () => {
      if (isThere) html = await reportOf(file, ...options);
    });

    it.skipIf(!isThere).each([
      { theme: "light", width: 1280 },
      { theme: "dark", width: 1280 },
      { theme: "light", width: 390 },
    ] as const)("has no barrier, asks for nothing and fits: $theme, $width px", async (how) => {
      const { outside, errors, findings, sideways, shot } = await open({ html }, how);
      expect(await sideways()).toEqual([]);
      expect(await findings()).toEqual([]);
      expect([outside, errors]).toEqual([[], []]);
      await shot(`survey-report-${survey}-${how.theme}-${how.width}`);
    });
  });

  it("shows the gap that the library scores", async () => {
    const csv = textOf(BUNDLED);
    const items = SERVQUAL.dimensions.flatMap(({ items }) => items.map(({ id }) => id));
    const answersOf = (prefix: string) => parseAnswersCsv(csv, { prefix, items });
    const { overall } = scoreServqual({ expectations: answersOf("E"), perceptions: answersOf("P") });
    const { page } = await open({ html: await reportOf(BUNDLED) });
    expect(await page.locator("#in-short strong").first().textContent()).toBe(
      overall.gap!.toFixed(2).replace("-", "−"),
    );
  });
});
