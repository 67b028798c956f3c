import { isComplete, type Source } from "../../survey/column.ts";
import type { Missing, Respondents } from "../../survey/estimation.ts";
import type { MomentSums } from "../moments.ts";
import { pairIndex, triangleSize } from "../triangle.ts";
import { BLOCK_ROWS, type ColumnBlock, type TakeSum } from "./cross-products.ts";

/**
 * A block of respondents as columns to be multiplied: first the answers, one column per item and 0 where missing, then
 * columns of presence, 1 where the respondent's answers count and 0 where they do not.
 */
export interface AnswerBlock extends ColumnBlock {
  /** Columns of answers; those of presence follow. */
  readonly items: number;
  /** The row in the survey that the block starts with. */
  readonly from: number;
  /** Respondents that count. */
  readonly n: number;
  /** The largest answer either way, at least 1. */
  readonly largest: number;
  /** By column of presence, the slots that it stands for: items, or slot 0 for all items together. */
  readonly slots: readonly (readonly number[])[];
  /** Whether the slots are items, which respondents answer or miss one by one. */
  readonly pairwise: boolean;
}

/** Changes an item's answers in place, NaN where missing, and gives the largest either way. */
export type Prepare = (answers: Float64Array, item: number, from: number) => number;

/** The most columns that a block of answers to so many items may have. */
export function largestBlock(items: number, missing: Missing): number {
  return items + 1 + (missing === "available" ? items : 0);
}

/**
 * Walks over respondents, block by block; every block is the same memory, filled anew. Under `"available"` an item
 * has a column of presence of its own in the blocks where it misses an answer, and the other items share
 * the first. Otherwise a respondent with a gap does not count.
 */
export function* answerBlocks(
  sources: readonly Source[],
  missing: Missing,
  respondents: Respondents,
  prepare: Prepare,
): Generator<AnswerBlock> {
  const items = sources.length;
  const pairwise = missing === "available";
  const values = new Float64Array((largestBlock(items, missing) + 2) * BLOCK_ROWS);
  for (let from = 0; from < respondents.length; from += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, respondents.length - from);
    const column = (j: number) => values.subarray(j * BLOCK_ROWS, j * BLOCK_ROWS + rows);
    const counted = column(items).fill(1);
    if (respondents.counted !== null) counted.set(respondents.counted.subarray(from, from + rows));
    const gaps: number[] = [];
    let largest = 1;
    sources.forEach((source, j) => {
      const answers = column(j);
      respondents.read(source, answers, from);
      largest = Math.max(largest, prepare(answers, j, from));
      if (!isComplete(source.column) && hasGap(answers, counted)) gaps.push(j);
    });
    const presence = pairwise ? ownPresences(gaps, items, column) : onePresence(gaps, items, column);
    const columns = items + presence.slots.length;
    yield { values, rows, from, largest, items, columns, squared: null, pairwise, ...presence };
  }
}

function hasGap(answers: Float64Array, counted: Float64Array): boolean {
  for (let r = 0; r < answers.length; r++) if (Number.isNaN(answers[r]!) && counted[r] === 1) return true;
  return false;
}

/** Leaves out every row with a gap. */
function onePresence(
  gaps: readonly number[],
  items: number,
  column: (j: number) => Float64Array,
): Pick<AnswerBlock, "n" | "slots"> {
  const present = column(items);
  for (const gap of gaps) markGaps(column(gap), present);
  const n = countOf(present);
  if (n < present.length) for (let j = 0; j < items; j++) clearAbsent(column(j), present);
  return { n, slots: [[0]] };
}

/** Gives every item with a gap a column of its own, after the one of all other items. */
function ownPresences(
  gaps: readonly number[],
  items: number,
  column: (j: number) => Float64Array,
): Pick<AnswerBlock, "n" | "slots"> {
  const counted = column(items);
  const presences = gaps.map((gap, k) => {
    const present = column(items + 1 + k);
    present.set(counted);
    markGaps(column(gap), present);
    clearAbsent(column(gap), present);
    return present;
  });
  const complete = Array.from({ length: items }, (_, j) => j).filter((j) => !gaps.includes(j));
  const n = countOf(counted);
  if (n < counted.length) for (const j of complete) clearAbsent(column(j), counted);
  const answered = (_: number, r: number) => presences.some((present) => present[r] === 1);
  return {
    n: complete.length > 0 ? n : counted.filter(answered).length,
    slots: [complete, ...gaps.map((gap) => [gap])],
  };
}

function countOf(present: Float64Array): number {
  return present.reduce((n, counts) => n + counts, 0);
}

function markGaps(answers: Float64Array, present: Float64Array): void {
  for (let r = 0; r < present.length; r++) if (Number.isNaN(answers[r]!)) present[r] = 0;
}

function clearAbsent(answers: Float64Array, present: Float64Array): void {
  for (let r = 0; r < present.length; r++) if (present[r] === 0) answers[r] = 0;
}

/** The columns of presence alone. */
export function presencesOf(block: AnswerBlock): AnswerBlock {
  const { values, items, columns } = block;
  return { ...block, items: 0, values: values.subarray(items * BLOCK_ROWS), columns: columns - items };
}

/** What is to be multiplied: all columns with each other, and pairwise the squares of answers with presences. */
export function multiplicandsOf(block: AnswerBlock): AnswerBlock[] {
  return block.pairwise ? [block, { ...block, squared: block.items }] : [block];
}

/** What the cross-products of a block's columns are sums of; the keys of `MomentSums`. */
export type SumKind = keyof MomentSums;

/** A list for each kind of sum over so many items and slots, made of its length. */
export function sumLists<List>(
  items: number,
  slots: number,
  listOf: (length: number) => List,
): Readonly<Record<SumKind, List>> {
  return {
    weights: listOf(triangleSize(slots)),
    answers: listOf(items * slots),
    products: listOf(triangleSize(items)),
    squares: listOf(items * slots),
  };
}

/** What a block's columns stand for. */
export type SortedColumns = Pick<AnswerBlock, "items" | "slots" | "squared">;

/** Hands on the cross-products of a block's columns by what they are sums of and their place there. */
export function sortSums<T>(
  { items, slots, squared }: SortedColumns,
  slotCount: number,
  take: (kind: SumKind, at: number, sum: T) => void,
): TakeSum<T> {
  const ofAnswers = squared === null ? "answers" : "squares";
  return (i, j, sum) => {
    if (j < items) return take("products", pairIndex(i, j, items), sum);
    for (const slot of slots[j - items]!) {
      if (i < items) take(ofAnswers, i * slotCount + slot, sum);
      else {
        for (const other of slots[i - items]!) {
          if (i < j || other <= slot) take("weights", pairIndex(other, slot, slotCount), sum);
        }
      }
    }
  };
}
