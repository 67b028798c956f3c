import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installDesk, isInstalled, type ServedDesk, serveDesk } from "./complaint-desk-example.ts";

const html = { accept: "text/html,application/xhtml+xml" };
const asIva = { ...html, cookie: "actor=iva; role=agent" };

describe.runIf(isInstalled).each([
  {
    language: "en",
    open: "Open cases",
    due: "due ",
    over: "above the limit of the role",
    gone: "No such case",
  },
  {
    language: "bg",
    open: "Отворени случаи",
    due: "срок ",
    over: "над лимита на ролята",
    gone: "Няма такъв случай",
  },
])("the pages of the complaint desk, $language", ({ language, open, due, over, gone }) => {
  let desk: ServedDesk;
  let n = 0;

  const page = (path: string, headers: Record<string, string> = asIva) => desk.ask(path, { headers });
  const send = (fields: Record<string, string>, headers: Record<string, string> = asIva) =>
    desk.ask("/events", { method: "POST", headers, body: new URLSearchParams(fields) });
  const opening = (name: string, more: Record<string, string> = {}) => ({
    id: `form-${n++}`,
    type: "Received",
    case: name,
    "data.customer": "ann & <co>",
    "data.kind": "billing",
    "data.priority": "high",
    "data.summary": "charged twice",
    ...more,
  });

  beforeAll(async () => {
    desk = serveDesk(installDesk(), language);
    await desk.start();
    expect(await send(opening("A"))).toMatchObject({ status: 303 });
    await send({ id: "assign", type: "Assigned", case: "A", "data.assignee": "iva" });
  });
  afterAll(() => desk.die());

  it("lists open cases, how long is left and what each may do next", async () => {
    const { status, headers, text } = await page("/");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${open}</h1>`);
    expect(text).toContain("ann &#38; &#60;co&#62;");
    expect(text.match(/<ul class="clocks">.*?<\/ul>/s)?.[0]).toContain(due);
    // What needs nothing is a button, what needs data leads to its form, and what may not be is not there.
    expect(text).toMatch(/name="type" value="Acknowledged"[^>]*>.*?<button>/s);
    expect(text).toContain('href="/cases/A?do=RedressGranted#do"');
    expect(text).not.toContain("CustomerSatisfied");
  });

  it("is readable without a script, and runs none", async () => {
    for (const path of ["/", "/new", "/cases/A", "/cases/A?do=Answered", "/report"]) {
      const { status, headers, text } = await page(path);
      expect(status, path).toBe(200);
      expect(text).not.toContain("<script");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(faultsOfMarkup(text), path).toEqual([]);
    }
  });

  it("asks for the data of an event, and tells the redress that is left", async () => {
    const { text } = await page("/cases/A?do=RedressGranted");
    const form = text.match(/<form class="ask".*?<\/form>/s)?.[0];
    expect(form).toContain('name="data.amount"');
    expect(form).toMatch(/100[.,]00/);
  });

  it("refuses what its process refuses, says why and loses nothing typed", async () => {
    const typed = "9 999,50";
    const over100 = await send({ id: "over", type: "RedressGranted", case: "A", "data.amount": "250" });
    expect(over100.status).toBe(409);
    expect(over100.text).toContain(over);
    expect(over100.text).toContain('value="250"');
    const noNumber = await send({ id: "nan", type: "RedressGranted", case: "A", "data.amount": typed });
    expect(noNumber.status).toBe(409);
    expect(noNumber.text).toContain(`value="${typed}"`);
    const answer = "\nDear Ann,\n<we> were wrong & sorry";
    const stale = await send({
      id: "stale",
      type: "Answered",
      case: "A",
      revision: "1",
      "data.answer": answer,
      "data.outcome": "upheld",
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain(">\n\nDear Ann,\n&#60;we&#62; were wrong &#38; sorry</textarea>");
    expect(stale.text).toContain('<option value="upheld" selected>');
    const missing = await send({ id: "missing", type: "Answered", case: "A", "data.answer": answer });
    expect(missing.status).toBe(409);
    expect(missing.text).toContain('role="alert"');
    for (const { text } of [over100, noNumber, stale, missing]) expect(faultsOfMarkup(text)).toEqual([]);
  });

  it("does what a form says once, however often it is sent", async () => {
    const note = { id: "note", type: "Noted", case: "A", "data.note": "called back" };
    for (let k = 0; k < 2; k++) {
      const { status, headers } = await send(note);
      expect([status, headers.get("location")]).toEqual([303, "/cases/A"]);
    }
    expect((await send({ ...note, "data.note": "something else" })).status).toBe(409);
    const { text } = await page("/cases/A");
    expect(text.match(/called back/g)).toHaveLength(1);
  });

  it("registers a complaint under a number of its own", async () => {
    const taken = await send(opening("A", { "data.summary": "typed with care" }));
    expect(taken.status).toBe(409);
    expect(taken.text).toContain("typed with care");
    const odd = await send(opening("A/../B", { "data.summary": "typed with care" }));
    expect(odd.status).toBe(400);
    expect(odd.text).toContain("typed with care");
    expect((await page("/cases/B")).text).toContain(gone);
    expect((await page("/cases?case=A")).text).toContain("<h1>A · ");
    expect((await page("/cases?case=B")).status).toBe(404);
    expect((await page("/cases")).status).toBe(404);
  });

  it("asks who one is before anything is done, and remembers it", async () => {
    const { text } = await page("/", html);
    expect(text).not.toContain('name="type"');
    expect((await send(opening("N"), html)).status).toBe(403);
    const body = new URLSearchParams({ actor: "Ива; Path=/x", role: "lead", back: "/cases/A" });
    const { status, headers } = await desk.ask("/who", { method: "POST", body, headers: html });
    expect([status, headers.get("location")]).toEqual([303, "/cases/A"]);
    const [actor] = headers.getSetCookie();
    const cookie = headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    expect(actor).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect((await page("/", { ...html, cookie })).text).toContain('value="Ива; Path=/x"');
    for (const back of ["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", ""]) {
      const away = await desk.ask("/who", {
        method: "POST",
        body: new URLSearchParams({ actor: "a", back }),
      });
      expect(away.headers.get("location")).toBe("/");
    }
  });

  it("takes no form that a page of another site sent", async () => {
    expect((await send(opening("X"), { ...asIva, origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await desk.ask("/cases/X")).status).toBe(404);
  });

  it("tells the story of a case, what its alerts told among it", async () => {
    const event = {
      id: "old",
      type: "Received",
      at: "2026-03-02T09:10:00+02:00",
      case: "old",
      data: { customer: "city-clinic", kind: "outage", priority: "urgent", summary: "no line" },
    };
    expect((await desk.ask("/events", { method: "POST", body: JSON.stringify(event) })).status).toBe(200);
    const { text } = await page("/cases/old");
    const story = text.match(/<ol class="story">.*<\/ol>/s)![0];
    expect(story.match(/<li class="told">/g)).toHaveLength(4);
    expect(story.indexOf("C-17")).toBeLessThan(story.indexOf('<li class="told">'));
    expect(readdirSync(desk.outbox).filter((name) => name.startsWith("old@"))).toHaveLength(4);
  });

  it("shows a month's report by priority, and none before there was a complaint", async () => {
    const { text } = await page("/report?month=2026-03");
    expect(text).toContain(language === "en" ? "Complaints of March 2026" : "Жалби за март 2026");
    expect((await page("/report?month=1999-01")).status).toBe(200);
  });
});

/** Inputs without a label, ids that are there twice, labels of nothing. */
function faultsOfMarkup(text: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);
  const ids = all(/\sid="([^"]*)"/g);
  const labels = all(/<label for="([^"]*)"/g);
  const asked = [...text.matchAll(/<(?:input|select|textarea)\s([^>]*)>/g)]
    .map(([, attributes]) => attributes!)
    .filter((attributes) => !attributes.includes('type="hidden"') && !attributes.includes("aria-label"))
    .map((attributes) => /id="([^"]*)"/.exec(attributes)?.[1] ?? attributes);
  const described = all(/aria-(?:describedby|labelledby)="([^"]*)"/g);
  return [
    ...ids.filter((id, k) => ids.indexOf(id) !== k).map((id) => `twice: ${id}`),
    ...[...labels, ...described].filter((id) => !ids.includes(id)).map((id) => `nothing: ${id}`),
    ...asked.filter((id) => !labels.includes(id)).map((id) => `no label: ${id}`),
  ];
}
