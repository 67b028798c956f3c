import { pairIndex, triangleSize } from "../../moments/triangle.ts";
import type { SumsLayout } from "../sums-layout.ts";
import type { SumLists } from "../weight-limb.ts";

/** Sums over respondents, each counted m times. */
export interface WholeSums extends SumLists {
  /** Σm, one entry; the number of respondents where m is 1. */
  readonly weights: readonly bigint[];
  /** Σmx by item. */
  readonly answers: readonly bigint[];
  /** Σmxy by pair, an upper triangle by rows. */
  readonly products: readonly bigint[];
}

/** The sums of every limb, of answers as they are: fields unpacked, the center put back. `n` counts respondents. */
export function unpackedSums(
  layout: SumsLayout,
  sums: readonly bigint[],
  items: number,
  n: number,
): WholeSums[] {
  const size = sums.length / layout.limbs.length;
  return layout.limbs.map(({ power }, l) => {
    const limb = sums.slice(l * size, (l + 1) * size);
    const weights = [power === 0 ? BigInt(n) : limb.shift()!];
    const { answers, products } =
      layout.fields === 1 ? plainSums(limb, items) : fieldSums(layout, limb, items);
    return aboutZero({ weights, answers, products }, BigInt(layout.center));
  });
}

/** Sums that were not packed: those of answers, then those of pairs. */
function plainSums(sums: readonly bigint[], items: number): Pick<WholeSums, "answers" | "products"> {
  return { answers: sums.slice(0, items), products: sums.slice(items) };
}

/** Σz by group of items, and for each group Σxz by the items up to its last. */
function fieldSums(
  { fields, bits }: SumsLayout,
  sums: readonly bigint[],
  items: number,
): Pick<WholeSums, "answers" | "products"> {
  const groups = Math.ceil(items / fields);
  const answers = new Array<bigint>(items).fill(0n);
  const products = new Array<bigint>(triangleSize(items)).fill(0n);
  let next = groups;
  for (let q = 0; q < groups; q++) {
    const first = q * fields;
    const end = Math.min(items, first + fields);
    fieldsOf(sums[q]!, bits, end - first).forEach((sum, t) => {
      answers[first + t] = sum;
    });
    for (let i = 0; i < end; i++) {
      fieldsOf(sums[next++]!, bits, end - first).forEach((sum, t) => {
        products[pairIndex(i, first + t, items)] = sum;
      });
    }
  }
  return { answers, products };
}

/** The signed fields of a packed sum, the lowest first. */
function fieldsOf(packed: bigint, bits: number, count: number): bigint[] {
  const fields: bigint[] = [];
  let rest = packed;
  for (let t = 0; t < count; t++) {
    const field = t === count - 1 ? rest : BigInt.asIntN(bits, rest);
    fields.push(field);
    rest = (rest - field) >> BigInt(bits);
  }
  return fields;
}

/** With answers c lower: Σmx + cΣm, and Σmxy + c(Σmx + Σmy) + c²Σm. */
function aboutZero({ weights, answers, products }: WholeSums, c: bigint): WholeSums {
  const [all] = weights as [bigint];
  const items = answers.length;
  const moved = [...products];
  for (let i = 0; i < items; i++) {
    for (let j = i; j < items; j++) {
      moved[pairIndex(i, j, items)]! += c * (answers[i]! + answers[j]!) + c * c * all;
    }
  }
  return { weights, answers: answers.map((sum) => sum + c * all), products: moved };
}
