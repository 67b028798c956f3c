import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../../docs/playground/desk/model/calendar-choice.ts";
import { readCalendar, readProcess } from "../../../docs/playground/desk/model/own-document.ts";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";
import { faultText } from "../../../docs/playground/desk/words/fault-text.ts";
import { timeText } from "../../../docs/playground/desk/words/time-text.ts";

const time = timeText("en", CALENDARS.sofia);

describe("a document of the person's own", () => {
  it("is read and checked", () => {
    expect(readProcess(JSON.stringify(SMALL_PROCESS)).document?.id).toBe("small-desk");
    expect(readCalendar(JSON.stringify(CALENDARS.london)).document?.timeZone).toBe("Europe/London");
  });

  it("is told to be no JSON, with the place", () => {
    const { fault } = readProcess('{\n  "id": "desk",\n  "version": 1,,\n}');
    expect(fault).toEqual({ kind: "not-json", line: 3, column: 16 });
    expect(faultText(fault!, "en", time)).toEqual({
      sentence: "This is no JSON from line 3, column 16 on.",
      detail: null,
    });
    expect(faultText(fault!, "bg", time).sentence).toBe("Това не е JSON от ред 3, позиция 16 нататък.");
  });

  it("is told to be no JSON where the text ends too soon", () => {
    expect(readProcess("").fault).toMatchObject({ kind: "not-json" });
    expect(faultText({ kind: "not-json", line: null, column: null }, "ru", time).sentence).toBe(
      "Это не JSON.",
    );
  });

  it("is told what the library finds wrong, with the path", () => {
    const { fault } = readProcess(JSON.stringify({ ...SMALL_PROCESS, initial: "nowhere" }));
    const { sentence, detail } = faultText(fault!, "en", time);
    expect(sentence).toContain("initial");
    expect(detail).toBeNull();
    expect(faultText(fault!, "ru", time).detail).toMatch(/^Проверка сообщила: expected [^(]*$/);
    expect(readCalendar('{"timeZone":"Mars/Base","hours":{}}').fault).toMatchObject({
      kind: "library",
      error: { path: ["timeZone"] },
    });
    expect(readProcess("null").fault).toMatchObject({ kind: "library", error: { path: [] } });
    expect(readProcess("[1]").fault).toMatchObject({ kind: "library" });
  });
});
