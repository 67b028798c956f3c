/** Values may be counted at their places where these are not many more than the values. */
const PLACES = 1024;

/** The different values of a sample, ascending, and how many there are of each. */
export interface Tally {
  readonly n: number;
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/**
 * Counts a sample without missing values. Whole numbers that lie close together are counted at their places; others are
 * sorted.
 */
export function tallyOf(sample: Float64Array): Tally {
  let [least, most, isWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Math.floor(value) !== value) isWhole = false;
  }
  return isWhole && most - least < PLACES + sample.length
    ? talliedByPlace(sample, least, most)
    : talliedBySorting(sample);
}

/** The tallies of several samples in one. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const all = new Float64Array(tallies.reduce((sum, { values }) => sum + values.length, 0));
  let filled = 0;
  for (const { values } of tallies) {
    all.set(values, filled);
    filled += values.length;
  }
  const { values } = tallyOf(all);
  const counts = new Float64Array(values.length);
  for (const tally of tallies) {
    tally.values.forEach((value, i) => {
      counts[placeIn(values, value)]! += tally.counts[i]!;
    });
  }
  return { n: tallies.reduce((sum, { n }) => sum + n, 0), values, counts };
}

/** The value at a place of the sorted sample, counted from 0. */
export function valueAt({ values, counts }: Tally, place: number): number {
  let i = 0;
  for (let before = counts[0]!; before <= place; before += counts[i]!) i++;
  return values[i]!;
}

/** The median; the mean of the two middle values where there are two. */
export function medianOf(tally: Tally): number {
  const lower = valueAt(tally, Math.floor((tally.n - 1) / 2));
  return lower + (valueAt(tally, Math.floor(tally.n / 2)) - lower) / 2;
}

/** The rank of each value, 1 for the least; equal ones share the mean of theirs. */
export function midRanks({ counts }: Tally): Float64Array {
  let before = 0;
  return counts.map((count) => {
    const rank = before + (count + 1) / 2;
    before += count;
    return rank;
  });
}

/** Σ(t³ − t) over the values that occur t times. */
export function tieSum({ counts }: Tally): number {
  return counts.reduce((sum, t) => sum + t * (t - 1) * (t + 1), 0);
}

/** Σ of the ranks that a sample has in a tally with all of its values. */
export function rankSum(sample: Tally, pool: Tally, ranks: Float64Array): number {
  let sum = 0;
  sample.values.forEach((value, i) => {
    sum += sample.counts[i]! * ranks[placeIn(pool.values, value)]!;
  });
  return sum;
}

/** Where a value stands among ascending ones that have it, from 0. */
export function placeIn(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function talliedByPlace(sample: Float64Array, least: number, most: number): Tally {
  const places = new Float64Array(sample.length === 0 ? 0 : most - least + 1);
  for (let i = 0; i < sample.length; i++) places[sample[i]! - least]!++;
  const counts = places.filter((count) => count > 0);
  const values = new Float64Array(counts.length);
  let filled = 0;
  for (let place = 0; place < places.length; place++) {
    if (places[place]! > 0) values[filled++] = least + place;
  }
  return { n: sample.length, values, counts };
}

function talliedBySorting(sample: Float64Array): Tally {
  const sorted = sample.slice().sort();
  const counts = new Float64Array(sorted.length);
  let filled = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i]! !== sorted[filled - 1]!) sorted[filled++] = sorted[i]!;
    counts[filled - 1]!++;
  }
  return { n: sample.length, values: sorted.slice(0, filled), counts: counts.slice(0, filled) };
}
