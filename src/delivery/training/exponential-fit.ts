import { innerMinimum, type Profiled } from "../../numeric/inner-minimum.ts";

/**
 * Rates looked at: from one at which hardly anything is lost in all times to one at which all is lost at the second.
 */
const SLOWEST = 1e-8;
const FASTEST = 40;

/** A drop that is a smaller share of the floor is rounding. */
const ROUNDING = 1e-13;

/** Means to which a decay is fitted: counts of scores and their means by time, the times rising. */
export interface DecayData {
  readonly times: Float64Array;
  readonly counts: Float64Array;
  readonly means: Float64Array;
}

/** What of a decay is given, and what is free. */
export interface DecayForm {
  /** The value at time 0; `null` where it is fitted. */
  readonly initial: number | null;
  /** Whether something may be left in the end. */
  readonly hasFloor: boolean;
}

/** A decay floor + drop · e^(−rate (t − origin)) with its squared misses. */
export interface Decay extends Profiled {
  readonly rate: number;
  readonly floor: number;
  readonly drop: number;
  /** Time 0 where the value there is given, else the first time. */
  readonly origin: number;
  /** Σ count · (mean − fitted)². */
  readonly value: number;
  /** The slope of that by log rate. */
  readonly slope: number;
  /** Whether a floor below 0 would fit better. */
  readonly isAtLimit: boolean;
}

/**
 * The least squares fit of an exponential decay; `null` where nothing falls, and where the best rate is 0 or infinite.
 *
 * At a rate, floor and drop are the linear least squares, kept at 0 or above; of the rate the squares have a profile
 * whose minimum is looked for at all rates.
 *
 * Source: Golub & Pereyra (1973), The differentiation of pseudo-inverses and nonlinear least squares problems whose
 * variables separate, SIAM Journal on Numerical Analysis 10, 413–432.
 */
export function fitDecay(data: DecayData, form: DecayForm): Decay | null {
  const { times } = data;
  const last = times[times.length - 1]!;
  const origin = form.initial === null ? times[0]! : 0;
  if (last === origin) return null;
  const soonest = times.find((time) => time > origin)!;
  const slowest = Math.log(SLOWEST / (last - origin));
  const fastest = Math.log(FASTEST / (soonest - origin));
  const lost = new Float64Array(times.length);
  const profile = (logRate: number) => decayAt(Math.exp(logRate), data, form, origin, lost);
  const found = innerMinimum(profile, slowest, fastest);
  return found === null || found.at.drop <= ROUNDING * found.at.floor ? null : found.at;
}

/** The best decay of a rate; `lost` is room for what is lost of the drop by each time, as a share below 0. */
function decayAt(rate: number, data: DecayData, form: DecayForm, origin: number, lost: Float64Array): Decay {
  const { times, counts, means } = data;
  for (let j = 0; j < lost.length; j++) lost[j] = Math.expm1(-rate * (times[j]! - origin));
  const { floor, drop, isAtLimit } =
    form.initial === null ? freeParts(lost, data, form.hasFloor) : boundParts(lost, data, form);
  let value = 0;
  let slope = 0;
  for (let j = 0; j < lost.length; j++) {
    const miss = means[j]! - (floor + drop + drop * lost[j]!);
    const steepness = -drop * rate * (times[j]! - origin) * (1 + lost[j]!);
    value += counts[j]! * miss * miss;
    slope -= 2 * counts[j]! * miss * steepness;
  }
  return { floor, drop, isAtLimit, rate, origin, value, slope };
}

/** The linear parts of a decay: what is left in the end, and what is lost by then. */
type DecayParts = Pick<Decay, "floor" | "drop" | "isAtLimit">;

/** Floor and drop of means that lose a share −lost of the drop. */
function freeParts(lost: Float64Array, { counts, means }: DecayData, hasFloor: boolean): DecayParts {
  let n = 0;
  let meanLost = 0;
  let meanScore = 0;
  for (let j = 0; j < lost.length; j++) {
    n += counts[j]!;
    meanLost += (counts[j]! * (lost[j]! - meanLost)) / n;
    meanScore += (counts[j]! * (means[j]! - meanScore)) / n;
  }
  let products = 0;
  let squares = 0;
  let productsFromZero = 0;
  let squaresFromZero = 0;
  for (let j = 0; j < lost.length; j++) {
    const about = counts[j]! * (lost[j]! - meanLost);
    const left = counts[j]! * (1 + lost[j]!);
    products += about * (means[j]! - meanScore);
    squares += about * (lost[j]! - meanLost);
    productsFromZero += left * means[j]!;
    squaresFromZero += left * (1 + lost[j]!);
  }
  const drop = products / squares;
  const floor = meanScore - drop * (1 + meanLost);
  if (hasFloor && drop <= 0) return { floor: meanScore, drop: 0, isAtLimit: false };
  if (hasFloor && floor >= 0) return { floor, drop, isAtLimit: false };
  return { floor: 0, drop: productsFromZero / squaresFromZero, isAtLimit: hasFloor };
}

/** The same where floor and drop add up to the initial value. */
function boundParts(
  lost: Float64Array,
  { counts, means }: DecayData,
  { initial, hasFloor }: DecayForm,
): DecayParts {
  const whole = initial!;
  if (!hasFloor) return { floor: 0, drop: whole, isAtLimit: false };
  let products = 0;
  let squares = 0;
  for (let j = 0; j < lost.length; j++) {
    products += counts[j]! * lost[j]! * (means[j]! - whole);
    squares += counts[j]! * lost[j]! ** 2;
  }
  const drop = Math.max(0, products / squares);
  return drop > whole
    ? { floor: 0, drop: whole, isAtLimit: true }
    : { floor: whole - drop, drop, isAtLimit: false };
}
