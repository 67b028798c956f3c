import { describe, expect, it } from "vitest";
import { assessRights } from "../../../src/complaints/case/assess-rights.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess, RightSpec } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, openCase } from "../desk.ts";

const decided = { ...openCase().facts, decidedBy: "ann" };

/** How a right stands as of a time; the clock is due at eleven. */
function status(right: RightSpec, state: ComplaintState, time: string): unknown {
  const process = { ...DESK, rights: { right } } as ComplaintProcess;
  return assessRights(process, state, { asOf: at(time) })[0]?.status;
}

describe("a right", () => {
  const answer = DESK.rights.answer;

  it("is honored, or late where its clock is breached", () => {
    expect(status(answer, openCase({ facts: decided }), "11:00")).toBe("honored");
    expect(status(answer, openCase({ facts: decided }), "11:01")).toBe("late");
    expect(status({ honored: answer.honored }, openCase({ facts: decided }), "11:01")).toBe("honored");
  });

  it("is late by a condition too", () => {
    const late = { fact: "level", atLeast: 1 } as const;
    expect(status({ ...answer, late }, openCase({ facts: { ...decided, level: 1 } }), "10:00")).toBe("late");
    expect(status({ ...answer, late }, openCase({ facts: decided }), "10:00")).toBe("honored");
    expect(status({ ...answer, late }, openCase({ facts: { ...openCase().facts, level: 1 } }), "10:00")).toBe(
      "pending",
    );
  });

  it("is pending until its clock is breached or the case has ended, broken from then on", () => {
    expect(status(answer, openCase(), "11:00")).toBe("pending");
    expect(status(answer, openCase(), "11:01")).toBe("broken");
    const ended = openCase({ stage: "closed", ended: true });
    expect(status(answer, ended, "10:00")).toBe("broken");
    expect(status({ honored: answer.honored }, openCase(), "11:01")).toBe("pending");
  });

  it("is broken where that is said, honored or not", () => {
    const broken = { fact: "level", atLeast: 1 } as const;
    expect(status({ ...answer, broken }, openCase({ facts: { ...decided, level: 1 } }), "10:00")).toBe(
      "broken",
    );
    expect(status({ ...answer, broken }, openCase({ facts: decided }), "10:00")).toBe("honored");
  });

  it("is not applicable where it is not at issue, whatever else holds", () => {
    const applies = { part: "redress", notEquals: "none" } as const;
    expect(status({ ...answer, applies, broken: { all: [] } }, openCase(), "23:00")).toBe("not-applicable");
    expect(status({ ...answer, applies }, openCase({ parts: { redress: "offered" } }), "10:00")).toBe(
      "pending",
    );
  });

  it("sees instants up to the one at which it is assessed, and clocks by the caller's calendar", () => {
    const since: RightSpec = { honored: { since: "closedAt", atMostMs: 3_600_000 } };
    const closed = openCase({ facts: { ...decided, closedAt: at("09:00") } });
    expect(status(since, closed, "10:00")).toBe("honored");
    expect(status(since, closed, "10:01")).toBe("pending");
    expect(status({ honored: { event: "at", atLeast: at("10:00") } }, openCase(), "10:00")).toBe("honored");
    const rights = { right: { honored: { clock: "answer", breached: false } } } as const;
    const calendar = { timeZone: "UTC", hours: { tue: [["09:00", "17:00"]] } } as const;
    const assessed = assessRights({ ...DESK, rights }, openCase() as never, { asOf: at("23:00"), calendar });
    expect(assessed).toEqual([{ right: "right", status: "honored", clock: null }]);
  });

  it("is told with its clock, in the order of the process", () => {
    const desk: ComplaintProcess = defineComplaintProcess(DESK);
    expect(assessRights(desk, openCase(), { asOf: at("09:00") })).toEqual([
      { right: "answer", status: "pending", clock: "answer" },
      { right: "redress", status: "not-applicable", clock: null },
    ]);
    expect(
      assessRights({ ...DESK, rights: {} } as ComplaintProcess, openCase(), { asOf: at("09:00") }),
    ).toEqual([]);
    expectRefusal(() => assessRights(desk, openCase(), { asOf: at("08:00") }), "invalid_input", ["asOf"]);
  });
});
