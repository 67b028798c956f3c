import { collectMoments } from "../moments/collect-moments.ts";
import { SIMD_ROWS, simdKernel } from "../moments/sums/simd-kernel.ts";
import type { Batteries } from "../survey/batteries.ts";
import { type ByteColumn, bytesOf, type Source } from "../survey/column.ts";
import { pairStatisticsOf, type ScorableMoments } from "./moment-statistics.ts";
import type { PairStatistics, SurveyStatistics } from "./pair-statistics.ts";

/** So many differences of bytes add up within 16 bits. */
const MOST_ITEMS = 128;

/**
 * The moments of batteries that are columns of bytes, all on the scale and of respondents who count alike: sums of such
 * answers are exact, and quicker than a walk over the respondents. `null` of other columns, and where there is no SIMD.
 */
export function momentsOfBytes({
  instrument,
  sources,
  respondents,
  settings,
}: Batteries): ScorableMoments | null {
  const areBytes = sources.flat().every((source) => bytesOf(source.column) !== null);
  const countAlike = respondents.weights === null && respondents.sample === null;
  if (!areBytes || !countAlike || simdKernel() === null) return null;
  if (!sources.flat().every(isOnScale)) return null;
  const columns = sources.flat().map(({ column, path }) => [path.join("."), column] as const);
  return { moments: collectMoments(Object.fromEntries(columns)), instrument, settings };
}

/** The statistics of a survey with expectations and perceptions; `null` where they have no such moments. */
export function statisticsOfBytes(batteries: Batteries): SurveyStatistics | null {
  const isSmall = batteries.instrument.dimensions.every(({ items }) => items.length <= MOST_ITEMS);
  const scorable = isSmall ? momentsOfBytes(batteries) : null;
  if (scorable === null) return null;
  const { n, complete, ownWeights, ...rows } = pairStatisticsOf(scorable);
  const shortfalls = shortfallsOf(batteries);
  const known = (pairs: readonly (PairStatistics | null)[], below: readonly number[]) =>
    pairs.map((pair, k) => ({ ...pair!, shortfallShare: below[k]! / n }));
  return {
    n,
    items: known(rows.items, shortfalls.items),
    dimensions: known(rows.dimensions, shortfalls.dimensions),
    overall: rows.overall,
    complete,
    ownWeights,
  };
}

function isOnScale({ column, scale }: Source): boolean {
  const bytes = column as Uint8Array;
  const { length } = bytes;
  let [least, most] = [bytes[0]!, bytes[0]!];
  for (let i = 1; i < length; i++) {
    const x = bytes[i]!;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return least >= scale!.min && most <= scale!.max;
}

/** How many respondents perceived less than they expected, by item and by dimension. */
function shortfallsOf({
  instrument,
  sources,
  respondents,
}: Batteries): Record<"items" | "dimensions", number[]> {
  const [expectations, perceptions] = sources.map((battery) => battery.map(({ column }) => bytesOf(column)!));
  const [perceived, expected, gaps, none, rest] = [0, 1, 2, 3, 4];
  const columns = simdKernel()!({ columns: 5, left: null });
  const zeros = new Float64Array(SIMD_ROWS);
  columns.fill(none, zeros);
  const items = perceptions!.map(() => 0);
  const dimensions = instrument.dimensions.map(() => 0);
  for (let from = 0; from < respondents.length; from += SIMD_ROWS) {
    const rows = Math.min(SIMD_ROWS, respondents.length - from);
    const fill = (column: number, { bytes, isSigned }: ByteColumn) =>
      columns.fillBytes(column, bytes.subarray(from, from + rows), isSigned);
    let j = 0;
    instrument.dimensions.forEach((dimension, k) => {
      columns.fill(gaps, zeros);
      for (const { reverse } of dimension.items) {
        fill(reverse ? expected : perceived, perceptions![j]!);
        fill(reverse ? perceived : expected, expectations![j]!);
        items[j++]! += columns.addDifferences(perceived, expected, gaps, rows);
      }
      dimensions[k]! += columns.addDifferences(gaps, none, rest, rows);
    });
  }
  return { items, dimensions };
}
