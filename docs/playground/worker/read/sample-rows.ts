import type { SurveyTable } from "service-quality/readers";

/** A table of `size` respondents, drawn at random without replacement; the seed says which. */
export function sampleRows(table: SurveyTable, size: number, seed: number): SurveyTable {
  const rows = drawnRows(table.respondents.length, size, seed);
  return {
    ...table,
    respondents: rows.map((row) => table.respondents[row]!),
    variables: table.variables.map((variable) => ({
      ...variable,
      values: rows.map((row) => variable.values[row]!),
    })),
  };
}

/**
 * Positions from 0 below `n`, in their order.
 *
 * Source: Knuth, D. E. (1997), The Art of Computer Programming, vol. 2, 3.4.2, algorithm S.
 */
export function drawnRows(n: number, size: number, seed: number): number[] {
  const draw = generator(seed);
  const rows: number[] = [];
  for (let row = 0; row < n && rows.length < size; row++) {
    if ((n - row) * draw() < size - rows.length) rows.push(row);
  }
  return rows;
}

/** Numbers from 0 below 1. Source: Steele, Lea & Flood (2014), SplitMix, with 32 bits. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
