import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { type ComplaintProcess, replayComplaint, STANDARD_PROCESS } from "service-quality/complaints";
import { toCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { inChromium, type Open } from "./in-chromium.ts";

const DESK = "/playground/#desk";

/** What a person with a keyboard does: nothing here touches the mouse. */
function keys(page: Page) {
  /** Goes on by Tab until something of that name has the focus. */
  const reach = async (name: string | RegExp) => {
    for (let n = 0; n < 150; n++) {
      const focused = await page.evaluate(nameOfFocused);
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name}`);
  };
  return {
    reach,
    press: async (name: string | RegExp) => {
      await reach(name);
      await page.keyboard.press("Enter");
    },
    choose: async (name: string | RegExp, option: string) => {
      await reach(name);
      await page.keyboard.type(option);
    },
    type: async (name: string | RegExp, text: string) => {
      await reach(name);
      await page.keyboard.type(text);
    },
  };
}

/** Runs in the page. */
function nameOfFocused(): string {
  const element = document.activeElement;
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
    return element.labels?.[0]?.querySelector("span")?.textContent ?? "";
  }
  return element?.matches("button, a, summary") ? (element.textContent ?? "").trim() : "";
}

const stage = (page: Page) => page.locator('.stage-path [aria-current="step"]').textContent();
const said = async (page: Page) => (await page.locator("[aria-live=polite]").textContent()) ?? "";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function atDesk(open: Open, options: Parameters<Open>[1] = {}) {
  const visit = await open(DESK, options);
  await visit.page.locator(".stage-path").waitFor();
  return visit;
}

async function received(page: Page) {
  await button(page, /^Complaint, wish or request received/).click();
  await button(page, "Send").click();
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

inChromium("the complaint desk", (open) => {
  it("takes a complaint from its receipt to the closing by the keyboard alone", async () => {
    const { page, outside, errors } = await atDesk(open);
    const { press, choose, type } = keys(page);
    await press(/^Complaint, wish or request received/);
    await choose("Channel", "letter");
    await press("Send");
    expect(await stage(page)).toMatch(/received$/);
    expect(await said(page)).toMatch(
      /^Complaint, wish or request received\. Stage: received\. Next deadline: Thu/,
    );

    await press("Acknowledged");
    await press(/^Severity assessed/);
    await press("Send");
    await press(/^Decided/);
    await press("Send");
    await press(/^Answer sent/);
    await choose("Which answer", "final");
    await type(/^Reasons/, "billed twice");
    await type(/^Redress offered/, "20 back");
    await press("Send");
    expect(await stage(page)).toMatch(/answered$/);
    await press("Answer accepted");
    await press(/^Follow-up call answered/);
    await choose(/^Satisfied ·/, "yes");
    await press("Send");
    expect(await stage(page)).toMatch(/closed$/);
    expect(await said(page)).toMatch(/Stage: closed\. No deadline is ahead\.$/);
    expect([outside, errors]).toEqual([[], []]);
  });

  it("tells a breach at the right minute", async () => {
    const { page } = await atDesk(open);
    await received(page);
    const clock = page.locator(".clocks tr", { hasText: "Acknowledgement" });
    const moveTo = async (local: string) => {
      await page.getByLabel("To a date and time").fill(local);
      await button(page, "Go").click();
    };
    await moveTo("2026-03-09T17:59");
    expect(await clock.textContent()).toContain("running");
    await moveTo("2026-03-09T18:00");
    expect(await clock.textContent()).toContain("due now");
    expect(await said(page)).toContain("Acknowledgement: due, 18:00.");
    await moveTo("2026-03-10T09:00");
    expect(await clock.textContent()).toContain("late from the next opening on");
    expect(await said(page)).not.toContain("overdue");
    await moveTo("2026-03-10T09:01");
    expect(await clock.textContent()).toMatch(/late by 1\smin/);
    expect(await said(page)).toContain("Acknowledgement: overdue from here on, 09:00.");
    const told = page.locator(".history tr", { hasText: "Acknowledgement: overdue from here on" });
    expect(await told.locator("time").textContent()).toBe("Tue\u00A010\u00A0Mar, 09:00");
    expect(await button(page, /^Undo/).textContent()).toBe(
      "Undo: the clock to Tue\u00A010\u00A0March\u00A02026, 09:01",
    );
  });

  it("does not let its clock go back behind the last event, and says so", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await page.getByLabel("To a date and time").fill("2026-03-01T09:00");
    await button(page, "Go").click();
    expect(await page.getByRole("alert").textContent()).toContain(
      "cannot go back behind the last event, Mon",
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  });

  it("says in words why something is refused, and keeps what was typed", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await button(page, /^Redress offered/).click();
    await page.getByLabel("Amount").fill("250");
    await button(page, "Send").click();
    const why = "Refused: Redress offered. The amount is above the limit of the role (100).";
    expect(await page.getByRole("alert").textContent()).toContain(why);
    expect(await said(page)).toContain(why);
    expect(await page.getByLabel("Amount").inputValue()).toBe("250");
    expect(await page.locator(".history tr.refused").count()).toBe(1);

    await page.getByRole("combobox", { name: "as", exact: true }).selectOption("manager");
    await button(page, "Send").click();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.locator(".history tr.moved").last().textContent()).toContain("amount: 250");

    await page.getByText("What may not happen now").click();
    await page.getByRole("combobox", { name: "Event", exact: true }).selectOption("ComplaintClosed");
    await button(page, "Try it, and read why not").click();
    expect(await page.getByRole("alert").textContent()).toContain(
      "This is not possible at the stage received.",
    );
  });

  it("lets a manager waive conditions, with a reason that stays", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await page.getByRole("combobox", { name: "as", exact: true }).selectOption("manager");
    await button(page, /^Severity assessed/).click();
    await button(page, "Send").click();
    await button(page, /^Decided/).click();
    await button(page, "Send").click();
    await button(page, /^Answer sent/).click();
    await button(page, "Send").click();
    expect(await page.getByRole("alert").textContent()).toContain(
      "These conditions are not met: “the answer has",
    );
    await page.getByLabel("Waive the conditions, because").fill("agreed by phone");
    await button(page, "Waive and send").click();
    expect(await stage(page)).toMatch(/answered$/);
    expect(await page.locator(".history").textContent()).toContain("agreed by phone");
  });

  it("undoes move after move, and says where the case is again", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await button(page, "+1 hour").click();
    await button(page, "Withdrawn by the complainant").click();
    expect(await stage(page)).toMatch(/withdrawn$/);
    await button(page, "Restart").click();
    expect(await stage(page)).toMatch(/not yet received$/);
    await button(page, "Undo: Restart").click();
    expect(await stage(page)).toMatch(/withdrawn$/);
    await button(page, "Undo: withdrawn by the complainant").click();
    expect(await stage(page)).toMatch(/received$/);
    expect(await said(page)).toMatch(/^Undone: withdrawn by the complainant\. Stage: received\./);
    await button(page, "Undo: +1 hour").click();
    await button(page, "Undo: complaint, wish or request received").click();
    expect(await stage(page)).toMatch(/not yet received$/);
    expect(await button(page, "Undo").getAttribute("aria-disabled")).toBe("true");
  });

  it("gives log, state and code as the library has them", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await button(page, "+1 hour").click();
    await button(page, "Acknowledged").click();
    const person = { case: "C-1", actor: "Iva", role: "agent" } as const;
    const events = [
      {
        ...{ type: "ComplaintReceived", at: "2026-03-02T07:00:00.000Z", ...person },
        data: { channel: "phone", kind: "complaint" },
      },
      { type: "Acknowledged", at: "2026-03-02T08:00:00.000Z", ...person },
    ] as const;
    const state = await download(page, "State as JSON");
    expect(state.name).toBe("desk-state.json");
    expect(JSON.parse(state.text)).toStrictEqual(
      replayComplaint<ComplaintProcess>(STANDARD_PROCESS, events).state,
    );

    const log = await download(page, "Log as CSV");
    const rows = events.map(({ type, at, ...rest }) => ({
      ...{ case: "C-1", activity: type, at, resource: "Iva", role: "agent", stage: "received" },
      ...("data" in rest ? { data: rest.data } : {}),
    }));
    expect([log.name, log.text]).toEqual(["desk-log.csv", toCsv(rows)]);

    const code = await download(page, "Code (desk.mjs)");
    await page.getByText("The code that does the same").click();
    expect(code.text.trim()).toBe((await page.locator(".code code").textContent())?.trim());
    expect(code.text).toContain("replayComplaint(process, events)");
  });

  it("tells what is wrong with a process of one's own, and loses nothing", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await page.getByLabel("Process").selectOption("write");
    const text = page.getByRole("textbox", { name: "JSON" });
    const good = await text.inputValue();
    await text.fill(good.replace('"initial": "new"', '"initial": "nowhere"'));
    await button(page, "Check and use").click();
    expect(await page.getByRole("alert").textContent()).toMatch(/\(initial\).*It is not used/);
    expect(await text.inputValue()).toContain("nowhere");
    await text.fill(`${good.slice(0, -2)},}`);
    await button(page, "Check and use").click();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /^This is no JSON from line \d+, column \d+ on\./,
    );
    expect(await stage(page)).toMatch(/received$/);
    expect(await page.locator(".history tr.moved").count()).toBe(1);

    await text.fill(good);
    await button(page, "Check and use").click();
    expect(await page.locator(".stage-path").textContent()).toMatch(/new.*open.*answered.*closed/s);
    await button(page, /^Undo: Your own/).click();
    expect(await stage(page)).toMatch(/received$/);
  });

  it("reckons with the terms of a regime", async () => {
    const { page } = await atDesk(open);
    await received(page);
    await page.getByLabel("Process").selectOption("uk-fca-disp");
    const clocks = await page.locator(".clocks").textContent();
    // Three business days after Monday, to the end of Thursday in London; eight weeks to the end of Monday.
    expect(clocks).toMatch(/Summary resolution.*Fri\s6\sMar, 00:00.*Tue\s28\sApr, 00:00/);
  });

  it("tells from when the terms of a regime hold, as the language writes dates", async () => {
    const { page } = await atDesk(open, { language: "ru" });
    await page.getByLabel("Процесс").selectOption("uk-ofcom-c4");
    const about = page.locator("details.aside");
    await about.locator("summary").click();
    expect(await about.textContent()).toMatch(/8 нед\., для полученных до 8 апреля 2026/);
  });

  it("draws the deadlines and the way of the case", async () => {
    const { page, outside, errors } = await atDesk(open);
    await received(page);
    await button(page, "Acknowledged").click();
    await page.getByText("Charts of the case").click();
    const pictures = page.locator(".case-charts svg");
    await pictures.first().waitFor();
    await page.locator(".case-charts figure").last().scrollIntoViewIfNeeded();
    await pictures.nth(1).waitFor();
    const alts = await page
      .locator(".case-charts [role=img]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(alts[0]).toContain("Overdue on 2026-03-02: 0");
    expect(alts[1]).toContain("complaint, wish or request received to acknowledged (1)");
    expect([outside, errors]).toEqual([[], []]);
  });

  describe("is without findings and fits the window", () => {
    it.each([
      { theme: "light", language: "en", width: 1280 },
      { theme: "dark", language: "en", width: 1280 },
      { theme: "dark", language: "ru", width: 390 },
      { theme: "light", language: "bg", width: 320 },
    ] as const)("$language, $theme, $width px", async (how) => {
      const { page, findings, sideways, outside, errors, shot } = await atDesk(open, how);
      const name = (state: string) => `desk-${state}-${how.language}-${how.theme}-${how.width}`;
      const look = async (state: string) => {
        expect(await findings()).toEqual([]);
        expect(await sideways()).toEqual([]);
        await shot(name(state));
      };
      const send = () => page.locator(".event-form button[type=submit]").click();
      await look("1-new");
      await page.locator(".offers button").first().click();
      await look("2-form");
      await send();
      await page.locator(".offers").nth(1).locator("button").last().click();
      await page.locator(".event-form input").fill("250");
      await send();
      await look("3-refused");
      await page.locator("input[type=datetime-local]").first().fill("2026-05-20T10:00");
      await page.locator("form .button").first().click();
      await look("4-overdue");
      await page.locator("summary").first().click();
      await page.locator(".setup select").first().selectOption("write");
      await page.locator("textarea").fill("{}");
      await page.locator(".own .primary").click();
      await look("5-own");
      expect([outside, errors]).toEqual([[], []]);
    });
  });
});
