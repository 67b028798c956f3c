/**
 * Values of cases, each with its instant in milliseconds since 1970 UTC: those of case c are at the places from
 * `starts[c]` to before `starts[c + 1]`, in the order of their rows.
 */
export interface DatedValues {
  readonly starts: Int32Array;
  readonly at: Float64Array;
  readonly values: Float64Array;
}

/** Keeps values as rows are met. */
export interface DatedValuesKept {
  add(c: number, at: number, value: number): void;
  /** Those of `cases` cases, each at its place. */
  total(cases: number, placeOf?: (c: number) => number): DatedValues;
}

export function keepDatedValues(): DatedValuesKept {
  const caseOf: number[] = [];
  const at: number[] = [];
  const values: number[] = [];
  return {
    add(c, instant, value) {
      caseOf.push(c);
      at.push(instant);
      values.push(value);
    },
    total: (cases, placeOf = (c) => c) => sortedByCase(caseOf.map(placeOf), at, values, cases),
  };
}

/** From a list of pairs for each case. */
export function datedValuesOf(
  lists: readonly (readonly (readonly [at: number, value: number])[])[],
): DatedValues {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((pairs, c) => {
    starts[c + 1] = starts[c]! + pairs.length;
  });
  const pairs = lists.flat();
  return {
    starts,
    at: Float64Array.from(pairs, ([at]) => at),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}

/** The pairs of a case. */
export function datedPairs({ starts, at, values }: DatedValues, c: number): [at: number, value: number][] {
  const pairs: [number, number][] = [];
  for (let i = starts[c]!; i < starts[c + 1]!; i++) pairs.push([at[i]!, values[i]!]);
  return pairs;
}

/** The values of some of the cases. */
export function valuesOfCases({ starts, values }: DatedValues, cases: Int32Array): Float64Array {
  const n = cases.reduce((sum, c) => sum + starts[c + 1]! - starts[c]!, 0);
  const own = new Float64Array(n);
  let length = 0;
  for (const c of cases) for (let i = starts[c]!; i < starts[c + 1]!; i++) own[length++] = values[i]!;
  return own;
}

/** A counting sort, which leaves the values of a case in their order. */
function sortedByCase(
  caseOf: readonly number[],
  at: readonly number[],
  values: readonly number[],
  cases: number,
): DatedValues {
  const starts = new Int32Array(cases + 1);
  for (const c of caseOf) starts[c + 1]!++;
  for (let c = 0; c < cases; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const sorted = { starts, at: new Float64Array(at.length), values: new Float64Array(at.length) };
  caseOf.forEach((c, i) => {
    const place = next[c]!++;
    sorted.at[place] = at[i]!;
    sorted.values[place] = values[i]!;
  });
  return sorted;
}
