import { fitDecay } from "./exponential-fit.ts";
import { fitPower } from "./power-fit.ts";
import type { ScoresByTime } from "./training-scores.ts";

/**
 * How knowledge fades with time t: `"exponential"` initial · 2^(−t/halfLife); `"exponential-floor"`
 * initial · (floor + (1 − floor) · 2^(−t/halfLife)); `"power"` initial · (1 + rate t)^(−exponent).
 */
export type RetentionMethod = "exponential" | "exponential-floor" | "power";

/** A parameter of a curve; the floor is a share of the initial score. */
export type RetentionParameterName = "initial" | "halfLife" | "floor" | "rate" | "exponent";

/** A fitted curve. */
export interface RetentionFit {
  /** In the order of the curve's parameters. */
  readonly values: readonly number[];
  /** Whether the floor would fall below 0 and is held there. */
  readonly isAtLimit: boolean;
}

/** A curve as a function of time and its parameters. */
export interface RetentionForm {
  /** The initial score first. */
  readonly parameters: readonly RetentionParameterName[];
  /** The least squares fit, given the initial score or not; `null` where the scores do not identify one. */
  fit(scores: ScoresByTime, initial: number | null): RetentionFit | null;
  valueAt(time: number, values: readonly number[]): number;
  /** The slopes of the value by each parameter. */
  slopesAt(time: number, values: readonly number[]): number[];
}

/** The curves by method. */
export const RETENTION_CURVES: Readonly<Record<RetentionMethod, RetentionForm>> = {
  exponential: {
    parameters: ["initial", "halfLife"],
    fit: (scores, initial) => {
      const floored = fitExponential(scores, initial, false);
      return floored && { values: floored.values.slice(0, 2), isAtLimit: false };
    },
    valueAt: (time, [initial, halfLife]) => floored(time, initial!, halfLife!, 0),
    slopesAt: (time, [initial, halfLife]) => flooredSlopes(time, initial!, halfLife!, 0).slice(0, 2),
  },
  "exponential-floor": {
    parameters: ["initial", "halfLife", "floor"],
    fit: (scores, initial) => fitExponential(scores, initial, true),
    valueAt: (time, [initial, halfLife, floor]) => floored(time, initial!, halfLife!, floor!),
    slopesAt: (time, [initial, halfLife, floor]) => flooredSlopes(time, initial!, halfLife!, floor!),
  },
  power: {
    parameters: ["initial", "rate", "exponent"],
    fit: (scores, initial) => {
      const found = fitPower(scores, initial);
      if (found === null) return null;
      const { rate, decay } = found;
      const start = decay.drop * Math.exp(decay.rate * decay.origin);
      return { values: [start, rate, decay.rate], isAtLimit: false };
    },
    valueAt: (time, [initial, rate, exponent]) => initial! * (1 + rate! * time) ** -exponent!,
    slopesAt: (time, [initial, rate, exponent]) => {
      const base = 1 + rate! * time;
      const share = base ** -exponent!;
      return [
        share,
        (-initial! * exponent! * time * share) / base,
        -initial! * Math.log1p(rate! * time) * share,
      ];
    },
  },
};

function fitExponential(scores: ScoresByTime, given: number | null, hasFloor: boolean): RetentionFit | null {
  const decay = fitDecay(scores, { initial: given, hasFloor });
  if (decay === null) return null;
  const { floor, drop, rate, origin, isAtLimit } = decay;
  const initial = floor + drop * Math.exp(rate * origin);
  return { values: [initial, Math.LN2 / rate, floor / initial], isAtLimit };
}

function floored(time: number, initial: number, halfLife: number, floor: number): number {
  return initial * (floor + (1 - floor) * 2 ** (-time / halfLife));
}

function flooredSlopes(time: number, initial: number, halfLife: number, floor: number): number[] {
  const share = 2 ** (-time / halfLife);
  return [
    floor + (1 - floor) * share,
    (initial * (1 - floor) * share * Math.LN2 * time) / halfLife ** 2,
    initial * (1 - share),
  ];
}
