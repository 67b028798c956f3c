import { expect, it } from "vitest";
import { refusedCell } from "../../../docs/playground/results/parts/refused-cell.ts";
import { mapping } from "./made-up.ts";

it("names the column and the row of the file that an error is about", () => {
  expect(refusedCell(["perceptions", "q2", 17], mapping)).toEqual({ column: "P2", row: 18 });
  expect(refusedCell(["answers", "expectations", "q1"], mapping)).toEqual({ column: "E1", row: null });
});

it("names none where the error is about something else", () => {
  expect(refusedCell(["weights", 3], mapping)).toBeNull();
  expect(refusedCell(["perceptions", "q9", 17], mapping)).toBeNull();
  expect(refusedCell(["toString", "q1"], mapping)).toBeNull();
});
