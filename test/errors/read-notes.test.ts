import { describe, expect, it } from "vitest";
import { notesAt } from "../../src/errors/read-notes.ts";
import { expectRefusal } from "../refusal.ts";

describe("notesAt", () => {
  it("reads paths and reasons, whatever else a note says", () => {
    expect(notesAt([], [])).toEqual([]);
    const note = { path: ["items", 0, ""], reason: "one-item" };
    expect(notesAt([{ ...note, remark: "" }], [])).toEqual([note]);
  });

  it("refuses what is no list of notes", () => {
    expectRefusal(() => notesAt(null, ["notes"]), "invalid_input", ["notes"]);
    expectRefusal(() => notesAt(["one-item"], ["notes"]), "invalid_input", ["notes", 0]);
    expectRefusal(() => notesAt([{ path: ["alpha", 0] }], ["notes"]), "invalid_input", [
      "notes",
      0,
      "reason",
    ]);
    expectRefusal(() => notesAt([{ path: "alpha" }], []), "invalid_input", [0, "path"]);
    expectRefusal(() => notesAt([{ path: ["alpha", -1] }], []), "invalid_input", [0, "path", 1]);
  });
});
