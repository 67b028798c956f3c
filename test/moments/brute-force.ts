import type { Moments } from "../../src/moments/moments.ts";

export interface Survey {
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
  readonly weights: readonly number[] | null;
}

type Row = { readonly answers: readonly (bigint | null)[]; readonly weight: bigint };

/** The summary by its definition: one sum after the other, over respondents as big integers. */
export function bruteForce(
  { columns, weights }: Survey,
  missing: "listwise" | "available",
  factor: number,
  weightFactor: number,
): Moments {
  const items = Object.keys(columns);
  const length = columns[items[0]!]!.length;
  const given: Row[] = Array.from({ length }, (_, r) => ({
    answers: items.map((item) => {
      const x = columns[item]![r]!;
      return x === null ? null : BigInt(Math.round(x * factor));
    }),
    weight: BigInt(weights === null ? 1 : Math.round(weights[r]! * weightFactor)),
  }));
  const counts = ({ answers, weight }: Row) =>
    weight > 0n && (missing === "listwise" ? !answers.includes(null) : answers.some((x) => x !== null));
  const rows = given.filter(counts);
  const pairs = items.flatMap((_, i) => items.slice(i).map((__, k) => [i, i + k] as const));
  const square = items.flatMap((_, i) => items.map((__, j) => [i, j] as const));
  const sum = (term: (row: Row) => bigint, ...needed: number[]) => {
    const among = rows.filter(({ answers }) => needed.every((i) => answers[i] !== null));
    const total = among.reduce((before, row) => before + term(row), 0n);
    return total <= Number.MAX_SAFE_INTEGER && total >= Number.MIN_SAFE_INTEGER ? Number(total) : `${total}`;
  };
  const slots = missing === "available" ? pairs : [[] as number[]];
  const sums = (power: bigint) => ({
    weights: weights === null ? null : slots.map((pair) => sum(({ weight }) => weight ** power, ...pair)),
    answers: (missing === "available" ? square : items.map((_, i) => [i, i] as const)).map(([i, j]) =>
      sum(({ answers, weight }) => weight ** power * answers[i]!, i, j),
    ),
    products: pairs.map(([i, j]) => sum(({ answers: x, weight }) => weight ** power * x[i]! * x[j]!, i, j)),
    squares:
      missing === "available"
        ? square.map(([i, j]) => sum(({ answers: x, weight }) => weight ** power * x[i]! ** 2n, i, j))
        : null,
  });
  return {
    kind: "moments",
    version: 1,
    items,
    missing,
    factor,
    weightFactor: weights === null ? null : weightFactor,
    n: rows.length,
    counts: slots.map((pair) => sum(() => 1n, ...pair) as number),
    sums: sums(1n),
    squaredWeightSums: weights === null ? null : sums(2n),
  };
}
