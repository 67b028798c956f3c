import { describe, expect, it } from "vitest";
import { noteLines } from "../../src/text/note-text.ts";

describe("noteLines", () => {
  it("prints where a figure stands and why it is as it is", () => {
    const notes = [{ path: ["items", 0, "test"], reason: "no-variance" }] as const;
    expect(noteLines(notes)).toEqual(["Note. items[0].test: no variance"]);
    expect(noteLines(notes, "omega")).toEqual(["Note. omega, items[0].test: no variance"]);
    expect(noteLines([])).toEqual([]);
  });
});
