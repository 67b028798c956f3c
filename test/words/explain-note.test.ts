import { explainNote } from "service-quality/words";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const note = { path: ["items", 0], reason: "one-respondent" } as const;

describe("explainNote", () => {
  it("says the reason in the language asked for, in English without", () => {
    expect(explainNote(note)).toBe("One respondent gives no spread, so there is no interval.");
    expect(explainNote(note, { language: "ru-RU" })).toBe(
      "Один респондент не даёт разброса, поэтому интервала нет.",
    );
    expect(explainNote(note, { language: "BG" })).toBe(
      "Един респондент не дава разсейване, затова няма интервал.",
    );
  });

  it("refuses a reason that it does not know, and what is no note", () => {
    for (const reason of ["because", "toString", 7, undefined]) {
      expectRefusal(() => explainNote({ reason } as never), "invalid_input", ["reason"]);
    }
    expectRefusal(() => explainNote(null as never), "invalid_input", []);
  });

  it.each(["de", "english", "e", "", "en_US", "en-", "ru-", 7, "rus"])(
    "refuses the language %s",
    (language) => {
      expectRefusal(() => explainNote(note, { language: language as string }), "invalid_input", ["language"]);
    },
  );
});
