export type { Note, NoteReason } from "../errors/note.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export {
  type EquivalenceMargins,
  type EquivalenceMethod,
  type EquivalenceTest,
  type EstimatedDifference,
  testEquivalence,
} from "./comparing/test-equivalence.ts";
