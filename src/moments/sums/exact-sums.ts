import type { Missing } from "../../survey/estimation.ts";
import { type MomentSums, type Moments, slotsOf } from "../moments.ts";
import { triangleSize } from "../triangle.ts";
import {
  type AnswerBlock,
  largestBlock,
  multiplicandsOf,
  presencesOf,
  type SortedColumns,
  type SumKind,
  sortSums,
} from "./answer-blocks.ts";
import type { ColumnProducts } from "./byte-sums.ts";
import { type CrossMultiplier, crossMultiplier } from "./cross-products.ts";
import { addInteger, emptyTotals, type Totals, wholesOf } from "./totals.ts";
import type { ReadLimbs } from "./weight-limbs.ts";

/** Adds up blocks of answers that are integers. */
export interface ExactCollector {
  add(block: AnswerBlock, limbs: ReadLimbs | null): void;
  result(): Pick<Moments, "counts" | "sums" | "squaredWeightSums">;
}

/** Takes products of complete columns too. */
export interface PlainCollector extends ExactCollector {
  addProducts(products: ColumnProducts): void;
}

type KindTotals = Readonly<Record<SumKind, Totals>>;

/** Collects the sums with 1. */
export function plainCollector(items: number, missing: Missing): PlainCollector {
  const slots = slotsOf(missing, items);
  let multiplier: CrossMultiplier | null = null;
  const totals = emptySums(items, slots);
  return {
    add(block) {
      multiplier ??= crossMultiplier(largestBlock(items, missing));
      for (const part of multiplicandsOf(block)) {
        const bounds = { largest: block.largest, largestMultiplier: 1 };
        multiplier.whole(part, null, bounds, adder(part, slots, totals));
      }
    },
    addProducts(products) {
      const shape = { items, slots: [Array.from({ length: slots }, (_, slot) => slot)] };
      const add = adder({ ...shape, squared: null }, slots, totals);
      const addSquare = adder({ ...shape, squared: items }, slots, totals);
      for (let i = 0; i <= items; i++) {
        for (let j = i; j <= items; j++) add(i, j, products(i, j));
        if (i < items) addSquare(i, items, products(i, i));
      }
    },
    result: () => ({
      counts: countsOf(totals),
      sums: { ...sumsOf(totals, missing), weights: null },
      squaredWeightSums: null,
    }),
  };
}

/** Collects the sums with w and w², limb by limb of the weights. */
export function weightedCollector(items: number, missing: Missing): ExactCollector {
  const slots = slotsOf(missing, items);
  const multiplier = crossMultiplier(largestBlock(items, missing));
  const [counts, linear, squared] = [emptySums(0, slots), emptySums(items, slots), emptySums(items, slots)];
  return {
    add(block, limbs) {
      const presences = presencesOf(block);
      const ones = { largest: 1, largestMultiplier: 1 };
      multiplier.whole(presences, null, ones, adder(presences, slots, counts));
      for (const { power, shift, values, largest: largestMultiplier } of limbs!(block.from, block.rows)) {
        const bounds = { largest: block.largest, largestMultiplier };
        for (const part of multiplicandsOf(block)) {
          const to = adder(part, slots, power === 1 ? linear : squared, shift);
          multiplier.whole(part, values, bounds, to);
        }
      }
    },
    result: () => ({
      counts: countsOf(counts),
      sums: sumsOf(linear, missing),
      squaredWeightSums: sumsOf(squared, missing),
    }),
  };
}

function emptySums(items: number, slots: number): KindTotals {
  return {
    weights: emptyTotals(triangleSize(slots)),
    answers: emptyTotals(items * slots),
    products: emptyTotals(triangleSize(items)),
    squares: emptyTotals(items * slots),
  };
}

function adder(block: SortedColumns, slots: number, to: KindTotals, shift = 0) {
  return sortSums<number | bigint>(block, slots, (kind, at, sum) => addInteger(to[kind], at, sum, shift));
}

function countsOf({ weights }: KindTotals): number[] {
  return wholesOf(weights).map(Number);
}

function sumsOf({ weights, answers, products, squares }: KindTotals, missing: Missing): MomentSums {
  return {
    weights: wholesOf(weights),
    answers: wholesOf(answers),
    products: wholesOf(products),
    squares: missing === "available" ? wholesOf(squares) : null,
  };
}
