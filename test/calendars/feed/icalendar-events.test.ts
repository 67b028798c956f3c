import { describe, expect, it } from "vitest";
import { eventsIn } from "../../../src/calendars/feed/icalendar-events.ts";
import { expectRefusal } from "../../refusal.ts";

const text = (...lines: string[]) => lines.join("\r\n");

describe("events of iCalendar text", () => {
  it("are those of every calendar in it, with their own properties and no others", () => {
    const events = eventsIn(
      text(
        "begin:vcalendar",
        "SUMMARY:of the calendar",
        ...["BEGIN:VTIMEZONE", "BEGIN:STANDARD", "DTSTART:19701025T030000", "END:STANDARD", "END:VTIMEZONE"],
        ...["BEGIN:VTODO", "DTSTART:20260101", "END:VTODO"],
        ...[
          "Begin:vEvent ",
          "DTSTART:20260101",
          "BEGIN:VALARM",
          "DURATION:PT15M",
          "END:VALARM",
          "x:1",
          "X:2",
          "END:VEVENT",
        ],
        "END:VCALENDAR",
        "",
        ...["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20260102", "END:VEVENT", "END:VCALENDAR"],
      ),
    );
    expect(
      events.map((event) => [...event].map(([name, lines]) => [name, lines.map(({ value }) => value)])),
    ).toEqual([
      [
        ["DTSTART", ["20260101"]],
        ["X", ["1", "2"]],
      ],
      [["DTSTART", ["20260102"]]],
    ]);
  });

  it("are none where a calendar has none", () => {
    expect(eventsIn("BEGIN:VCALENDAR\nEND:VCALENDAR")).toEqual([]);
  });

  it.each([
    ["nothing", [], []],
    ["lines that are empty", ["", ""], []],
    ["an event outside a calendar", ["BEGIN:VEVENT", "DTSTART:20260101", "END:VEVENT"], ["line 1"]],
    ["another format", ["<!DOCTYPE html>"], ["line 1"]],
    ["something after the calendar", ["BEGIN:VCALENDAR", "END:VCALENDAR", "X:1"], ["line 3"]],
    ["an end without a beginning", ["BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR"], ["line 3"]],
    ["an end of something else", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"], ["line 3"]],
    ["a calendar cut off", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20260101"], ["line 3"]],
    ["a calendar cut off after an event", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT"], ["line 3"]],
  ])("are refused: %s", (_, lines, path) => {
    expectRefusal(() => eventsIn(text(...lines)), "invalid_input", path);
  });

  it("are told of with a short message, however long a name is", () => {
    const begun = `BEGIN:${"x".repeat(100_000)}`;
    for (const lines of [[begun], [begun, "END:VCALENDAR"]]) {
      const read = () => eventsIn(text("BEGIN:VCALENDAR", ...lines));
      expectRefusal(read, "invalid_input", [`line ${lines.length + 1}`], /^.{1,300}$/);
    }
  });
});
