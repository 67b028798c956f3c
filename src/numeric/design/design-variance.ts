/** The design of a sample: its first-stage units, which are clusters or else single respondents, and their strata. */
export interface SampleFrame {
  /** By unit: its stratum. */
  readonly strata: Int32Array;
  /** By stratum: n_h, how many units were sampled. */
  readonly sizes: Float64Array;
  /** By stratum: f_h, the share of its units that were sampled; 0 where they were drawn with replacement. */
  readonly fractions: Float64Array;
}

/** Units of a frame, ascending. */
export interface FrameUnits {
  readonly frame: SampleFrame;
  readonly units: Int32Array;
}

/** Respondents, each with the unit that it came with. */
export interface SampledRows extends FrameUnits {
  /** By respondent: the place of its unit in `units`; −1 for one who is not there. */
  readonly places: Int32Array;
}

/**
 * A figure linearized: the units of which somebody entered it, and Σ z over these respondents by unit, where z is how
 * far the figure moves with a respondent: w(x − mean) / Σw of a mean.
 */
export interface LinearizedFigure extends FrameUnits {
  readonly scores: Float64Array;
}

/** How figures of one set of units vary from sample to sample. */
export interface DesignErrors {
  /** Units less strata, both of those that entered the figures. */
  readonly df: number;
  /**
   * By figure and figure; `null` where no degree of freedom is left, or a stratum that was not counted out gave one
   * unit.
   */
  readonly covariance: number[][] | null;
}

/** Some respondents of a sample, a domain of it: the frame stays whole. */
export function pickedRows({ frame, units, places }: SampledRows, rows: Int32Array): SampledRows {
  const picked = Int32Array.from(rows, (row) => places[row]!);
  const held = Int32Array.from(new Set(picked)).sort();
  const placeOf = new Map(Array.from(held, (place, i) => [place, i]));
  return {
    frame,
    units: held.map((place) => units[place]!),
    places: picked.map((place) => placeOf.get(place)!),
  };
}

/**
 * Taylor linearization for a stratified sample of clusters: V = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_c (z_hc − z̄_h)², and
 * so of two figures. n_h counts every unit of the design; one of which nobody entered the figures has z = 0.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., ch. 6; Lumley (2010), Complex Surveys, ch. 2.
 */
export function designErrors({ frame, units }: FrameUnits, scores: readonly Float64Array[]): DesignErrors {
  const { strata, sizes, fractions } = frame;
  const held = new Float64Array(sizes.length);
  for (const unit of units) held[strata[unit]!]!++;
  const df = units.length - held.reduce((count, units) => count + Number(units > 0), 0);
  const isLonely = sizes.some((size, h) => size === 1 && held[h]! > 0 && fractions[h]! < 1);
  if (df === 0 || isLonely) return { df, covariance: null };
  const factors = sizes.map((size, h) =>
    fractions[h] === 1 ? 0 : ((1 - fractions[h]!) * size) / (size - 1),
  );
  const means = scores.map((z) => {
    const sums = new Float64Array(sizes.length);
    for (let c = 0; c < units.length; c++) sums[strata[units[c]!]!]! += z[c]!;
    return sums.map((sum, h) => sum / sizes[h]!);
  });
  const covariance = scores.map((z, a) =>
    scores.map((y, b) => {
      let sum = 0;
      for (let h = 0; h < sizes.length; h++) {
        if (held[h]! > 0) sum += factors[h]! * (sizes[h]! - held[h]!) * means[a]![h]! * means[b]![h]!;
      }
      for (let c = 0; c < units.length; c++) {
        const h = strata[units[c]!]!;
        sum += factors[h]! * (z[c]! - means[a]![h]!) * (y[c]! - means[b]![h]!);
      }
      return sum;
    }),
  );
  return { df, covariance };
}

/** The same of figures whose z is known of every respondent: NaN, in all figures, for one who did not enter them. */
export function errorsOfRows(sample: SampledRows, scores: readonly Float64Array[]): DesignErrors {
  const figures = scores.map((z) => figureOfRows(sample, z));
  const [first] = figures as [LinearizedFigure];
  return designErrors(
    first,
    figures.map((figure) => figure.scores),
  );
}

/** The figure `a` less the figure `b`, of one frame: the units of both, merged. */
export function differenceOfFigures(a: LinearizedFigure, b: LinearizedFigure): LinearizedFigure {
  const most = a.units.length + b.units.length;
  const units = new Int32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  for (let i = 0, j = 0; i < a.units.length || j < b.units.length; count++) {
    const [first, second] = [a.units[i] ?? Number.POSITIVE_INFINITY, b.units[j] ?? Number.POSITIVE_INFINITY];
    const unit = Math.min(first, second);
    units[count] = unit;
    if (first === unit) scores[count]! += a.scores[i++]!;
    if (second === unit) scores[count]! -= b.scores[j++]!;
  }
  return { frame: a.frame, units: units.slice(0, count), scores: scores.slice(0, count) };
}

/** The units for which a number is known, with that number. */
export function figureOf({ frame, units }: FrameUnits, scores: Float64Array): LinearizedFigure {
  const held = new Int32Array(units.length);
  const known = new Float64Array(units.length);
  let count = 0;
  for (let c = 0; c < units.length; c++) {
    if (Number.isNaN(scores[c]!)) continue;
    held[count] = units[c]!;
    known[count++] = scores[c]!;
  }
  return { frame, units: held.subarray(0, count), scores: known.subarray(0, count) };
}

function figureOfRows(sample: SampledRows, z: Float64Array): LinearizedFigure {
  const { places, units } = sample;
  const scores = new Float64Array(units.length).fill(Number.NaN);
  for (let i = 0; i < z.length; i++) {
    if (Number.isNaN(z[i]!)) continue;
    const place = places[i]!;
    scores[place] = (Number.isNaN(scores[place]!) ? 0 : scores[place]!) + z[i]!;
  }
  return figureOf(sample, scores);
}
