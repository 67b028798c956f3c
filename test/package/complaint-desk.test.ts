import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseXes, summarizeVariants } from "service-quality/logs";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../files.ts";
import { installDesk, isInstalled } from "./complaint-desk-example.ts";

/** The clinic has a contract, round the clock: two hours when urgent, and an agent grants 300. */
const story = [
  [
    "A",
    "Received",
    "02 09:10",
    { customer: "city-clinic", kind: "outage", priority: "high", summary: "no line" },
  ],
  [
    "B",
    "Received",
    "02 09:15",
    { customer: "ann", kind: "billing", priority: "high", summary: "charged twice" },
  ],
  ["A", "Acknowledged", "02 09:20"],
  ["A", "PriorityChanged", "02 10:00", { priority: "urgent", reason: "patients" }],
  ["A", "Assigned", "02 10:05", { assignee: "iva" }],
  ["A", "CustomerAsked", "02 10:10", { question: "which line?" }],
  ["A", "CustomerWrote", "02 12:10", { text: "the second" }],
  ["A", "RedressGranted", "02 12:20", { amount: 250 }],
  ["A", "RedressGranted", "02 12:30", { amount: 60 }],
  ["A", "Answered", "02 22:00", { outcome: "upheld", answer: "repaired" }],
  ["A", "RedressPaid", "04 12:00", { amount: 250 }],
  ["A", "CustomerSatisfied", "04 12:05"],
] as const;

const events = story.map(([name, type, time, data = {}]) => ({
  id: `${name}.${type}.${time}`.replace(/[ :]/g, "."),
  type,
  at: `2026-03-${time.replace(" ", "T")}:00+02:00`,
  case: name,
  role: "agent",
  actor: "iva",
  data,
}));

/**
 * What the alerts tell, by hand. A runs 50 minutes as high and then as urgent for an hour before the customer is asked, who answers two hours
 * later: 1 h 36 min are over at 12:46, two hours at 13:10, ten at 21:10; the answer to the letter of 12:10 is due at 14:10.
 * B has 24 hours of the desk's, whose Tuesday is a holiday: 19 h 12 min are over on Thursday at 12:27, 24 hours on Friday at 9:15, eight more on
 * Monday at 9:15; it is acknowledged within eight, by Wednesday at 9:15.
 */
const told = [
  "A@answer.soon 2026-03-02T10:46:00.000Z",
  "A@answer.due 2026-03-02T11:10:00.000Z",
  "A@reply.due 2026-03-02T12:10:00.000Z",
  "A@answer.late 2026-03-02T19:10:00.000Z",
  "B@acknowledgement.due 2026-03-04T07:15:00.000Z",
  "B@answer.soon 2026-03-05T10:27:00.000Z",
  "B@answer.due 2026-03-06T07:15:00.000Z",
  "B@answer.late 2026-03-09T07:15:00.000Z",
];

describe.runIf(isInstalled)("examples/complaint-desk", () => {
  let folder: string;

  beforeAll(() => {
    folder = installDesk();
    writeFileSync(join(folder, "events.json"), JSON.stringify(events));
  });

  it("tells what turned while it slept, each alert once and at its instant", () => {
    const desk = newDesk();
    feed(desk, 0);
    const { effects, events: kept } = dump(desk);
    // The second grant would go over the limit of the contract, which the desk binds to the case.
    expect(kept).toHaveLength(events.length);
    const alerts = effects.flatMap(({ key, at }) =>
      key.includes("@") ? [[key.split("@").slice(0, 2).join("@"), at].join(" ")] : [],
    );
    expect(alerts.sort()).toEqual([...told].sort());
  });

  it.each([
    ["nothing", ""],
    ["what the team lead is told", "notify"],
  ])(
    "loses and doubles nothing, killed after any single write and started again, while %s fails",
    (_, failing) => {
      const clean = newDesk();
      const writes = Number(feed(clean, 0, failing).stdout);
      const wanted = dump(clean);
      expect(writes).toBeGreaterThan(60);
      expect(wanted.cases).toMatchObject([{ isFolded: true }, { isFolded: true }]);
      const failed = wanted.effects.filter(({ fault }) => fault !== null);
      expect(new Set(failed.map(({ fault }) => fault))).toEqual(
        new Set(failing === "" ? [] : ["notify fails"]),
      );
      expect(wanted.outbox).toHaveLength(wanted.effects.length - failed.length);
      // Every fifth write is enough of those that are the same without the fault.
      for (let write = 1; write <= writes; write += failing === "" ? 1 : 5) {
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

  it("writes its log as XES, which pm4py reads as parseXes does", () => {
    const desk = newDesk();
    feed(desk, 0);
    const { log } = dump(desk);
    const golden = (file: string) => readFileSync(join(root, "test/golden/complaint-desk", file), "utf8");
    expect(log).toBe(golden("desk-log.xes"));
    const { rows, traces } = parseXes(log);
    const read = JSON.parse(golden("desk-log.json"));
    expect(traces).toBe(read.cases);
    expect(
      rows.map(({ case: name, activity, at, resource = null, amount = null }) => [
        name,
        activity,
        at,
        resource,
        amount,
      ]),
    ).toEqual(read.rows);
    const { variants } = summarizeVariants(rows);
    expect(variants.map(({ activities, cases }) => [activities, cases]).sort()).toEqual(read.variants);
  });

  function newDesk(): string {
    const file = mkdtempSync(join(folder, "desk-"));
    mkdirSync(join(file, "outbox"));
    return file;
  }

  function feed(desk: string, dyingWrite: number, failing = "") {
    const args = [
      join(desk, "desk.sqlite"),
      join(desk, "outbox"),
      "events.json",
      String(dyingWrite),
      failing,
    ];
    return spawnSync(process.execPath, ["feed.mjs", ...args], { cwd: folder, encoding: "utf8" });
  }

  /** All that a desk holds, and what it handed on. */
  function dump(desk: string): Dump {
    const { stdout } = spawnSync(process.execPath, ["dump.mjs", join(desk, "desk.sqlite")], {
      cwd: folder,
      encoding: "utf8",
    });
    const outbox = readdirSync(join(desk, "outbox"))
      .filter((name) => !name.endsWith(".part"))
      .sort()
      .map((name) => [name, readFileSync(join(desk, "outbox", name), "utf8")]);
    return { ...JSON.parse(stdout), outbox };
  }
});

describe("continuous integration", () => {
  it("installs the example", () => {
    expect(isInstalled || process.env.CI === undefined).toBe(true);
  });
});

interface Dump {
  readonly events: readonly unknown[];
  readonly cases: readonly unknown[];
  readonly effects: readonly { readonly key: string; readonly at: string; readonly fault: string | null }[];
  readonly outbox: readonly unknown[];
  readonly log: string;
}
