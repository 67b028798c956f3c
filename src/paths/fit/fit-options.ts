import { oneOf, optional, otherwise, type Readers } from "../../errors/options.ts";
import { booleanAt, positiveAt, wholeAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";

const TOLERANCE = 1e-10;
const MAX_ITERATIONS = 1000;

/**
 * How constructs are weighed by those next to them: `"path"` takes regression coefficients of predecessors and
 * correlations with successors, `"factor"` correlations, `"centroid"` their signs.
 */
export type PathScheme = "path" | "factor" | "centroid";

/** What mode A weighs by: covariances with standardized items, or with items as they were answered. */
export type PathBasis = "standardized" | "raw";

/** How a path model is fitted. */
export interface PathFitOptions {
  /** How a construct's neighbors are weighed; `"path"` by default. */
  scheme?: PathScheme | undefined;
  /** `"standardized"` items, the default, or `"raw"` ones, so that in mode A an item that varies more weighs more. */
  basis?: PathBasis | undefined;
  /**
   * Consistent PLS: correlations and loadings corrected for the reliability ρA of constructs in mode A; `false` by
   * default.
   */
  consistent?: boolean | undefined;
  /** Iteration ends when no weight moves by more; 1e-10 by default. */
  tolerance?: number | undefined;
  /** 1000 by default. */
  maxIterations?: number | undefined;
  /** The end points of the answers, for indices from 0 to 100. */
  scale?: Scale | undefined;
}

/** How a path model was fitted, as its results say. */
export interface PathSettings {
  scheme: PathScheme;
  basis: PathBasis;
  /** Whether correlations and loadings are corrected for the constructs' reliability. */
  consistent: boolean;
  tolerance: number;
  maxIterations: number;
  scale: Scale | null;
}

/** Readers of the options of a fit. */
export const PATH_FIT_OPTIONS = {
  scheme: otherwise(oneOf("path", "factor", "centroid"), "path"),
  basis: otherwise(oneOf("standardized", "raw"), "standardized"),
  consistent: otherwise(booleanAt, false),
  tolerance: otherwise(positiveAt, TOLERANCE),
  maxIterations: otherwise((value, path) => wholeAt(value, path, 1), MAX_ITERATIONS),
  scale: optional(scaleAt),
} satisfies Readers<PathFitOptions>;
