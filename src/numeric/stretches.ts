/** Whole units from one up to, not including, another. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches apart from each other and in order, with the number of units before each. */
export interface Stretches {
  readonly starts: Ascending;
  readonly ends: Float64Array;
  readonly before: Ascending;
  /** The number of all units. */
  readonly total: number;
}

/** Values in order, in as many buckets of equal width as there are values, so that a search looks at a few. */
interface Ascending {
  readonly values: Float64Array;
  readonly origin: number;
  readonly bucketsPerUnit: number;
  /** By bucket: how many values lie in those before it. */
  readonly guide: Uint32Array;
}

/** The units that are in any of the stretches: apart from each other, in order. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The units of the stretches that are in none of the cuts; both in order and apart. */
export function difference(stretches: readonly Stretch[], cuts: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let next = stretches.length === 0 ? 0 : firstEndAfter(cuts, stretches[0]!.from);
  for (const { from, to } of stretches) {
    while (next < cuts.length && cuts[next]!.to <= from) next++;
    let start = from;
    for (let cut = next; cut < cuts.length && cuts[cut]!.from < to; cut++) {
      if (cuts[cut]!.from > start) left.push({ from: start, to: cuts[cut]!.from });
      start = cuts[cut]!.to;
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}

/** The first of stretches in order and apart that ends after a unit; their number if none does. */
function firstEndAfter(stretches: readonly Stretch[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The units from one to another. */
export function clipped(stretches: readonly Stretch[], first: number, last: number): Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => from < to);
}

/** Stretches that are in order and apart, made ready to be searched. */
export function counted(stretches: readonly Stretch[]): Stretches {
  const before = new Float64Array(stretches.length);
  let total = 0;
  stretches.forEach(({ from, to }, i) => {
    before[i] = total;
    total += to - from;
  });
  return {
    starts: ascending(Float64Array.from(stretches, ({ from }) => from)),
    ends: Float64Array.from(stretches, ({ to }) => to),
    before: ascending(before),
    total,
  };
}

/** How many units of the stretches lie before a unit. */
export function unitsBefore({ starts, ends, before }: Stretches, at: number): number {
  const i = lastAtMost(starts, at);
  return i < 0 ? 0 : before.values[i]! + Math.min(at, ends[i]!) - starts.values[i]!;
}

/** The unit of the stretches that has `count` others before it; `count` is below their number. */
export function unitAfter({ starts, before }: Stretches, count: number): number {
  const i = lastAtMost(before, count);
  return starts.values[i]! + count - before.values[i]!;
}

function ascending(values: Float64Array): Ascending {
  const { length } = values;
  const origin = length === 0 ? 0 : values[0]!;
  const span = length < 2 ? 1 : values[length - 1]! - origin;
  const guide = new Uint32Array(length + 2);
  const searchable = { values, origin, bucketsPerUnit: length / span, guide };
  for (const value of values) guide[bucketOf(searchable, value) + 1]!++;
  for (let bucket = 1; bucket < guide.length; bucket++) guide[bucket]! += guide[bucket - 1]!;
  return searchable;
}

/** The last index whose value is at most this; −1 if there is none. */
function lastAtMost(ascending: Ascending, value: number): number {
  const { values, guide } = ascending;
  const bucket = bucketOf(ascending, value);
  let low = guide[bucket]!;
  let high = guide[bucket + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bucket of a value; one that lies before or after all of them has the first or the last. */
function bucketOf({ values, origin, bucketsPerUnit }: Ascending, value: number): number {
  const bucket = Math.floor((value - origin) * bucketsPerUnit);
  return Math.min(Math.max(bucket, 0), values.length);
}
