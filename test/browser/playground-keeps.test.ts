import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readCsv } from "service-quality/readers";
import { analyzeSurvey, guessMapping } from "service-quality/report";
import { expect, it } from "vitest";
import { root } from "../files.ts";
import { inChromium } from "./in-chromium.ts";
import { allDone, openPart, score, scoredSurvey } from "./results-page.ts";

const csv = readFileSync(join(root, "examples/servqual-report/survey.csv"), "utf8");

/** Goes back to the file step and gives it a file. */
async function chooseAnother(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#file";
  });
  await page
    .locator(".drop input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

inChromium("what the playground keeps", (open) => {
  it("is the earlier file with its mapping, when the reading of another is cancelled", async () => {
    const { page, errors } = await open("/playground/");
    await chooseAnother(page, "survey.csv", csv);
    await page.getByLabel("Use of branch").selectOption("left-out");
    await page.evaluate(() => {
      location.hash = "#file";
    });
    // As large a table as is read, made in the page; it takes long enough on any machine.
    await page.locator(".drop").evaluate((zone) => {
      const line = (cell: (column: number) => string) =>
        `${Array.from({ length: 300 }, (_, i) => cell(i))}\n`;
      const lines = line((column) => `q${column}`) + line(() => "5").repeat(90_000);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([lines], "large.csv"));
      zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    const bar = page.getByRole("progressbar", { name: /large\.csv/ });
    await bar.waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await bar.waitFor({ state: "detached" });
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.evaluate(() => {
      location.hash = "#columns";
    });
    expect(await page.getByLabel("Use of branch").inputValue()).toBe("left-out");
    await score(page);
    await allDone(page);
    await openPart(page, "gaps");
    expect(await page.locator(".figures").first().textContent()).toContain("−0.64");
    expect(errors).toEqual([]);
  });

  it("are the results on the page, when a file of results is not whole", async () => {
    const { page, findings } = await scoredSurvey(open);
    await openPart(page, "gaps");
    const figures = await page.locator(".figures").first().textContent();
    const { mapping } = guessMapping(readCsv(csv));
    const saved = analyzeSurvey(readCsv(csv), mapping, { parts: ["gaps"] });
    await chooseAnother(page, "results.json", JSON.stringify({ ...saved, version: 2 }));
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/results\.json.*version/);
    expect(await findings()).toEqual([]);
    await openPart(page, "gaps");
    expect(await page.locator(".figures").first().textContent()).toBe(figures);
  });

  it("is everything but the row of an item that nobody answered", async () => {
    const { page, errors } = await open("/playground/");
    const [head, ...lines] = csv
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const at = head!.indexOf("P17");
    const unanswered = [head, ...lines.map((cells) => cells.map((cell, i) => (i === at ? "" : cell)))];
    await chooseAnother(page, "survey.csv", unanswered.join("\n"));
    await page.waitForURL(/#columns$/);
    await page.getByLabel("Load a mapping").setInputFiles({
      name: "mapping.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(guessMapping(readCsv(csv)).mapping)),
    });
    await page.getByText("The mapping is loaded").waitFor();
    await score(page);
    await allDone(page);
    await openPart(page, "gaps");
    expect(await page.locator("[data-part=gaps]").textContent()).toContain("received 0");
    await page.getByLabel("Missing answers").selectOption("available");
    await page.locator("[data-part=gaps] .figures").waitFor();
    await allDone(page);
    await page.getByRole("button", { name: "Table" }).nth(1).click();
    const row = page.locator(".chart").nth(1).locator("tbody tr", { hasText: "q17" });
    expect(await row.locator("td").allTextContents()).toEqual(expect.arrayContaining(["–"]));
    expect(errors).toEqual([]);
  });
});
