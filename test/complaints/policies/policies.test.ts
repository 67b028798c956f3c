import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Term } from "../../../src/calendars/due-date.ts";
import { assessRights } from "../../../src/complaints/case/assess-rights.ts";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import { measureClock } from "../../../src/complaints/clocks/measure-clock.ts";
import { defineComplaintPolicy } from "../../../src/complaints/policies/define-policy.ts";
import { POLICIES } from "../../../src/complaints/policies/policies.ts";
import type { ComplaintPolicy, PolicyMilestone } from "../../../src/complaints/policies/policy.ts";
import { policyClocks } from "../../../src/complaints/policies/policy-clocks.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { isServiceQualityError } from "../../../src/errors/error.ts";

const DAY = 86_400_000;
const week = ["mon", "tue", "wed", "thu", "fri"] as const;
const hours = Object.fromEntries(week.map((day) => [day, [["09:00", "17:00"]] as const]));
/** Bank holidays of England and Wales in the spring of 2026 (gov.uk/bank-holidays). */
const london = {
  timeZone: "Europe/London",
  hours,
  holidays: ["2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"],
};
const moscow = { timeZone: "Europe/Moscow", hours };

/** When each clock of a policy that events start is due for a complaint received at an instant. */
function due(
  policy: ComplaintPolicy,
  at: string,
  calendar = london,
): Readonly<Record<string, string | null>> {
  const clocks = policyClocks(policy, { receivedAt: at, calendar });
  return Object.fromEntries(
    Object.entries(clocks).flatMap(([id, clock]) => {
      const types = clock.start.filter((trigger) => typeof trigger === "string");
      const events = types.map((type) => ({ type, at }));
      return events.length === 0 ? [] : [[id, measureClock({ events, clock }, { asOf: at }).dueAt]];
    }),
  );
}

/** The term of a clock that has only one. */
function termOf(clock: Clock | undefined): Partial<Term> {
  return (clock?.term ?? {}) as Partial<Term>;
}

function pathOfFault(act: () => unknown): readonly (string | number)[] {
  try {
    act();
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "invalid_input") return error.path;
    throw error;
  }
  throw new Error("expected a fault");
}

describe("POLICIES", () => {
  it("are held by their ids, with a source each", () => {
    for (const [id, policy] of Object.entries(POLICIES)) {
      expect(policy.id).toBe(id);
      expect(policy.sources.length).toBeGreaterThan(0);
    }
  });

  it("are as their definition leaves them", () => {
    for (const policy of Object.values(POLICIES)) {
      expect(defineComplaintPolicy(JSON.parse(JSON.stringify(policy)))).toStrictEqual(policy);
      expect(Object.isFrozen(policy.periods[0])).toBe(true);
    }
  });

  it("name events of the standard process only", () => {
    const known = Object.keys(STANDARD_PROCESS.events);
    const named = Object.values(POLICIES).flatMap(({ periods }) =>
      periods.flatMap(({ milestones }) => milestones.flatMap(({ start, stop }) => [...start, ...stop])),
    );
    expect(named.filter((type) => !known.includes(type))).toStrictEqual([]);
  });
});

describe("policyClocks", () => {
  it("counts eight weeks and three business days for UK financial services, to the ends of local dates", () => {
    // Received on Maundy Thursday: Good Friday, the weekend and Easter Monday are no business days (DISP 1.5).
    expect(due(POLICIES["uk-fca-disp"], "2026-04-02T16:30:00Z")).toStrictEqual({
      summaryResolution: "2026-04-09T23:00:00.000Z",
      final: "2026-05-28T23:00:00.000Z",
    });
  });

  it("counts fifteen and thirty-five business days for payments", () => {
    expect(due(POLICIES["uk-fca-disp-psd-emd"], "2026-04-01T09:00:00Z")).toStrictEqual({
      summaryResolution: "2026-04-08T23:00:00.000Z",
      final: "2026-04-24T23:00:00.000Z",
      holding: "2026-04-24T23:00:00.000Z",
      finalAfterHolding: "2026-05-26T23:00:00.000Z",
    });
    expect(due(POLICIES["eu-psd2-art101"], "2026-04-01T09:00:00Z").finalAfterHolding).toBe(
      "2026-05-26T23:00:00.000Z",
    );
  });

  it("takes the version of the day of receipt, by the local date (Ofcom, eight weeks, six since 2026-04-08)", () => {
    const ofcom = POLICIES["uk-ofcom-c4"];
    expect(due(ofcom, "2026-04-07T22:59:59Z").final).toBe("2026-06-02T23:00:00.000Z");
    expect(due(ofcom, "2026-04-07T23:00:00Z").final).toBe("2026-05-20T23:00:00.000Z");
    const termFor = (receivedAt: string) =>
      termOf(policyClocks(ofcom, { receivedAt, calendar: london }).final).amount;
    expect([termFor("2026-04-07"), termFor("2026-04-08")]).toStrictEqual([8, 6]);
  });

  it("clamps the NHS's six months to the end of the month", () => {
    expect(due(POLICIES["uk-nhs-england-2009"], "2026-08-31T12:00:00Z")).toStrictEqual({
      ack: "2026-09-03T23:00:00.000Z",
      delayNotice: "2027-03-01T00:00:00.000Z",
    });
  });

  it("starts the landlord's answer with the acknowledgement, and the second stage with a review and its own", () => {
    const policy = POLICIES["uk-housing-ombudsman-2024"];
    expect(due(policy, "2026-04-13T12:00:00Z")).toStrictEqual({
      ack: "2026-04-20T23:00:00.000Z",
      final: "2026-04-27T23:00:00.000Z",
      stage2: "2026-05-12T23:00:00.000Z",
    });
    const { stage2ack, stage2 } = policyClocks(policy, { receivedAt: "2026-04-13", calendar: london });
    expect(stage2ack).toMatchObject({
      start: [{ entering: "reviewing" }],
      reopenOn: [{ entering: "reviewing" }],
      reopen: "restart",
      term: { amount: 5, unit: "business-day" },
    });
    expect(stage2).toMatchObject({ start: ["ReviewAcknowledged"], until: { fact: "extendedUntil" } });
  });

  it("starts the CFPB's terms with the sending to the firm", () => {
    const { response, final } = policyClocks(POLICIES["us-cfpb"], {
      receivedAt: "2026-04-13",
      calendar: london,
    });
    expect([response?.start, final?.start]).toStrictEqual([["SentToFirm"], ["SentToFirm"]]);
  });

  it("lends the longer term to an answer after a holding reply, and an extension of which the customer was told", () => {
    const options = { receivedAt: "2026-04-13", calendar: london };
    const days = (amount: number) => ({ amount, unit: "business-day", roll: "none" });
    const psd = policyClocks(POLICIES["uk-fca-disp-psd-emd"], options);
    expect(psd.final).toMatchObject({
      term: [{ when: { fact: "holdingSentAt", present: true }, value: days(35) }, { value: days(15) }],
      until: { fact: "extendedUntil" },
    });
    expect(psd.summaryResolution).not.toHaveProperty("until");
    expect(policyClocks(POLICIES["uk-housing-ombudsman-2024"], options).final?.term).toStrictEqual([
      { when: { fact: "notifiedUntil", present: true }, value: days(20) },
      { value: days(10) },
    ]);
  });

  it("adds no extension in another unit than the term's, and goes by the caller's events alone where they are given", () => {
    const policy = POLICIES["uk-housing-ombudsman-2024"];
    const [ack, final] = policy.periods[0]!.milestones;
    const milestones = [ack!, { ...final!, extension: { amount: 2, unit: "week" } as const }];
    const ours = { ...policy, periods: [{ from: null, until: null, milestones }] };
    const options = { receivedAt: "2026-04-13", calendar: london };
    expect(termOf(policyClocks(ours, options).final)).toStrictEqual(final!.term);
    const events = { final: { start: ["Opened"], stop: ["Answered"] } };
    const clock = policyClocks(policy, { ...options, events }).final!;
    expect(Object.keys(clock)).toStrictEqual(["term", "start", "stop", "calendar"]);
    expect(clock.term).toStrictEqual(final!.term);
  });

  it("leaves out what nothing marks", () => {
    const policy = POLICIES["uk-housing-ombudsman-2024"];
    const unmarked = policy.periods[0]!.milestones.map((milestone) => ({
      ...milestone,
      start: [],
      stop: [],
    }));
    const ours = { ...policy, periods: [{ from: null, until: null, milestones: unmarked }] };
    const options = { receivedAt: "2026-04-13", calendar: london };
    expect(policyClocks(ours, options)).toStrictEqual({});
    const events = { ack: { start: [], stop: [] } };
    expect(policyClocks(policy, { ...options, events })).not.toHaveProperty("ack");
  });

  it("takes the caller's events in place of those of the standard process", () => {
    const clocks = policyClocks(POLICIES["uk-housing-ombudsman-2024"], {
      receivedAt: "2026-04-13",
      calendar: london,
      events: { stage2ack: { start: ["Appealed"], stop: ["AppealAcknowledged"] } },
    });
    expect(Object.keys(clocks)).toStrictEqual(["ack", "final", "stage2ack", "stage2"]);
    expect(clocks.stage2ack).toMatchObject({
      start: ["Appealed"],
      stop: ["AppealAcknowledged"],
      term: { amount: 5, unit: "business-day", roll: "none" },
    });
  });

  it("counts calendar days in America and in Australia", () => {
    const receivedAt = "2026-04-01T12:00:00Z";
    const figures = (policy: ComplaintPolicy) =>
      Object.entries(policyClocks(policy, { receivedAt, calendar: london })).map(([id, clock]) => [
        id,
        termOf(clock).amount,
        termOf(clock).unit,
      ]);
    expect(figures(POLICIES["us-cfpb"])).toStrictEqual([
      ["response", 15, "day"],
      ["final", 60, "day"],
    ]);
    expect(figures(POLICIES["us-dot-259.7"])).toStrictEqual([
      ["ack", 30, "day"],
      ["final", 60, "day"],
    ]);
    expect(figures(POLICIES["us-dot-382.155"])).toStrictEqual([["final", 30, "day"]]);
    expect(figures(POLICIES["au-asic-rg271"])).toStrictEqual([
      ["final", 30, "day"],
      ["finalSuper", 45, "day"],
      ["hardship", 21, "day"],
    ]);
    expect(figures(POLICIES["eu-261-2004"])).toStrictEqual([]);
  });

  it("puts the Russian law's one percent a day on a refund that is late, of the base that the caller names", () => {
    const options = { receivedAt: "2026-03-02T10:00:00Z", calendar: moscow };
    expect(policyClocks(POLICIES["ru-zozpp"], options).refund).not.toHaveProperty("penalty");
    const { refund, service } = policyClocks(POLICIES["ru-zozpp"], { ...options, penaltyBase: 50_000 });
    expect(refund?.penalty).toStrictEqual({ base: 50_000, share: 0.01, perMs: DAY });
    expect(service).not.toHaveProperty("penalty");
    const ofPrice = policyClocks(POLICIES["ru-zozpp"], { ...options, penaltyBase: { fact: "price" } });
    expect(ofPrice.repair?.penalty?.base).toStrictEqual({ fact: "price" });
  });

  it("keeps a penalty without periods, and its cap", () => {
    const policy = POLICIES["ru-zozpp"];
    const capped = { base: "price of the service", share: 0.5, perMs: null, cap: 1 };
    const [refund] = policy.periods[0]!.milestones;
    const milestones = [{ ...refund!, penalty: capped }];
    const ours = { ...policy, periods: [{ from: null, until: null, milestones }] };
    const clocks = policyClocks(ours, { receivedAt: "2026-03-02", calendar: moscow, penaltyBase: 100 });
    expect(clocks.refund?.penalty).toStrictEqual({ base: 100, share: 0.5, cap: 1 });
  });

  it("binds a regime to the standard process when the case opens", () => {
    const at = "2026-04-02T16:30:00Z";
    const clocks = policyClocks(POLICIES["uk-fca-disp"], { receivedAt: at, calendar: london });
    const process = defineComplaintProcess({
      ...STANDARD_PROCESS,
      id: "bank",
      clocks: { ...STANDARD_PROCESS.clocks, ...clocks },
    });
    const steps = [
      { type: "ComplaintReceived", at, data: { channel: "letter", kind: "complaint" } },
      { type: "ComplaintAssessed", at, data: { severity: "low" } },
      { type: "DecisionMade", at, actor: "ann", role: "agent", data: { outcome: "rejected" } },
    ] as const;
    const { state } = replayComplaint(process, steps);
    const summary = (at: string) =>
      replayComplaint(
        process,
        [
          {
            type: "ResponseCommunicated",
            at,
            role: "agent",
            data: { response: "summary-resolution", reasons: "as agreed", accepted: true },
          },
        ],
        { state },
      );
    expect(summary("2026-04-09T22:59:59.999Z").state.stage).toBe("communicated");
    expect(summary("2026-04-09T23:00:00.001Z").refusals[0]?.failed).toStrictEqual([
      "summaryResolutionEligible",
    ]);
    const deadlines = complaintDeadlines(process, state, { asOf: "2026-04-03T09:00:00Z" });
    expect(deadlines.find(({ clock }) => clock === "final")?.dueAt).toBe("2026-05-28T23:00:00.000Z");
    const late = assessRights(process, state, { asOf: "2026-05-29T09:00:00Z" });
    expect(late.find(({ right }) => right === "timelyHelp")?.status).toBe("broken");
  });

  it.each<[string, (options: Record<string, unknown>) => void, readonly (string | number)[]]>([
    ["no calendar", (options) => delete options.calendar, ["calendar"]],
    ["no date of receipt", (options) => delete options.receivedAt, ["receivedAt"]],
    [
      "an instant without an offset",
      (options) => Object.assign(options, { receivedAt: "2026-01-01T09:00" }),
      ["receivedAt"],
    ],
    [
      "a date before the first version",
      (options) => Object.assign(options, { receivedAt: "2021-10-04" }),
      ["receivedAt"],
    ],
    ["events of no milestone", (options) => Object.assign(options, { events: { x: {} } }), ["events", "x"]],
    [
      "events that are no list",
      (options) => Object.assign(options, { events: { final: { start: "x", stop: [] } } }),
      ["events", "final", "start"],
    ],
    [
      "an event without a name",
      (options) => Object.assign(options, { events: { final: { start: ["x"], stop: [""] } } }),
      ["events", "final", "stop", 0],
    ],
    ["a base below 0", (options) => Object.assign(options, { penaltyBase: -1 }), ["penaltyBase"]],
    [
      "a base without a fact",
      (options) => Object.assign(options, { penaltyBase: {} }),
      ["penaltyBase", "fact"],
    ],
  ])("refuses %s", (_, change, path) => {
    const options = { receivedAt: "2026-01-01", calendar: london };
    change(options);
    expect(pathOfFault(() => policyClocks(POLICIES["au-asic-rg271"], options))).toStrictEqual(path);
  });

  it("refuses to go without options", () => {
    expect(pathOfFault(() => policyClocks(POLICIES["uk-fca-disp"], undefined as never))).toContain(
      "calendar",
    );
  });
});

describe("defineComplaintPolicy", () => {
  type Change = (policy: Record<string, unknown>) => void;
  const set =
    (key: string, value: unknown): Change =>
    (policy) => {
      policy[key] = value;
    };
  const withMilestone = (change: Partial<Record<keyof PolicyMilestone, unknown>>): Change =>
    set("periods", [
      {
        from: null,
        until: null,
        milestones: [{ ...POLICIES["ru-zozpp"].periods[0]!.milestones[0]!, ...change }],
      },
    ]);
  const withBands = (...bands: readonly unknown[]): Change =>
    set("redress", { ...POLICIES["eu-261-2004"].redress, bands });
  const period = (from: string | null, until: string | null) => ({ from, until, milestones: [] });

  it.each<[string, Change, readonly (string | number)[]]>([
    ["a key that it does not know", set("colour", "red"), ["colour"]],
    ["a key left out", (policy) => delete policy.rules, ["rules"]],
    ["another kind", set("kind", "process"), ["kind"]],
    ["another version", set("version", 2), ["version"]],
    ["no title", set("title", ""), ["title"]],
    ["a fixed offset", set("timeZone", "+01:00"), ["timeZone"]],
    ["no stage", set("stages", 0), ["stages"]],
    ["no period", set("periods", []), ["periods"]],
    ["periods that are no list", set("periods", {}), ["periods"]],
    ["a date that does not exist", set("periods", [period("2026-02-30", null)]), ["periods", 0, "from"]],
    [
      "a period that ends before it begins",
      set("periods", [period("2026-02-02", "2026-02-02")]),
      ["periods", 0, "until"],
    ],
    [
      "periods with a hole between them",
      set("periods", [period(null, "2026-01-01"), period("2026-01-02", null)]),
      ["periods", 1, "from"],
    ],
    [
      "periods without a border",
      set("periods", [period(null, null), period(null, null)]),
      ["periods", 1, "from"],
    ],
    ["an unknown start", withMilestone({ from: "birth" }), ["periods", 0, "milestones", 0, "from"]],
    [
      "a term in fortnights",
      withMilestone({ term: { amount: 1, unit: "fortnight" } }),
      ["periods", 0, "milestones", 0, "term", "unit"],
    ],
    [
      "an extension that is no term",
      withMilestone({ extension: 3 }),
      ["periods", 0, "milestones", 0, "extension"],
    ],
    ["a start that is no list", withMilestone({ start: "x" }), ["periods", 0, "milestones", 0, "start"]],
    [
      "a penalty of less than nothing",
      withMilestone({ penalty: { base: "price", share: -1, perMs: null, cap: null } }),
      ["periods", 0, "milestones", 0, "penalty", "share"],
    ],
    ["a window without a term", set("admission", [{ from: "event" }]), ["admission", 0, "term"]],
    [
      "an ombudsman without a name",
      set("referral", { body: "", window: null, admission: [] }),
      ["referral", "body"],
    ],
    ["no bands", withBands(), ["redress", "bands"]],
    ["a last band with a limit", withBands({ upTo: 5, amount: 1 }), ["redress", "bands"]],
    [
      "a band after the one without a limit",
      withBands({ upTo: null, amount: 1 }, { upTo: null, amount: 2 }),
      ["redress", "bands", 0, "upTo"],
    ],
    [
      "bands that go down",
      withBands({ upTo: 5, amount: 1 }, { upTo: 5, amount: 2 }, { upTo: null, amount: 3 }),
      ["redress", "bands", 1, "upTo"],
    ],
    ["a rule without text", set("rules", [""]), ["rules", 0]],
    [
      "a source checked on no date",
      set("sources", [{ title: "x", url: null, checked: "May" }]),
      ["sources", 0, "checked"],
    ],
  ])("refuses %s", (_, change, path) => {
    const policy = JSON.parse(JSON.stringify(POLICIES["uk-fca-disp"]));
    change(policy);
    expect(pathOfFault(() => defineComplaintPolicy(policy))).toStrictEqual(path);
  });

  it("refuses two milestones of one id", () => {
    const policy = JSON.parse(JSON.stringify(POLICIES["uk-fca-disp"]));
    policy.periods[0].milestones[1].id = "summaryResolution";
    expect(pathOfFault(() => defineComplaintPolicy(policy))).toStrictEqual([
      ...["periods", 0, "milestones", 1, "id"],
    ]);
  });
});

const file = new URL("../../../../shared/domain/complaint-policies.json", import.meta.url);

describe.skipIf(!existsSync(file))("the research on regimes", () => {
  interface Pack {
    id: string;
    milestones?: { n?: number; unit?: string; status: string }[];
    versions?: { milestones: { n?: number; unit?: string; status: string }[] }[];
  }
  const units = { bd: "business-day", cd: "day", cw: "week", cm: "month" } as Readonly<
    Record<string, string>
  >;

  it("has every term here that was seen in an official text", () => {
    const { packs } = JSON.parse(readFileSync(file, "utf8")) as { packs: Pack[] };
    const missing = packs.flatMap(({ id, milestones = [], versions = [] }) => {
      const policy = (POLICIES as Readonly<Record<string, ComplaintPolicy>>)[id];
      const held = [
        ...(policy?.admission ?? []),
        ...(policy?.periods.flatMap((period) => period.milestones) ?? []),
      ].map(({ term }) => `${term.amount} ${term.unit}`);
      return [...milestones, ...versions.flatMap((version) => version.milestones)]
        .filter(({ n, status }) => n !== undefined && status.startsWith("V"))
        .map(({ n, unit }) => `${n} ${units[unit!]}`)
        .filter((term) => !held.includes(term))
        .map((term) => `${id}: ${term}`);
    });
    expect(missing).toStrictEqual([]);
  });
});
