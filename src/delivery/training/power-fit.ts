import { innerMinimum, type Profiled } from "../../numeric/inner-minimum.ts";
import { type Decay, type DecayData, type DecayForm, fitDecay } from "./exponential-fit.ts";

/** Rates looked at: from one at which all times look alike to one at which only their ratios count. */
const SLOWEST = 1e-6;
const FASTEST = 1e9;

/** A power curve drop · ((1 + rate t) / (1 + rate · first))^(−exponent), with its squared misses. */
interface PowerDecay extends Profiled {
  readonly rate: number;
  /** The decay over log(1 + rate t); `null` where nothing falls at this rate. */
  readonly decay: Decay | null;
}

/**
 * The least squares fit of initial · (1 + rate t)^(−exponent), which is an exponential decay over log(1 + rate t) at
 * the rate `exponent`; `null` where nothing falls, and where the best rate is 0 or infinite.
 */
export function fitPower(data: DecayData, initial: number | null): { rate: number; decay: Decay } | null {
  const { times } = data;
  const soonest = times[0]! > 0 ? times[0]! : times[1]!;
  const slowest = Math.log(SLOWEST / times[times.length - 1]!);
  const fastest = Math.log(FASTEST / soonest);
  const form: DecayForm = { initial, hasFloor: false };
  const found = innerMinimum((logRate) => powerAt(Math.exp(logRate), data, form), slowest, fastest);
  if (found === null || found.at.decay === null) return null;
  return { rate: found.at.rate, decay: found.at.decay };
}

/** The best power curve of a rate. */
function powerAt(rate: number, { times, counts, means }: DecayData, form: DecayForm): PowerDecay {
  const data = { times: times.map((time) => Math.log1p(rate * time)), counts, means };
  const decay = fitDecay(data, form);
  if (decay === null) return { rate, decay, value: Number.POSITIVE_INFINITY, slope: 0 };
  const share = (time: number) => (rate * time) / (1 + rate * time);
  const first = form.initial === null ? share(times[0]!) : 0;
  let slope = 0;
  for (let j = 0; j < times.length; j++) {
    const fitted = decay.drop * Math.exp(-decay.rate * (data.times[j]! - decay.origin));
    const steepness = -decay.rate * fitted * (share(times[j]!) - first);
    slope -= 2 * counts[j]! * (means[j]! - fitted) * steepness;
  }
  return { rate, decay, value: decay.value, slope };
}
