import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installDesk, isInstalled, type ServedDesk, serveDesk } from "./complaint-desk-example.ts";

const received = {
  id: "received-1",
  type: "Received",
  at: "2026-03-02T09:10:00+02:00",
  case: "A",
  role: "agent",
  actor: "iva",
  data: { customer: "ann", kind: "billing", priority: "normal", summary: "charged twice" },
};
const grant = { ...received, id: "grant", type: "RedressGranted", at: "2026-03-02T09:30:00+02:00" };

describe.runIf(isInstalled)("the complaint desk behind HTTP", () => {
  let desk: ServedDesk;

  const post = async (event: unknown) => {
    const { status, text } = await desk.ask("/events", { method: "POST", body: JSON.stringify(event) });
    return { status, body: JSON.parse(text) };
  };
  const get = async (path: string) => {
    const { status, text } = await desk.ask(`/${path}`);
    return { status, body: JSON.parse(text) };
  };

  beforeAll(async () => {
    desk = serveDesk(installDesk());
    await desk.start();
  });
  afterAll(() => desk.die());

  it("moves a case, refuses what its process refuses, and knows an event that comes again after a crash", async () => {
    expect(await post(received)).toMatchObject({ status: 200, body: { kind: "moved" } });
    expect(await post({ ...grant, data: { amount: 80 } })).toMatchObject({ status: 200 });
    expect(await post({ ...grant, id: "more", data: { amount: 50 } })).toMatchObject({
      status: 409,
      body: { kind: "refused", reason: "over-redress-limit", limit: 100, left: 20 },
    });
    await desk.die();
    await desk.start();
    expect(await post(received)).toEqual({ status: 200, body: { kind: "known" } });
    expect(await get("cases/A")).toMatchObject({
      status: 200,
      body: { accepted: 2, state: { stage: "received", facts: { granted: 80 } } },
    });
  });

  it("binds the contract of a customer to the case, its hours, its targets and what an agent may grant", async () => {
    const data = { ...received.data, customer: "city-clinic", priority: "urgent" };
    await post({ ...received, id: "clinic", case: "clinic", data });
    const { body } = await get("cases/clinic");
    expect(body.state.facts).toMatchObject({
      contract: "C-17",
      calendar: "round-the-clock",
      agentLimit: 300,
    });
    const deadlines = await get("cases/clinic/deadlines?asOf=2026-03-02T08:00:00Z");
    expect(deadlines.body).toContainEqual(
      expect.objectContaining({ clock: "answer", targetMs: 7_200_000, dueAt: "2026-03-02T09:10:00.000Z" }),
    );
  });

  it("tells at once what turned long ago, and once", async () => {
    const told = (outbox: string) => readdirSync(outbox).filter((name) => name.startsWith("clinic@"));
    const before = told(desk.outbox);
    expect(before.map((name) => name.split("@")[1])).toEqual([
      "acknowledgement.due",
      "answer.due",
      "answer.late",
      "answer.soon",
    ]);
    const [file] = before.filter((name) => name.includes("answer.late"));
    expect(JSON.parse(readFileSync(join(desk.outbox, file!), "utf8"))).toEqual({
      case: "clinic",
      type: "notify",
      who: "director",
      customer: "city-clinic",
      since: "2026-03-02T17:10:00.000Z",
    });
    await desk.die();
    await desk.start();
    expect(told(desk.outbox)).toEqual(before);
  });

  it("wakes by itself when a clock turns", async () => {
    const data = { ...received.data, customer: "city-clinic", priority: "urgent" };
    // Four fifths of two hours are over in two seconds.
    const at = new Date(Date.now() - 96 * 60_000 + 2000).toISOString();
    expect((await post({ ...received, id: "now", case: "now", at, data })).status).toBe(200);
    const told = () => readdirSync(desk.outbox).filter((name) => name.startsWith("now@answer.soon"));
    expect(told()).toEqual([]);
    await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
  });

  it("tells nothing again when an event comes late", async () => {
    const before = readdirSync(desk.outbox);
    const note = { ...received, id: "late", case: "clinic", type: "Noted", data: { note: "called" } };
    expect((await post({ ...note, at: "2026-03-02T09:20:00+02:00" })).status).toBe(200);
    expect(readdirSync(desk.outbox)).toEqual(before);
    expect((await get("effects")).body).toEqual([]);
  });

  it("tells the alerts that a change of priority reached by itself", async () => {
    const opening = { ...received, id: "hurry-1", case: "hurry" };
    const data = { ...received.data, customer: "city-clinic", priority: "high" };
    expect((await post({ ...opening, data })).status).toBe(200);
    // Four hours of six are over, of two they would have been at 10:46 and at 11:10.
    const changed = { ...opening, id: "hurry-2", type: "PriorityChanged", at: "2026-03-02T13:10:00+02:00" };
    expect((await post({ ...changed, data: { priority: "urgent", reason: "patients" } })).status).toBe(200);
    const told = readdirSync(desk.outbox);
    expect(told).toContain("hurry@answer.soon@20260302084600000-0.json");
    const due = readFileSync(join(desk.outbox, "hurry@answer.due@20260302091000000-0.json"), "utf8");
    expect(JSON.parse(due)).toEqual({ case: "hurry", type: "notify", who: "team-lead", why: "not answered" });
  });

  it("lists what is due, the most urgent first", async () => {
    const { body } = await get("due?asOf=2026-03-31T12:00:00Z");
    const due = (body as { dueAt: string }[]).map(({ dueAt }) => dueAt);
    expect(due.length).toBeGreaterThan(0);
    expect([...due].sort()).toEqual(due);
    expect(await get("due?asOf=2026-03-02T08:00:00Z")).toEqual({ status: 200, body: [] });
  });

  it("refuses another event under an id that it knows, whatever the order of its keys", async () => {
    const { data, ...event } = received;
    expect((await post({ data, ...event })).body).toEqual({ kind: "known" });
    for (const other of [{ data: { ...data, kind: "outage" } }, { case: "B" }, { actor: undefined }]) {
      expect(await post({ ...received, ...other })).toMatchObject({ status: 409, body: { kind: "taken" } });
    }
    expect((await get("cases/B")).status).toBe(404);
  });

  it("refuses an event that is far ahead of its clock", async () => {
    const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const opening = { ...received, case: "C" };
    expect(await post({ ...opening, id: "far", at: soon(60) })).toMatchObject({
      status: 409,
      body: { kind: "ahead" },
    });
    expect((await get("cases/C")).status).toBe(404);
    expect((await post({ ...opening, id: "near", at: soon(1) })).status).toBe(200);
  });

  it("goes on, and starts again, while an effect fails each time", async () => {
    // Where the file of its key is to be, there is a folder.
    mkdirSync(join(desk.outbox, "stuck-0.json", "in the way"), { recursive: true });
    expect((await post({ ...received, id: "stuck", case: "D" })).status).toBe(200);
    await desk.die();
    await desk.start();
    expect((await post({ ...received, id: "free", case: "E" })).status).toBe(200);
    expect(readdirSync(desk.outbox)).toContain("free-0.json");
    expect((await get("effects")).body).toMatchObject([{ key: "stuck-0", effect: { type: "confirm" } }]);
    rmSync(join(desk.outbox, "stuck-0.json"), { recursive: true });
    await desk.die();
    await desk.start();
    expect((await get("effects")).body).toEqual([]);
  });

  it("reads whole escapes and bodies of up to 64 kB alone", async () => {
    for (const path of ["cases/%", "cases/%zz", "%C3/x", "cases/A/%E0%A4"]) {
      expect((await get(path)).status, path).toBe(400);
    }
    const long = { ...received, id: "long", data: { note: "x".repeat(70_000) } };
    expect((await post(long)).status).toBe(413);
    // The end of one that is far too long is not waited for, and its sender may not hear why.
    const answer = await desk
      .ask("/events", { method: "POST", body: "x".repeat(10_000_000) })
      .catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect((await get("cases/A")).status).toBe(200);
  });

  it("says every fault of a malformed event, with its path and code", async () => {
    const { status, body } = await post({
      ...received,
      id: "../x",
      at: "yesterday",
      role: "desk",
      data: { customer: "ann", kind: "billing" },
      more: 1,
    });
    expect(status).toBe(400);
    expect(body.faults.map(({ path }: { path: string[] }) => path.join("."))).toEqual(
      expect.arrayContaining(["id", "role", "at", "data.priority", "data.summary", "more"]),
    );
    expect(body.faults.every(({ code }: { code: string }) => code === "invalid_input")).toBe(true);
    expect(body.faults.every(({ message }: { message: string }) => message.length > 0)).toBe(true);
  });

  it("takes no event without a name, from another sender than it can have, or that is none", async () => {
    for (const id of ["x".repeat(101), "../x", "..", "a@b", "", 7]) {
      expect((await post({ ...received, id })).status, String(id)).toBe(400);
    }
    for (const body of [{ type: "Received" }, null, [], "text", 7])
      expect((await post(body)).status).toBe(400);
    expect((await desk.ask("/events", { method: "POST", body: "{" })).status).toBe(400);
    const bound = { ...received, id: "own", type: "ContractBound", role: "desk", data: { contract: "C-0" } };
    expect((await post(bound)).status).toBe(400);
    expect(await get("due?asOf=2026-03-31")).toMatchObject({ status: 400, body: { path: ["asOf"] } });
    expect((await get("cases/Z")).status).toBe(404);
    expect((await get("nowhere")).status).toBe(404);
  });

  it("reports a month by priority", async () => {
    const { status, body } = await get("report?month=2026-03");
    expect(status).toBe(200);
    const groups = body.groups.filter(({ by }: { by: string[] }) => by.join() === "priority");
    expect(
      groups.map(({ values, cases }: { values: string[]; cases: number }) => [...values, cases]),
    ).toEqual([
      ["normal", 3],
      ["urgent", 2],
    ]);
    expect((await get("report?month=2026-13")).status).toBe(400);
  });

  it("exports its log as XES", async () => {
    const { status, headers, text } = await desk.ask("/log.xes");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^application\/xml/);
    expect(text).toContain('<string key="concept:name" value="ContractBound"/>');
  });
});
