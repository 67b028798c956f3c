import { booleanAt, oneAt, positiveAt, wholeAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { checkScale } from "../../survey/answer.ts";
import type { PathBasis } from "./item-correlations.ts";
import type { FitSettings, PathScheme } from "./path-fit.ts";

const TOLERANCE = 1e-10;
const MAX_ITERATIONS = 1000;

/** How a path model is fitted. */
export interface PathFitOptions {
  /** How a construct's neighbors are weighed; `"path"` by default. */
  scheme?: PathScheme | undefined;
  /** Iteration ends when no weight moves by more; 1e-10 by default. */
  tolerance?: number | undefined;
  /** 1000 by default. */
  maxIterations?: number | undefined;
  /** `"standardized"` items, the default, or `"raw"` ones, so that in mode A an item that varies more weighs more. */
  basis?: PathBasis | undefined;
  /** Consistent PLS: correlations and loadings corrected for the reliability ρA of constructs in mode A; `false` by default. */
  consistent?: boolean | undefined;
  /** The end points of the answers, for indices from 0 to 100. */
  scale?: Scale | undefined;
}

/** The options of a fit, checked and with their defaults. */
export interface PathSettings extends FitSettings {
  readonly basis: PathBasis;
  readonly scale: Scale | null;
}

/** Checks the options of a fit. */
export function fitSettingsOf(options: PathFitOptions): PathSettings {
  const {
    scheme = "path",
    tolerance = TOLERANCE,
    maxIterations = MAX_ITERATIONS,
    basis = "standardized",
    consistent = false,
    scale,
  } = options;
  const checked = scale === undefined ? null : checkScale(scale);
  return {
    scheme: oneAt(scheme, ["scheme"], ["path", "factor", "centroid"]),
    tolerance: positiveAt(tolerance, ["tolerance"]),
    maxIterations: wholeAt(maxIterations, ["maxIterations"], 1),
    basis: oneAt(basis, ["basis"], ["standardized", "raw"]),
    consistent: booleanAt(consistent, ["consistent"]),
    scale: checked && { min: checked.min + 0, max: checked.max + 0 },
  };
}
