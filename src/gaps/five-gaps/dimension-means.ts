import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Instrument } from "../../instruments/instrument.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { batteriesOf, collectRows, meanCollector, type ScoreSettings } from "../../survey/batteries.ts";
import { type Columns, sourcesOf } from "../../survey/column.ts";
import { type Missing, respondentsOf } from "../../survey/estimation.ts";

/** Means by dimension of a battery, or `null` where it was not asked. */
export function batteryMeans(
  columns: Columns | undefined,
  path: ErrorPath,
  instrument: Instrument,
  settings: ScoreSettings,
): readonly (Mean | null)[] | null {
  if (columns === undefined) return null;
  return collectRows(batteriesOf([{ columns, path }], instrument, settings), () => meanCollector())
    .dimensions;
}

/** Means of direct ratings of the dimensions, or `null` where they were not asked. */
export function ratingMeans(
  columns: Columns | undefined,
  path: ErrorPath,
  { dimensions, scale }: Instrument,
  missing: Missing,
): readonly (Mean | null)[] | null {
  if (columns === undefined) return null;
  const sources = sourcesOf(
    columns,
    dimensions.map(({ id }) => ({ id })),
    scale,
    path,
  );
  const stranger = Object.keys(columns).find((key) => dimensions.every(({ id }) => id !== key));
  if (stranger !== undefined)
    refuse("unknown_item", [...path, stranger], "a dimension of the instrument", stranger);
  const respondents = respondentsOf(sources, { missing });
  const ratings = new Float64Array(respondents.length);
  const means = sources.map((source) => {
    respondents.read(source, ratings);
    return estimateMean(ratings, null);
  });
  if (means.every((mean) => mean === null)) refuse("insufficient_data", path, "at least one rating", 0);
  return means;
}
