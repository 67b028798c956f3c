import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Page } from "playwright-core";
import { readCsv } from "service-quality/readers";
import { guessMapping } from "service-quality/report";
import { expect, inject, it } from "vitest";
import { root } from "../files.ts";
import { inChromium } from "./in-chromium.ts";
import type { VisitOptions } from "./visit.ts";

const survey = readFileSync(join(root, "examples/servqual-report/survey.csv"), "utf8");

/** The first answers of it, as cells. */
const cells = survey
  .split("\n")
  .slice(0, 41)
  .map((line) => line.split(","));
const csv = cells.map((row) => row.join()).join("\n");

/** How each step is looked at. */
const LOOKS = [
  { theme: "light", language: "en", width: 1280 },
  { theme: "dark", language: "ru", width: 390 },
  { theme: "light", language: "bg", width: 320 },
] as const satisfies readonly VisitOptions[];
const nameOf = ({ theme = "light", language = "en", width = 0 }: VisitOptions) =>
  `${language}-${theme}-${width}`;

/** Has the page read a file. */
async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content as string);
  await page
    .locator(".drop input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** The columns as the page tells of them. */
async function columnsOf(page: Page): Promise<string> {
  await page.locator(".groups").waitFor();
  return (await page.locator(".groups").textContent())!;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

inChromium("the playground's file step", (open) => {
  it.each(LOOKS)("offers a file, a table and examples: $language, $theme, $width px", async (how) => {
    const { page, outside, errors, findings, sideways, shot } = await open("/playground/", how);
    await page.locator("h1").waitFor();
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect([outside, errors]).toEqual([[], []]);
    await shot(`1-file-${nameOf(how)}`);
  });

  it("reads every kind of file to the same columns", async () => {
    const { page, outside, errors } = await open("/playground/");
    await choose(page, "survey.csv", csv);
    const expected = await columnsOf(page);
    expect(expected).toContain("E1 … E22");
    for (const [name, content] of [
      ["survey.xlsx", workbook({ answers: cells })],
      ["survey.parquet", parquet()],
      ["survey.json", JSON.stringify(records())],
    ] as const) {
      await goToHash(page, "#file");
      await choose(page, name, content);
      await page.locator(".steps").getByText(name).waitFor();
      expect([name, await columnsOf(page)]).toEqual([name, expected]);
    }
    await goToHash(page, "#file");
    await button(page, "Paste a table").click();
    await page.locator("textarea").fill(cells.map((row) => row.join("\t")).join("\n"));
    await button(page, "Read the table").click();
    await page.locator(".steps").getByText("Pasted table").waitFor();
    expect(await columnsOf(page)).toBe(expected);
    expect([outside, errors]).toEqual([[], []]);
  });

  it("opens SPSS files, and the bundled examples by address", async () => {
    const { page } = await open("/playground/");
    await choose(page, "a.sav", readFileSync(join(root, "test/golden/sav/files/big-endian.sav")));
    await columnsOf(page);
    await goToHash(page, "#example/kano");
    await page.locator(".steps").getByText("kano.csv").waitFor();
    expect(await columnsOf(page)).toContain("wifi_functional");
  });

  it("keeps the earlier file when another cannot be read", async () => {
    const { page, findings, shot } = await open("/playground/");
    await choose(page, "survey.csv", csv);
    const before = await columnsOf(page);
    await goToHash(page, "#file");
    await choose(page, "locked.xlsx", Uint8Array.from([...OLE, ...utf16("EncryptedPackage")]));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("locked.xlsx is protected by a password");
    expect(await alert.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await findings()).toEqual([]);
    await shot("4-error-encrypted");
    await button(page, "back to survey.csv").click();
    expect(await columnsOf(page)).toBe(before);
  });

  it.each(LOOKS)("tells where a text stands among numbers: $language, $theme, $width px", async (how) => {
    const { page, findings, sideways, shot } = await open("/playground/", how);
    await choose(page, "survey.csv", csv.replace(/,\d+$/m, ",n/a"));
    await page.getByRole("alert").waitFor();
    await page.getByRole("alert").getByRole("button").nth(1).click();
    await page.locator(".marked").waitFor();
    expect(await page.locator(".marked").textContent()).toBe("n/a");
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    await shot(`4-stray-${nameOf(how)}`);
    await page.getByRole("alert").getByRole("button").first().click();
    await columnsOf(page);
    expect(await page.locator("input.input").first().inputValue()).toBe("n/a");
  });

  it.each([
    { language: "en", place: "a.csv: row 2 below the header.", said: "expected 2 cells in line 3" },
    { language: "ru", place: "a.csv: строка 2 под заголовком.", said: "expected 2 cells in line 3" },
  ])(
    "tells what is wrong with a line of the file, and where: $language",
    async ({ language, place, said }) => {
      const { page } = await open("/playground/", { language });
      await choose(page, "a.csv", "a,b\n1,2\n3\n");
      const alert = page.getByRole("alert");
      await alert.getByText(said).waitFor();
      expect(await alert.textContent()).toContain(place);
      expect(await alert.textContent()).not.toContain("[1]");
    },
  );

  it("asks for the encoding and for the sheet, and goes on with the answer", async () => {
    const { page, findings, shot } = await open("/playground/");
    const cyrillic = Uint8Array.from([0xce, 0xf6, 0xe5, 0xed, 0xea, 0xe0, 0x0a, ...strToU8("5\n4\n5\n")]);
    await choose(page, "cyrillic.csv", cyrillic);
    await page.getByRole("alert").waitFor();
    expect(await findings()).toEqual([]);
    await shot("4-encoding");
    await button(page, "windows-1251").click();
    expect(await columnsOf(page)).toContain("Оценка");
    await goToHash(page, "#file");
    await choose(page, "two.xlsx", workbook({ Notes: [["hello"]], Answers: cells }));
    await button(page, "Answers").click();
    expect(await columnsOf(page)).toContain("E1 … E22");
  });
});

inChromium("the playground's columns step", (open) => {
  it.each(LOOKS)("shows what it guesses, and why: $language, $theme, $width px", async (how) => {
    const { page, findings, sideways, cut, shot, errors } = await open("/playground/", how);
    await choose(page, "survey.csv", survey);
    await columnsOf(page);
    expect(await cut()).toEqual([]);
    await shot(`2-columns-${nameOf(how)}`);
    await page.locator(".opener").nth(2).click();
    await page.locator("button[aria-expanded=false]").last().click();
    await page.locator(".editor").waitFor();
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect(await cut()).toEqual([]);
    expect(errors).toEqual([]);
    await shot(`2-dimensions-${nameOf(how)}`);
  });

  it("blocks the scores until what is unsure is said", async () => {
    const { page, findings, shot } = await open("/playground/");
    const labels = "verdict,speed\nfine,3\npoor,2\nfine,5\nso so,1\npoor,4\nfine,3\nso so,2\npoor,1\n";
    await choose(page, "labels.csv", labels);
    await columnsOf(page);
    const unsure = guessMapping(readCsv(labels)).groups.filter(({ confidence }) => confidence === "unsure");
    expect(unsure.length).toBeGreaterThan(0);
    const score = button(page, /^Score$/);
    expect(await score.getAttribute("aria-disabled")).toBe("true");
    expect(await findings()).toEqual([]);
    await shot("2-unsure");
    for (const _ of unsure)
      await button(page, /That is right/)
        .first()
        .click();
    expect(await score.getAttribute("aria-disabled")).toBe(null);
  });

  it("saves the mapping, and loads it again; one that does not fit is refused at its place", async () => {
    const { page } = await open("/playground/");
    await choose(page, "survey.csv", survey);
    await columnsOf(page);
    const saving = page.waitForEvent("download");
    await button(page, "Save this mapping").click();
    const mapping = JSON.parse(readFileSync((await (await saving).path())!, "utf8"));
    expect(mapping).toEqual(guessMapping(readCsv(survey)).mapping);

    const use = page.getByLabel("Use of branch");
    await use.selectOption("left-out");
    await load(page, { ...mapping, columns: [{ name: "nobody", use: "nps" }] });
    await page
      .getByRole("alert")
      .getByText(/^This file is not taken; what was here stays\./)
      .waitFor();
    expect(await use.inputValue()).toBe("left-out");
    await load(page, mapping);
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await use.inputValue()).toBe("group");
  });

  it("names dimensions and their items in the language", async () => {
    const { page } = await open("/playground/", { language: "ru" });
    await choose(page, "survey.csv", survey);
    await columnsOf(page);
    await button(page, "Изменить измерения").click();
    const first = page.locator(".dimension").first();
    expect(await first.locator("input").inputValue()).toBe("Материальная среда");
    expect(await first.locator("li").first().textContent()).toContain("Современное оборудование");
  });

  it("does not break the name of a column that has room", async () => {
    const { page } = await open("/playground/");
    await choose(page, "a.csv", `points_personalisation,q1\n${"3,4\n5,2\n9,1\n".repeat(8)}`);
    await columnsOf(page);
    const heights = await page
      .locator(".opener")
      .evaluateAll((openers) => openers.map((opener) => opener.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(32);
  });

  it("makes own dimensions by menus and by dragging", async () => {
    const { page } = await open("/playground/");
    await choose(page, "survey.csv", survey);
    await columnsOf(page);
    await button(page, "Edit dimensions").click();
    await button(page, "Add a dimension").click();
    const added = page.locator(".dimension").last();
    const id = await page
      .getByLabel(/^Move Modern equipment/)
      .locator("option")
      .last()
      .getAttribute("value");
    await page.getByLabel(/^Move Modern equipment/).selectOption(id!);
    expect(await added.locator("li").count()).toBe(1);
    const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
    await page.locator(".dimension li").first().dispatchEvent("dragstart", { dataTransfer });
    await added.dispatchEvent("drop", { dataTransfer });
    expect(await added.locator("li").count()).toBe(2);
    await button(page, "Use these dimensions").click();
    expect(await page.getByLabel("Instrument").first().inputValue()).toBe("own");
  });
});

inChromium("the playground by keyboard alone", (open) => {
  it("leads from a file to its results, and lists its keys", async () => {
    const { page } = await open("/playground/");
    await page.locator("h1").waitFor();
    // The browser is told to hand choosers over while other things happen: a key could come first.
    const choosing = page.waitForEvent("filechooser");
    await tabTo(page, "Choose a file");
    await page.keyboard.press("Enter");
    await (await choosing).setFiles({
      name: "survey.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(survey),
    });
    await columnsOf(page);
    expect(await focused(page)).toBe("What the columns are");
    await tabTo(page, "▸ points_tangibles … points_empathy", "points_tangibles … points_empathy");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("recommend");
    await page.keyboard.press("Enter");
    expect(await page.locator(".details").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect([await page.locator(".details").count(), await focused(page)]).toEqual([0, "recommend"]);
    await tabTo(page, "Score");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#results"));
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.keyboard.press("Alt+2");
    await columnsOf(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("What the columns are");
  });
});

inChromium("the playground's page", (open) => {
  it("weighs at most 60 kB before a file is read", async () => {
    const { page } = await open({ html: "" });
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (/\.(js|css)$|\/$/.test(new URL(response.url()).pathname) && !response.url().includes("keeper")) {
        sizes.push(response.body().then((body) => gzipSync(body).length));
      }
    });
    await page.goto(`${inject("origin")}/playground/`);
    await page.locator("h1").waitFor();
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThanOrEqual(60_000);
  });

  it("works without a network once it is loaded", async () => {
    const { page, context } = await open("/playground/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await choose(page, "survey.csv", survey);
    expect(await columnsOf(page)).toContain("E1 … E22");
  });

  it("keeps language and theme, and nothing else", async () => {
    const { page } = await open("/playground/");
    await page.getByLabel("Theme").selectOption("dark");
    await page.getByLabel("Language").selectOption("bg");
    await choose(page, "survey.csv", survey);
    await columnsOf(page);
    expect(await page.evaluate(() => [Object.values(localStorage), document.cookie])).toEqual([
      ['{"language":"bg","theme":"dark"}'],
      "",
    ]);
    await page.reload();
    expect(
      await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
    ).toEqual(["bg", "dark"]);
  });

  it.each(LOOKS)(
    "says what it does with files on a page of its own: $language, $theme, $width px",
    async (how) => {
      const { page, findings, sideways, errors, shot } = await open("/playground/privacy", how);
      await page.locator("h1").waitFor();
      expect(await findings()).toEqual([]);
      expect(await sideways()).toEqual([]);
      expect(errors).toEqual([]);
      await shot(`privacy-${nameOf(how)}`);
    },
  );
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((one) => [one.charCodeAt(0), 0]);

/** An .xlsx file of sheets. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = "http://schemas.openxmlformats.org/package/2006/relationships";
  const cell = (text: string) =>
    /^\d+$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = (data: readonly (readonly string[])[]) =>
    data.map((row, i) => `<row r="${i + 1}">${row.map(placed(i)).join("")}</row>`).join("");
  const placed = (i: number) => (text: string, j: number) =>
    cell(text).replace("<c", `<c r="${letters(j)}${i + 1}"`);
  const letters = (j: number): string =>
    (j >= 26 ? letters(Math.floor(j / 26) - 1) : "") + String.fromCharCode(65 + (j % 26));
  return zipSync({
    "_rels/.rels": strToU8(
      `${head}<Relationships xmlns="${links}"><Relationship Id="w" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${head}<workbook ${main} xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships xmlns="${links}">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`${head}<worksheet ${main}><sheetData>${rows(sheets[name]!)}</sheetData></worksheet>`),
      ]),
    ),
  });
}

function records(): Record<string, number | string>[] {
  const [head, ...rows] = cells;
  const value = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
  return rows.map((row) => Object.fromEntries(row.map((text, j) => [head![j]!, value(text)])));
}

function parquet(): Uint8Array {
  const rows = records();
  const columnData = cells[0]!.map((name) => ({ name, data: rows.map((row) => row[name]!) }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

async function load(page: Page, mapping: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(mapping));
  await page
    .getByLabel("Load a mapping")
    .setInputFiles({ name: "mapping.json", mimeType: "application/json", buffer });
}

async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  if (hash === "#file") await page.locator(".drop").waitFor();
}

/** What has the focus, by its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** Presses Tab until a control of this text has the focus. */
async function tabTo(page: Page, ...texts: string[]): Promise<void> {
  do await page.keyboard.press("Tab");
  while (!texts.includes(await focused(page)));
}
