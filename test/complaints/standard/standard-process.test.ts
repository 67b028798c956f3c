import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ComplaintTransition } from "../../../src/complaints/case/transition.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { anyStage, anyStageBesideTheMap, besideTheMap, processMap, staying } from "./process-map.ts";
import {
  DAY,
  event,
  HOUR,
  instant,
  POLICY,
  stateAfter,
  stateOf,
  TO_COMMUNICATED,
  TO_DECIDED,
  TO_FOLLOW_UP,
} from "./walks.ts";

const process: ComplaintProcess = STANDARD_PROCESS;
const stages = Object.keys(processMap);

function next(state: ComplaintState, event: ComplaintEvent): ComplaintTransition {
  return transitionComplaint(process, state as never, event as never) as ComplaintTransition;
}

/** The guards that an event fails; none where it is accepted. */
function failedBy(state: ComplaintState, event: ComplaintEvent): readonly string[] {
  const result = next(state, event);
  if (result.kind === "moved") return [];
  expect(result.reason).toBe("guard-failed");
  return result.failed;
}

function rowsOf(given: ComplaintProcess): Readonly<Record<string, Record<string, string[]>>> {
  const rows = Object.fromEntries(stages.map((stage) => [stage, {} as Record<string, string[]>]));
  for (const { from, event, to } of given.transitions) {
    if (to === undefined) continue;
    for (const stage of [from].flat()) {
      if (stage === given.initial) continue;
      const targets = rows[stage]![event] ?? [];
      rows[stage]![event] = targets.includes(to) ? targets : [...targets, to];
    }
  }
  return rows;
}

const VARIANTS: readonly (readonly [type: string, data?: ComplaintEvent["data"], actor?: string | null])[] = [
  ...Object.keys(process.events).map((type) => [type] as const),
  ["ResponseCommunicated", { response: "stage-1" }],
  ["FollowUpAnswered", { satisfied: true }],
  ["FollowUpAnswered", { satisfied: false, reviewer: "bob" }],
  ["FollowUpAttempted", { optedOut: true }],
  ["DeclaredInadmissible", { reasons: "not ours" }],
  ["ReferredExternally", { respondentConsents: true }],
  ["ResponseCommunicated", { response: "summary-resolution" }],
  ["ExternalDecisionMade", { remedyOrdered: true }],
  ["Escalated", { level: 9 }],
  ["DecisionMade", {}, "bob"],
  ["DecisionMade", {}, null],
  ["Corrected", { what: "note" }],
  ["PolicyWaived", { guard: "redressSettled" }],
  ["RedressLimitSet", { limit: "much" }],
  ["PenaltyPaid", { amount: -1 }],
];

/** Walks the process by every event from every situation met, now and after a long wait. */
function explored() {
  const moves = new Set<string>();
  const failed = new Set<string>();
  const seen = new Set<string>();
  const queue = [{}, { admissibleUntil: instant(0) }].map(
    (data) =>
      (openComplaint(process, event("ComplaintReceived", 0, data) as never) as ComplaintTransition).state,
  );
  for (const state of queue) {
    for (const [type, data, actor = "ann"] of VARIANTS) {
      for (const wait of [HOUR, 200 * DAY]) {
        const at = new Date(Date.parse(state.updatedAt!) + wait).toISOString();
        const result = next(state, { ...event(type, 0, data, { actor }), at });
        if (result.kind === "refused") {
          if (result.reason === "guard-failed") for (const name of result.failed) failed.add(name);
          continue;
        }
        moves.add(`${state.stage} ${type} ${result.state.stage}`);
        const news = aspectsOf(result.state).filter((aspect) => !seen.has(aspect));
        if (news.length === 0 || result.state.revision > 20) continue;
        for (const aspect of news) seen.add(aspect);
        queue.push(result.state);
      }
    }
  }
  return { moves, failed, states: queue };
}

/** What can tell two cases in one stage apart, one thing at a time. */
function aspectsOf({ stage, parts, facts, clocks }: ComplaintState): string[] {
  const { handlingStage, finalResponseAt, respondedAt, handlingStages, externalBodyRequired } = facts;
  const told = [
    parts.redress,
    facts.escalationLevel,
    facts.reopenCount,
    facts.followUpAttempts,
    facts.remedyOrdered,
    facts.inadmissibleBecause,
    facts.heldFrom,
    clocks.regulator!.state,
    clocks.serviceLevel!.state,
    [handlingStage, handlingStages, externalBodyRequired, finalResponseAt === null, respondedAt === null],
  ];
  return told.map((aspect, i) => JSON.stringify([stage, i, aspect]));
}

const walked = explored();

describe("STANDARD_PROCESS", () => {
  it("has the seventeen stages of the map, and the one before the complaint is received", () => {
    expect(stages).toHaveLength(17);
    expect(Object.keys(process.states)).toStrictEqual(["new", ...stages]);
  });

  it("leads from every stage by the sixty-two transitions of the map, and comes back from a hold to a review", () => {
    const wanted = Object.fromEntries(
      Object.entries(processMap).map(([stage, events]) => [
        stage,
        Object.fromEntries(
          Object.entries(events).map(([type, targets]) => [
            type,
            [...(besideTheMap[stage]?.[type] ?? []), ...targets],
          ]),
        ),
      ]),
    );
    expect(rowsOf(process)).toStrictEqual(wanted);
    const targets = Object.values(processMap).flatMap((events) => Object.values(events).flat());
    expect(targets).toHaveLength(62);
  });

  it("reaches every stage, and takes every transition of the map, by events", () => {
    const expected = stages.flatMap((stage) =>
      Object.entries(processMap[stage]!).flatMap(([type, targets]) =>
        targets.map((to) => `${stage} ${type} ${to}`),
      ),
    );
    expect(expected.filter((move) => !walked.moves.has(move))).toStrictEqual([]);
    const reached = new Set(walked.states.map(({ stage }) => stage));
    expect([...reached].sort()).toStrictEqual([...stages].sort());
  });

  it("takes the events of any stage in every one, and they leave it as it is", () => {
    const bound = new Set(stages.flatMap((stage) => Object.keys(processMap[stage]!)));
    const elsewhere = Object.keys(process.events).filter((type) => !bound.has(type));
    const everywhere = [...anyStage, ...anyStageBesideTheMap];
    expect(elsewhere.sort()).toStrictEqual(
      [...everywhere, ...Object.keys(staying), "ComplaintReceived"].sort(),
    );
    for (const type of everywhere) {
      for (const stage of stages) {
        expect(walked.moves.has(`${stage} ${type} ${stage}`), `${type} in ${stage}`).toBe(true);
      }
    }
    for (const [type, where] of Object.entries(staying)) {
      const met = stages.filter((stage) => walked.moves.has(`${stage} ${type} ${stage}`));
      expect(met, type).toStrictEqual(where);
    }
  });

  it("asks every guard, and says so where one fails", () => {
    const asked = new Set(process.transitions.flatMap(({ guards = [] }) => guards));
    const names = Object.keys(process.guards!).sort();
    expect([...asked].sort()).toStrictEqual(names);
    // What these let by is taken too, by the next row.
    const fallingThrough = [
      "correctsResponse",
      "finalInTime",
      "heldInReview",
      "levelInForce",
      "responseSent",
    ];
    expect(names.filter((name) => !walked.failed.has(name))).toStrictEqual(fallingThrough);
  });

  it("is what a definition of its own plain copy gives", () => {
    expect(defineComplaintProcess(JSON.parse(JSON.stringify(process)))).toStrictEqual(process);
  });

  it("has an end in the stages that the map calls terminal, and in closed", () => {
    const finals = Object.entries(process.states).flatMap(([stage, { final }]) => (final ? [stage] : []));
    expect(finals).toStrictEqual(["closed", "withdrawn", "inadmissible", "forwarded", "merged"]);
  });

  it("moves nothing before the complaint is received", () => {
    for (const type of Object.keys(process.events)) {
      const { kind } = openComplaint(process, event(type, 0) as never);
      expect(kind).toBe(type === "ComplaintReceived" ? "moved" : "refused");
    }
  });
});

describe("clocks of the standard process", () => {
  it("stop where a case ends, but for what is asked or owed beyond it", () => {
    const running = walked.states.flatMap(({ ended, clocks }) =>
      ended
        ? Object.keys(clocks).filter(
            (clock) => clocks[clock]!.state !== "stopped" && clocks[clock]!.state !== "idle",
          )
        : [],
    );
    expect([...new Set(running)].sort()).toStrictEqual(["escalation", "redress", "regulator"]);
  });

  it("wait only while others are asked", () => {
    const held = walked.states.flatMap(({ stage, clocks }) =>
      Object.values(clocks).some(({ state }) => state === "paused") ? [stage] : [],
    );
    expect([...new Set(held)].sort()).toStrictEqual(["awaitingComplainant", "awaitingThirdParty"]);
  });

  it("of an external body run in its stages alone", () => {
    const stagesOf = (clock: string) => [
      ...new Set(
        walked.states.filter(({ clocks }) => clocks[clock]!.state === "running").map(({ stage }) => stage),
      ),
    ];
    expect(stagesOf("referralFile")).toStrictEqual(["external"]);
    expect(stagesOf("remedy")).toStrictEqual(["externallyDecided"]);
    expect(stagesOf("followUp")).toStrictEqual(["followUp"]);
  });
});

describe("guards of the standard process", () => {
  it("let a case be assessed up to the end of its admission, and after it only by a waiver", () => {
    const received = (at: string) => stateOf([event("ComplaintReceived", 0, { admissibleUntil: at })]);
    expect(failedBy(received(instant(HOUR)), event("ComplaintAssessed", HOUR))).toStrictEqual([]);
    const late = event("ComplaintAssessed", HOUR + 1);
    expect(failedBy(received(instant(HOUR)), late)).toStrictEqual(["withinAdmissionWindow"]);
    const override = { guards: ["withinAdmissionWindow"], by: "mia", why: "was in hospital" };
    const waived = next(received(instant(HOUR)), { ...late, role: "supervisor", override });
    expect(waived.state.overrides).toStrictEqual([
      { at: late.at, event: "ComplaintAssessed", ...override, until: null },
    ]);
    expect(failedBy(received(instant(HOUR)), { ...late, role: "agent", override })).toHaveLength(1);
  });

  it("hold back an answer without reasons, without redress unless rejected, without the external body required", () => {
    const decided = stateAfter(...TO_DECIDED);
    const at = 3 * HOUR;
    const answer = (data: ComplaintEvent["data"]) => event("ResponseCommunicated", at, data);
    const incomplete = ["noticeComplete"];
    expect(failedBy(decided, answer({}))).toStrictEqual([]);
    expect(failedBy(decided, answer({ reasons: null }))).toStrictEqual(incomplete);
    expect(failedBy(decided, answer({ redress: null }))).toStrictEqual(incomplete);
    expect(failedBy(decided, answer({ response: "letter" }))).toStrictEqual([...incomplete, "responseFinal"]);
    const rejected = stateOf([
      event("ComplaintReceived", 0),
      event("ComplaintAssessed", HOUR),
      event("DecisionMade", 2 * HOUR, { outcome: "rejected" }),
    ]);
    expect(failedBy(rejected, answer({ redress: null }))).toStrictEqual([]);
    const bound = next(decided, event("PolicyApplied", at)).state;
    expect(failedBy(bound, answer({}))).toStrictEqual(incomplete);
    const rights = { externalBody: "ombudsman", referralUntil: instant(180 * DAY) };
    expect(failedBy(bound, answer(rights))).toStrictEqual([]);
    expect(failedBy(bound, answer({ ...rights, referralUntil: null }))).toStrictEqual(incomplete);
  });

  it("take a summary resolution that was accepted, up to its clock's target", () => {
    const decided = stateAfter(...TO_DECIDED);
    const summary = (afterMs: number, accepted: boolean) =>
      event("ResponseCommunicated", afterMs, { response: "summary-resolution", accepted });
    expect(failedBy(decided, summary(3 * DAY, true))).toStrictEqual([]);
    expect(failedBy(decided, summary(3 * DAY + 1, true))).toStrictEqual(["summaryResolutionEligible"]);
    expect(failedBy(decided, summary(3 * HOUR, false))).toStrictEqual(["summaryResolutionEligible"]);
  });

  it("open the way out after a final answer, at deadlock, past the statutory time, or by consent", () => {
    const investigating = stateAfter("ComplaintReceived", "ComplaintAssessed", "InvestigationStarted");
    const refer = (afterMs: number, data?: ComplaintEvent["data"]) =>
      event("ReferredExternally", afterMs, data);
    expect(failedBy(investigating, refer(3 * HOUR))).toStrictEqual(["externalEligible"]);
    expect(failedBy(investigating, refer(3 * HOUR, { respondentConsents: true }))).toStrictEqual([]);
    expect(failedBy(investigating, refer(56 * DAY))).toStrictEqual(["externalEligible"]);
    expect(failedBy(investigating, refer(56 * DAY + 1))).toStrictEqual([]);
    const stageOne = stateOf([
      ...TO_DECIDED.map((type, i) => event(type, i * HOUR)),
      event("ResponseCommunicated", 3 * HOUR, { response: "stage-1" }),
    ]);
    expect(failedBy(stageOne, refer(4 * HOUR))).toStrictEqual(["externalEligible", "withinReferralWindow"]);
  });

  it("close the way out when the window named in the answer, or else the policy's, has passed", () => {
    const sent = 3 * HOUR;
    const answered = (data: ComplaintEvent["data"]) =>
      stateOf([
        ...TO_DECIDED.map((type, i) => event(type, i * HOUR)),
        event("ResponseCommunicated", sent, data),
      ]);
    const refer = (state: ComplaintState, afterMs: number) =>
      failedBy(state, event("ReferredExternally", afterMs));
    // FOS: six months from the final response (FCA Handbook, DISP 2.8.2R), an instant with its own offset here.
    const named = answered({ referralUntil: "2026-07-06T00:00:00+01:00" });
    const until = Date.parse("2026-07-05T23:00:00Z") - Date.parse(instant(0));
    expect(refer(named, until)).toStrictEqual([]);
    expect(refer(named, until + 1)).toStrictEqual(["withinReferralWindow"]);
    const unnamed = answered({});
    expect(refer(unnamed, sent + 180 * DAY)).toStrictEqual([]);
    expect(refer(unnamed, sent + 180 * DAY + 1)).toStrictEqual(["withinReferralWindow"]);
  });

  it("let an answer lapse when no reply came in the window, or the way out has closed", () => {
    const lapse = (state: ComplaintState, afterMs: number) =>
      failedBy(state, event("ResponseLapsed", afterMs));
    const answered = stateAfter(...TO_COMMUNICATED);
    expect(lapse(answered, 3 * HOUR + 56 * DAY)).toStrictEqual(["referralOrReplyWindowPassed"]);
    expect(lapse(answered, 3 * HOUR + 56 * DAY + 1)).toStrictEqual([]);
    const named = stateOf([
      ...TO_DECIDED.map((type, i) => event(type, i * HOUR)),
      event("ResponseCommunicated", 3 * HOUR, { referralUntil: instant(5 * DAY) }),
    ]);
    expect(lapse(named, 5 * DAY)).toStrictEqual(["referralOrReplyWindowPassed"]);
    expect(lapse(named, 5 * DAY + 1)).toStrictEqual([]);
  });

  it("send a rejected answer to another reviewer while there are stages, and to deadlock then", () => {
    const answered = stateAfter(...TO_COMMUNICATED);
    const reject = (state: ComplaintState, reviewer: string | null) =>
      next(state, event("ResponseRejected", 5 * HOUR, { reviewer }));
    expect(reject(answered, "bob").state).toMatchObject({ stage: "reviewing", facts: { handlingStage: 2 } });
    expect(reject(answered, "ann")).toMatchObject({ failed: ["reviewerIndependent", "noStagesLeft"] });
    expect(reject(answered, null)).toMatchObject({ failed: ["reviewerIndependent", "noStagesLeft"] });
    const second = stateOf([
      ...[...TO_COMMUNICATED, "ResponseRejected"].map((type, i) => event(type, i * HOUR)),
      event("DecisionMade", 5 * HOUR, {}, { actor: "bob" }),
      event("ResponseCommunicated", 6 * HOUR),
    ]);
    const stuck = next(second, event("ResponseRejected", 7 * HOUR));
    expect(stuck).toMatchObject({
      state: { stage: "deadlock", facts: { deadlockAt: instant(7 * HOUR) } },
      effects: [{ type: "notify-deadlock", customer: "K-7" }],
    });
  });

  it("ask who decides, and let another decide what is contested", () => {
    const assessed = stateAfter("ComplaintReceived", "ComplaintAssessed");
    const decide = (state: ComplaintState, actor: string | null) =>
      failedBy(state, event("DecisionMade", 9 * HOUR, {}, { actor }));
    expect(decide(assessed, null)).toStrictEqual(["deciderKnown"]);
    expect(decide(assessed, "ann")).toStrictEqual([]);
    const contested = stateAfter(...TO_COMMUNICATED, "ResponseRejected");
    expect(decide(contested, "ann")).toStrictEqual(["deciderIndependent"]);
    expect(decide(contested, "bob")).toStrictEqual([]);
  });

  it("close a case when the customer is satisfied and nothing is owed, and wait while something is", () => {
    const called = stateAfter(...TO_FOLLOW_UP);
    const answer = (state: ComplaintState, data: ComplaintEvent["data"]) =>
      next(state, event("FollowUpAnswered", 9 * HOUR, data));
    expect(answer(called, { satisfied: true }).state).toMatchObject({ stage: "closed", ended: true });
    expect(answer(called, { score: 4 }).state.stage).toBe("closed");
    expect(answer(called, { score: 3, reviewer: "bob" }).state).toMatchObject({
      stage: "reviewing",
      facts: { satisfied: false, followUpScore: 3 },
    });
    expect(answer(called, { satisfied: false, score: 5, reviewer: "bob" }).state.stage).toBe("reviewing");
    expect(answer(called, {})).toMatchObject({
      failed: ["satisfied", "redressOutstanding", "dissatisfied", "reviewerIndependent", "noStagesLeft"],
    });
    const owed = stateAfter(...TO_FOLLOW_UP, "RedressOffered", "RedressAccepted");
    const waiting = answer(owed, { satisfied: true }).state;
    expect(waiting).toMatchObject({ stage: "followUp", facts: { followUpDone: true } });
    const close = event("ComplaintClosed", 10 * HOUR);
    expect(failedBy(waiting, close)).toContain("redressSettled");
    const paid = next(waiting, event("RedressPaid", 10 * HOUR)).state;
    expect(next(paid, close).state.stage).toBe("closed");
  });

  it("close a case without an answer only when calls are exhausted or not wanted", () => {
    const called = stateAfter(...TO_FOLLOW_UP);
    const close = event("ComplaintClosed", DAY);
    expect(failedBy(called, close)).toStrictEqual(["followUpDone", "attemptsExhausted", "optedOut"]);
    const attempted = [1, 2, 3].reduce(
      (state, days) => next(state, event("FollowUpAttempted", days * DAY)).state,
      called,
    );
    expect(failedBy(attempted, event("FollowUpAttempted", 3 * DAY))).toStrictEqual([
      "attempts<max",
      "contactDeclined",
      "attemptCounts",
    ]);
    expect(failedBy(attempted, event("ComplaintClosed", 3 * DAY))).toStrictEqual([]);
    const declined = next(called, event("FollowUpAttempted", 9 * HOUR, { optedOut: true })).state;
    expect(failedBy(declined, close)).toStrictEqual([]);
  });

  it("start a new round of calls when an answer is accepted again", () => {
    const called = stateAfter(...TO_FOLLOW_UP, "FollowUpAttempted");
    const again = [
      event("FollowUpAnswered", DAY, { satisfied: false, reviewer: "bob" }),
      ...["DecisionMade", "ResponseCommunicated", "ResponseAccepted"].map((type, i) =>
        event(type, DAY + (i + 1) * HOUR, {}, { actor: "bob" }),
      ),
    ].reduce((state, event) => next(state, event).state, called);
    expect(again).toMatchObject({ stage: "followUp", facts: { followUpAttempts: 0, followUpDone: false } });
  });

  it("reopen a closed case within the window, up to the most times, and link a new one after it", () => {
    const closing = [
      ...TO_FOLLOW_UP.map((type, i) => event(type, i * HOUR)),
      event("FollowUpAnswered", 5 * HOUR, { satisfied: true }),
    ];
    const closed = stateOf(closing);
    const last = 5 * HOUR + 30 * DAY;
    const reopen = (afterMs: number) => failedBy(closed, event("ComplaintReopened", afterMs));
    const link = (afterMs: number) => failedBy(closed, event("FollowUpComplaintLinked", afterMs));
    expect([reopen(last), link(last)]).toStrictEqual([[], ["reopenWindowPassed"]]);
    expect([reopen(last + 1), link(last + 1)]).toStrictEqual([["withinReopenWindow"], []]);
    const twice = stateOf([
      event("ComplaintReceived", 0),
      event("PolicyApplied", 1, { ...POLICY, externalBodyRequired: false }),
      ...[...closing.slice(1), event("ComplaintReopened", 6 * HOUR)],
      ...["DecisionMade", "ResponseCommunicated", "ResponseAccepted"].map((type, i) =>
        event(type, (7 + i) * HOUR),
      ),
      event("FollowUpAnswered", 10 * HOUR, { score: 7 }),
    ]);
    expect(failedBy(twice, event("ComplaintReopened", 11 * HOUR))).toStrictEqual(["reopenCount<max"]);
  });

  it("reopen what was not admitted when its reasons were given", () => {
    const refused = (data: ComplaintEvent["data"]) =>
      stateOf([event("ComplaintReceived", 0), event("DeclaredInadmissible", HOUR, data)]);
    const reopen = event("ComplaintReopened", 2 * HOUR);
    expect(failedBy(refused({}), reopen)).toStrictEqual(["reasonNotified"]);
    expect(next(refused({ reasons: "too old" }), reopen).state.stage).toBe("received");
  });

  it("raise the level by one, or to a level asked for, never above the policy's", () => {
    const received = stateAfter("ComplaintReceived");
    const raise = (state: ComplaintState, data: ComplaintEvent["data"], afterMs = HOUR) =>
      next(state, event("Escalated", afterMs, data));
    const levelOf = ({ state }: ComplaintTransition) => state.facts.escalationLevel;
    expect(levelOf(raise(received, {}))).toBe(1);
    expect(levelOf(raise(received, { level: 3 }))).toBe(3);
    expect(raise(received, { level: 4 })).toMatchObject({ reason: "guard-failed" });
    expect(raise(received, { level: 0 })).toMatchObject({ reason: "guard-failed" });
    const top = raise(received, { level: 3, source: "complainant" }).state;
    expect(raise(top, {})).toMatchObject({ reason: "guard-failed" });
    expect(raise(top, { source: "complainant" }, 2 * HOUR).state.facts).toMatchObject({
      escalationLevel: 3,
      escalationAskedAt: instant(2 * HOUR),
    });
    expect(levelOf(next(top, event("DeEscalated", 2 * HOUR)))).toBe(2);
    expect(failedBy(received, event("DeEscalated", HOUR))).toStrictEqual(["aboveLowestLevel"]);
  });
});

describe("roles of the standard process", () => {
  it.each([
    ["agent", 100, 100],
    ["supervisor", 1000, 1000],
  ])("%s grants redress up to %d alone", (role, amount, limit) => {
    const received = stateAfter("ComplaintReceived");
    const offer = (amount: number) => next(received, event("RedressOffered", HOUR, { amount }, { role }));
    expect(offer(amount).state.facts).toMatchObject({ redressAmount: amount, redressTotal: amount });
    expect(offer(amount + 0.01)).toMatchObject({ reason: "over-redress-limit", failed: ["amount"], limit });
  });

  it("manager grants any redress, and nobody without a role does", () => {
    const received = stateAfter("ComplaintReceived");
    const offer = (role: string | null) =>
      next(received, event("RedressOffered", HOUR, { amount: 1e6 }, { role }));
    expect(offer("manager").kind).toBe("moved");
    expect(offer(null)).toMatchObject({ reason: "role-not-permitted" });
  });
});

describe("parts of the standard process", () => {
  it("acknowledge once", () => {
    const acknowledged = stateAfter("ComplaintReceived", "Acknowledged");
    expect(acknowledged.parts.ack).toBe("sent");
    expect(next(acknowledged, event("Acknowledged", DAY))).toMatchObject({
      reason: "not-allowed",
      failed: ["ack"],
    });
  });

  it.each([
    [["RedressOffered"], "offered"],
    [["RedressOffered", "RedressOffered"], "offered"],
    [["RedressOffered", "RedressDeclined"], "declined"],
    [["RedressOffered", "RedressDeclined", "RedressOffered"], "offered"],
    [["RedressOffered", "RedressAccepted"], "accepted"],
    [["RedressOffered", "RedressAccepted", "RedressFailed"], "accepted"],
    [["RedressOffered", "RedressAccepted", "RedressPaid"], "paid"],
    [["RedressOffered", "RedressAccepted", "RedressPaid", "RedressReversed"], "accepted"],
    [["RedressOffered", "RedressAccepted", "RedressPaid", "RedressOffered"], "offered"],
  ])("redress after %j is %s", (types, expected) => {
    expect(stateAfter("ComplaintReceived", ...types).parts.redress).toBe(expected);
  });
});

const file = new URL("../../../../shared/domain/complaint-process-map.json", import.meta.url);

describe.skipIf(!existsSync(file))("the map itself", () => {
  it("is what is transcribed here", () => {
    const map = JSON.parse(readFileSync(file, "utf8"));
    const plain = Object.fromEntries(
      Object.entries<{ on: Record<string, string[]> }>(map.stages).map(([stage, { on }]) => [
        stage,
        Object.fromEntries(
          Object.entries(on).map(([type, targets]) => [type, targets.map((to) => to.split(" ")[0])]),
        ),
      ]),
    );
    expect(plain).toStrictEqual(processMap);
    expect(map.anyStage).toStrictEqual(anyStage);
    const known = Object.keys(process.guards!);
    expect(Object.keys(map.guards).filter((name) => !known.includes(name))).toStrictEqual([]);
  });
});
