import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../docs/playground/app/language.ts";
import {
  type Desk,
  type DeskMove,
  moved,
  NEW_DESK,
  undone,
} from "../../../docs/playground/desk/model/desk.ts";
import { deskView } from "../../../docs/playground/desk/model/desk-view.ts";
import { clockText } from "../../../docs/playground/desk/words/clock-text.ts";
import { labelsOf } from "../../../docs/playground/desk/words/labels.ts";
import { moveName } from "../../../docs/playground/desk/words/move-name.ts";
import { deadlineText, spokenMove } from "../../../docs/playground/desk/words/spoken-move.ts";
import { timeText } from "../../../docs/playground/desk/words/time-text.ts";

const RECEIVED: DeskMove = {
  kind: "event",
  type: "ComplaintReceived",
  data: { channel: "phone", kind: "complaint" },
};
const event = (type: string, data = {}): DeskMove => ({ kind: "event", type, data });
const date = (to: string): DeskMove => ({ kind: "date", to });

/** What the last of the moves says, with plain spaces. */
function said(moves: DeskMove[], language: Language = "en"): string {
  const before = deskAfter(...moves.slice(0, -1));
  return spokenBetween(before, moved(before, moves.at(-1)!).desk, language);
}

function deskAfter(...moves: DeskMove[]): Desk {
  return moves.reduce((desk, move) => moved(desk, move).desk, NEW_DESK);
}

function spokenBetween(before: Desk, after: Desk, language: Language): string {
  const view = deskView(after.present);
  const text = spokenMove(
    deskView(before.present),
    view,
    labelsOf(view.process, language),
    timeText(language, view.calendar),
  );
  return text.replaceAll("\u00A0", " ");
}

describe("what a move says", () => {
  it("is what happened, the new stage and the next deadline", () => {
    expect(said([RECEIVED])).toBe(
      "Complaint, wish or request received. Stage: received. Next deadline: Thu 5 Mar, 09:00, summary resolution.",
    );
    expect(said([RECEIVED, { kind: "deadline" }, event("Acknowledged")], "ru")).toBe(
      "Получение подтверждено. Этап: получено. Ближайший срок: пн 9 мар., 18:00, оценка.",
    );
  });

  it("is the time that it is now, and what the clocks said in between", () => {
    expect(said([RECEIVED, date("2026-03-10T09:01")])).toBe(
      "It is Tue 10 March 2026, 09:01. Summary resolution: overdue from here on, Thu 5 Mar, 09:00. " +
        "Acknowledgement: due, Mon 9 Mar, 18:00. Assessment: due, Mon 9 Mar, 18:00. " +
        "Acknowledgement: overdue from here on, 09:00. Assessment: overdue from here on, 09:00. " +
        "Stage: received. Next deadline: Mon 16 Mar, 18:00, first word on the matter.",
    );
  });

  it("tells only what is new", () => {
    expect(said([RECEIVED, date("2026-03-09T18:00"), date("2026-03-10T09:00")], "bg")).toBe(
      "Сега е вт 10 март 2026 г., 09:00. Етап: приета. Следващ срок: пн 16.03, 18:00, първи отговор по същество.",
    );
  });

  it("is why an event was refused", () => {
    expect(said([RECEIVED, event("RedressOffered", { amount: 250 })])).toContain(
      "Refused: Redress offered. The amount is above the limit of the role (100). Stage: received.",
    );
    const guarded = said([
      RECEIVED,
      event("ComplaintAssessed", { severity: "low" }),
      event("ResponseCommunicated"),
    ]);
    expect(guarded).toContain("Refused: Answer sent. This is not possible at the stage assessed.");
    const decided = [
      RECEIVED,
      event("ComplaintAssessed", { severity: "low" }),
      event("DecisionMade", { outcome: "upheld" }),
    ];
    expect(said([...decided, event("ResponseCommunicated", { response: "final" })])).toContain(
      "These conditions are not met: “the answer has its reasons, what is offered, and where to go next”.",
    );
  });

  it("says of an undone move where the case is again", () => {
    const desk = moved(moved(NEW_DESK, RECEIVED).desk, { kind: "hour" }).desk;
    expect(spokenBetween(desk, undone(desk), "en")).toBe(
      "It is Mon 2 March 2026, 09:00. Stage: received. Next deadline: Thu 5 Mar, 09:00, summary resolution.",
    );
    const opened = moved(NEW_DESK, RECEIVED).desk;
    expect(spokenBetween(opened, undone(opened), "en")).toBe(
      "Stage: not yet received. No deadline is ahead.",
    );
  });

  it("ends with the deadline that the page shows", () => {
    const view = deskView(moved(NEW_DESK, RECEIVED).desk.present);
    const deadline = deadlineText(view, labelsOf(view.process, "en"), timeText("en", view.calendar));
    expect(said([RECEIVED]).endsWith(deadline.replaceAll("\u00A0", " "))).toBe(true);
  });
});

describe("the name of a move", () => {
  it("is told in every language", () => {
    const moves: DeskMove[] = [
      RECEIVED,
      { kind: "hour" },
      { kind: "business-day" },
      { kind: "deadline" },
      date("2026-03-02T10:00"),
      { kind: "process", process: { kind: "standard" } },
      { kind: "process", process: { kind: "policy", id: "us-cfpb" } },
      { kind: "calendar", calendar: { kind: "known", id: "london" } },
      { kind: "restart" },
    ];
    for (const language of LANGUAGES) {
      const names = moves.map((move) =>
        moveName(move, labelsOf(deskView(NEW_DESK.present).process, language)),
      );
      expect(new Set(names).size).toBe(moves.length);
    }
  });
});

describe("a clock in words", () => {
  const clock = (name: string, ...moves: DeskMove[]) => {
    const view = deskView(moves.reduce((desk, move) => moved(desk, move).desk, NEW_DESK).present);
    const { state, tone, elapsed, left } = clockText(
      view.clocks.find((one) => one.clock === name)!,
      view,
      labelsOf(view.process, "en"),
    );
    return [state, tone, elapsed, left].map((text) => text.replaceAll("\u00A0", " "));
  };

  it("says how it stands, in working days where it counts them", () => {
    expect(clock("ack")).toEqual(["not started", "soft", "–", "–"]);
    expect(clock("ack", RECEIVED, { kind: "hour" })).toEqual(["running", "good", "1 h", "4 d 7 h"]);
    expect(clock("ack", RECEIVED, { kind: "hour" }, event("Acknowledged"))).toEqual([
      "met in 1 h",
      "good",
      "1 h",
      "–",
    ]);
    expect(clock("final", RECEIVED, { kind: "hour" })).toEqual(["running", "good", "1 h", "55 d 23 h"]);
  });

  it("says when it is due, closed and late", () => {
    expect(clock("ack", RECEIVED, date("2026-03-09T18:00"))[0]).toBe("due now");
    expect(clock("ack", RECEIVED, date("2026-03-10T08:59"))[0]).toBe(
      "time is up; late from the next opening on",
    );
    expect(clock("ack", RECEIVED, date("2026-03-10T09:01"))).toEqual([
      "late by 1 min",
      "late",
      "5 d",
      "−1 min",
    ]);
    expect(clock("ack", RECEIVED, date("2026-03-10T10:00"), event("Acknowledged"))[0]).toBe(
      "met late by 1 h",
    );
  });

  it("says for whom it waits", () => {
    const asked = [
      RECEIVED,
      event("ComplaintAssessed", { severity: "low" }),
      event("InvestigationStarted"),
      event("InformationRequested"),
    ];
    expect(clock("answer", ...asked)).toEqual(["on hold", "soft", "0 s", "20 d"]);
  });

  it("says that an alert was reached", () => {
    expect(clock("reply", RECEIVED, date("2026-04-25T09:00"))).toEqual([
      "running, alert reached",
      "soon",
      "53 d 23 h",
      "6 d 1 h",
    ]);
  });
});
