/** Whole units from one up to, not including, another. */
export interface Stretch {
  from: number;
  to: number;
}

/** Stretches apart from each other and in order, with the number of units before each. */
export interface Stretches {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** One entry more than there are stretches: the last is the number of all units. */
  readonly before: Float64Array;
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
  return cuts.reduce<Stretch[]>(
    (left, cut) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ])
        .filter(({ from, to }) => from < to),
    [...stretches],
  );
}

/** The units from one to another. */
export function clipped(stretches: readonly Stretch[], first: number, last: number): Stretch[] {
  return stretches
    .map(({ from, to }) => ({ from: Math.max(from, first), to: Math.min(to, last) }))
    .filter(({ from, to }) => from < to);
}

/** Stretches that are in order and apart, made ready to be searched. */
export function counted(stretches: readonly Stretch[]): Stretches {
  const before = new Float64Array(stretches.length + 1);
  stretches.forEach(({ from, to }, i) => {
    before[i + 1] = before[i]! + (to - from);
  });
  return {
    starts: Float64Array.from(stretches, ({ from }) => from),
    ends: Float64Array.from(stretches, ({ to }) => to),
    before,
  };
}

/** How many units of the stretches lie before a unit. */
export function unitsBefore({ starts, ends, before }: Stretches, at: number): number {
  const i = lastAtMost(starts, at);
  return i < 0 ? 0 : before[i]! + Math.min(at, ends[i]!) - starts[i]!;
}

/** The unit of the stretches that has `count` others before it; `count` is below their number. */
export function unitAfter({ starts, before }: Stretches, count: number): number {
  const i = lastAtMost(before, count);
  return starts[i]! + count - before[i]!;
}

/** The last index whose value is at most this; −1 if there is none. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
