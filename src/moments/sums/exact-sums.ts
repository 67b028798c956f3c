import type { Missing } from "../../survey/estimation.ts";
import { type MomentSums, type Moments, slotsOf } from "../moments.ts";
import {
  type AnswerBlock,
  largestBlock,
  multiplicandsOf,
  presencesOf,
  type SortedColumns,
  type SumKind,
  sortSums,
  sumLists,
} from "./answer-blocks.ts";
import type { ColumnProducts } from "./byte-products.ts";
import { type CrossMultiplier, crossMultiplier } from "./cross-products.ts";
import { addInteger, emptyTotals, type Totals, wholesOf } from "./totals.ts";
import type { ReadLimbs } from "./weight-limbs.ts";

/** Adds up blocks of answers that are integers. */
export interface ExactCollector {
  add(block: AnswerBlock, limbs: ReadLimbs | null): void;
  /** Adds products of complete columns; `null` where respondents have weights. */
  readonly addProducts: ((products: ColumnProducts) => void) | null;
  result(): Pick<Moments, "counts" | "sums" | "squaredWeightSums">;
}

type KindTotals = Readonly<Record<SumKind, Totals>>;

/** Collects the sums with 1. */
export function plainCollector(items: number, missing: Missing): ExactCollector {
  const slots = slotsOf(missing, items);
  let multiplier: CrossMultiplier | null = null;
  const totals = sumLists(items, slots, emptyTotals);
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
  const counts = sumLists(0, slots, emptyTotals);
  const linear = sumLists(items, slots, emptyTotals);
  const squared = sumLists(items, slots, emptyTotals);
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
    addProducts: null,
    result: () => ({
      counts: countsOf(counts),
      sums: sumsOf(linear, missing),
      squaredWeightSums: sumsOf(squared, missing),
    }),
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
