import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../files.ts";
import { consumer, write } from "./consumer.ts";

const example = "examples/complaint-desk";
const modules = join(root, example, "node_modules");
/** SQLite is built where the example is installed, which continuous integration does. */
const isInstalled = existsSync(join(modules, "better-sqlite3"));

const story = [
  ["ComplaintReceived", "02 09:10", { channel: "phone", kind: "complaint", customer: "ann" }],
  ["Acknowledged", "02 09:20"],
  ["ComplaintAssessed", "02 10:00", { severity: 3 }],
  ["RedressOffered", "02 10:30", { amount: 5000 }],
  ["InvestigationStarted", "02 11:00"],
  ["InformationRequested", "03 09:30"],
  ["InformationReceived", "05 16:00"],
  ["DecisionMade", "06 10:00", { outcome: "upheld" }],
  ["RedressOffered", "06 10:05", { amount: 80 }],
  ["ResponseCommunicated", "06 11:00", { response: "final", reasons: "late", redress: 80 }],
  ["RedressAccepted", "09 09:00"],
  ["ResponseAccepted", "09 09:05"],
  ["RedressPaid", "10 12:00"],
  ["FollowUpAnswered", "11 15:00", { satisfied: true }],
] as const;

/** The offer of 5,000 is above what an agent may grant. */
const events = story.map(([type, time, data = {}]) => ({
  id: `${type}-${time}`.replace(/[ :]/g, "."),
  type,
  at: `2026-03-${time.replace(" ", "T")}:00+02:00`,
  case: "A",
  role: "agent",
  actor: "iva",
  data,
}));

describe.runIf(isInstalled)("examples/complaint-desk", () => {
  beforeAll(() => {
    cpSync(join(root, example), join(consumer, example), {
      recursive: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
    mkdirSync(join(consumer, example, "node_modules"), { recursive: true });
    for (const name of readdirSync(modules)) {
      if (name.startsWith(".") || name === "service-quality") continue;
      symlinkSync(join(modules, name), join(consumer, example, "node_modules", name));
    }
    cpSync(join(root, "test/package/complaint-desk-child.mjs"), join(consumer, "complaint-desk-child.mjs"));
    cpSync(join(root, "test/package/complaint-desk-dump.mjs"), join(consumer, "complaint-desk-dump.mjs"));
    write("events.json", JSON.stringify(events));
  });

  it.each([
    ["nothing", ""],
    ["the acknowledgement", "acknowledge"],
  ])(
    "loses and doubles nothing, killed after any single write and started again, while %s fails",
    (_, failing) => {
      const clean = newDesk();
      const writes = Number(feed(clean, 0, failing).stdout);
      const wanted = dump(clean);
      expect(writes).toBeGreaterThan(30);
      expect(wanted.events).toHaveLength(events.length - 1);
      expect(wanted.cases).toMatchObject([{ isFolded: true }]);
      const failed = wanted.effects.filter(({ fault }) => fault !== null);
      expect(failed.map(({ fault }) => fault)).toEqual(failing === "" ? [] : ["acknowledge fails"]);
      expect(wanted.outbox).toHaveLength(wanted.effects.length - failed.length);
      // Every third write is enough of those that are the same without the fault.
      for (let write = 1; write <= writes; write += failing === "" ? 1 : 3) {
        const desk = newDesk();
        expect(feed(desk, write, failing).signal, `write ${write}`).toBe("SIGKILL");
        feed(desk, 1 + (write % 3), failing);
        expect(feed(desk, 0, failing).status).toBe(0);
        expect(dump(desk), `killed after write ${write}`).toEqual(wanted);
      }
      // What failed is done once it no longer fails.
      feed(clean, 0);
      expect(dump(clean).outbox).toHaveLength(wanted.effects.length);
    },
    0,
  );

  describe("behind HTTP", () => {
    const folder = mkdtempSync(join(consumer, "served-"));
    let server: ChildProcess;
    let url: string;

    const start = async () => {
      server = spawn(process.execPath, [join(example, "server.mjs"), join(folder, "desk.sqlite"), "0"], {
        cwd: consumer,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [line] = await new Promise<string[]>((resolve) =>
        server.stdout!.setEncoding("utf8").once("data", (text) => resolve(/\d+/.exec(text) ?? [])),
      );
      url = `http://127.0.0.1:${line}`;
    };
    const die = () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        server.kill("SIGKILL");
      });
    const post = async (event: unknown) => {
      const response = await fetch(`${url}/events`, { method: "POST", body: JSON.stringify(event) });
      return { status: response.status, body: await response.json() };
    };
    const get = async (path: string) => {
      const response = await fetch(`${url}/${path}`);
      return { status: response.status, body: await response.json() };
    };

    beforeAll(start);
    afterAll(die);

    it("moves a case, refuses what its process refuses, and knows an event that comes again after a crash", async () => {
      expect(await post(events[0])).toMatchObject({ status: 200, body: { kind: "moved" } });
      expect(await post(events[3])).toMatchObject({
        status: 409,
        body: { kind: "refused", reason: "over-redress-limit", limit: 100 },
      });
      await die();
      await start();
      expect(await post(events[0])).toEqual({ status: 200, body: { kind: "known" } });
      expect(await get("cases/A")).toMatchObject({
        status: 200,
        body: { accepted: 1, state: { stage: "received" } },
      });
    });

    it("lists what is due, the most urgent first", async () => {
      const { body } = await get("due?asOf=2026-03-31T12:00:00Z");
      const due = (body as { dueAt: string }[]).map(({ dueAt }) => dueAt);
      expect(due.length).toBeGreaterThan(0);
      expect([...due].sort()).toEqual(due);
      expect(await get("due?asOf=2026-03-02T08:00:00Z")).toEqual({ status: 200, body: [] });
      const deadlines = await get("cases/A/deadlines?asOf=2026-03-03T08:00:00Z");
      expect(deadlines.body).toContainEqual(expect.objectContaining({ clock: "ack", state: "running" }));
    });

    it("refuses another event under an id that it knows, whatever the order of its keys", async () => {
      const { data, ...event } = events[0]!;
      expect((await post({ data, ...event })).body).toEqual({ kind: "known" });
      for (const other of [{ data: { ...data, channel: "letter" } }, { case: "B" }, { actor: undefined }]) {
        expect(await post({ ...events[0], ...other })).toMatchObject({
          status: 409,
          body: { kind: "taken" },
        });
      }
      expect((await get("cases/B")).status).toBe(404);
    });

    it("refuses an event that is far ahead of its clock", async () => {
      const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
      const opening = { ...events[0], case: "C" };
      expect(await post({ ...opening, id: "far", at: soon(60) })).toMatchObject({
        status: 409,
        body: { kind: "ahead" },
      });
      expect((await get("cases/C")).status).toBe(404);
      expect((await post({ ...opening, id: "near", at: soon(1) })).status).toBe(200);
    });

    it("goes on, and starts again, while an effect fails each time", async () => {
      // Where the file of its key is to be, there is a folder.
      mkdirSync(join(folder, "desk.sqlite-outbox", "stuck-0.json", "in the way"), { recursive: true });
      expect((await post({ ...events[0], id: "stuck", case: "D" })).status).toBe(200);
      await die();
      await start();
      expect((await post({ ...events[0], id: "free", case: "E" })).status).toBe(200);
      expect(readdirSync(join(folder, "desk.sqlite-outbox"))).toContain("free-0.json");
      expect((await get("effects")).body).toMatchObject([
        { key: "stuck-0", effect: { type: "acknowledge" } },
      ]);
      rmSync(join(folder, "desk.sqlite-outbox", "stuck-0.json"), { recursive: true });
      await die();
      await start();
      expect((await get("effects")).body).toEqual([]);
    });

    it("reads whole escapes and bodies of up to 64 kB alone", async () => {
      for (const path of ["cases/%", "cases/%zz", "%C3/x", "cases/A/%E0%A4"]) {
        expect((await get(path)).status, path).toBe(400);
      }
      const long = { ...events[0], id: "long", data: { note: "x".repeat(70_000) } };
      expect((await post(long)).status).toBe(413);
      // The end of one that is far too long is not waited for, and its sender may not hear why.
      const answer = await fetch(`${url}/events`, { method: "POST", body: "x".repeat(10_000_000) }).catch(
        () => null,
      );
      expect(answer?.status ?? 413).toBe(413);
      expect((await get("cases/A")).status).toBe(200);
    });

    it("says what is wrong with a malformed event, and what it does not know", async () => {
      expect(await post({ ...events[0], id: "x", at: "yesterday" })).toMatchObject({
        status: 400,
        body: { path: ["event", "at"] },
      });
      expect((await post({ type: "ComplaintReceived" })).status).toBe(400);
      for (const id of ["x".repeat(101), "../x", "", 7]) {
        expect((await post({ ...events[0], id })).status, String(id)).toBe(400);
      }
      expect((await post(null)).status).toBe(400);
      expect(await get("due?asOf=2026-03-31")).toMatchObject({ status: 400, body: { path: ["asOf"] } });
      expect((await get("cases/Z")).status).toBe(404);
      expect((await get("nowhere")).status).toBe(404);
    });
  });
});

describe("continuous integration", () => {
  it("installs the example", () => {
    expect(isInstalled || process.env.CI === undefined).toBe(true);
  });
});

function newDesk(): string {
  const folder = mkdtempSync(join(consumer, "desk-"));
  mkdirSync(join(folder, "outbox"));
  return folder;
}

function feed(folder: string, dyingWrite: number, failing = "") {
  const args = [
    join(folder, "desk.sqlite"),
    join(folder, "outbox"),
    "events.json",
    String(dyingWrite),
    failing,
  ];
  return spawnSync(process.execPath, ["complaint-desk-child.mjs", ...args], {
    cwd: consumer,
    encoding: "utf8",
  });
}

interface Dump {
  readonly events: readonly unknown[];
  readonly cases: readonly unknown[];
  readonly effects: readonly { readonly fault: string | null }[];
  readonly outbox: readonly unknown[];
}

/** All that a desk holds, and what it handed on. */
function dump(folder: string): Dump {
  const { stdout } = spawnSync(process.execPath, ["complaint-desk-dump.mjs", join(folder, "desk.sqlite")], {
    cwd: consumer,
    encoding: "utf8",
  });
  const outbox = readdirSync(join(folder, "outbox"))
    .filter((name) => !name.endsWith(".part"))
    .sort()
    .map((name) => [name, readFileSync(join(folder, "outbox", name), "utf8")]);
  return { ...JSON.parse(stdout), outbox };
}
