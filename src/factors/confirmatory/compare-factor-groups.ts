import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Reader,
  type Readers,
  record,
} from "../../errors/options.ts";
import { listAt, namesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { Moments } from "../../moments/moments.ts";
import { timesFactors } from "../../numeric/algebra/square-matrix.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import type { FactorGroup } from "../../numeric/latent/factor-likelihood.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type CfaData, readCfaData } from "./cfa-data.ts";
import { type CfaModel, type CfaModelSpec, readModelAndOptions } from "./cfa-model.ts";
import { refuseArrows, structureOf } from "./cfa-structure.ts";
import {
  type ConstructItems,
  confirmatoryModel,
  degreesOfFreedom,
  type FreeItems,
  INVARIANCE_LEVELS,
  type InvarianceLevel,
} from "./confirmatory-model.ts";
import { fitLevels } from "./fit-levels.ts";
import { type CfaFit, fitMeasures } from "./fit-measures.ts";
import { MEASUREMENT_OPTIONS, type MeasurementOptions } from "./measurement-fit.ts";

/** A group of respondents. */
export interface FactorGroupAnswers {
  readonly group: string;
  /** Columns of answers by item id, or moments of them. */
  readonly data: Columns | Moments;
}

/** Options of `compareFactorGroups`. */
export interface CompareFactorGroupsOptions extends Pick<MeasurementOptions, "missing" | "maxIterations"> {
  /** In order of strictness; configural, metric and scalar by default, and strict too where something is `free`. */
  levels?: readonly InvarianceLevel[] | undefined;
  /**
   * Items of which something is not held equal from the level on where it would be (partial invariance). The loading of
   * a construct's first item, its marker, cannot be free.
   */
  free?: FreeParameters | undefined;
}

/** Items whose loadings, intercepts or residual variances are free in every group. */
export interface FreeParameters {
  readonly loadings?: readonly string[] | undefined;
  readonly intercepts?: readonly string[] | undefined;
  readonly residuals?: readonly string[] | undefined;
}

const FREE = {
  loadings: otherwise(namesAt, []),
  intercepts: otherwise(namesAt, []),
  residuals: otherwise(namesAt, []),
} satisfies Readers<FreeParameters>;

const OPTIONS = {
  missing: MEASUREMENT_OPTIONS.missing,
  maxIterations: MEASUREMENT_OPTIONS.maxIterations,
  levels: optional(levelsAt),
  free: optional(record(FREE, "items by what is free of them")),
} satisfies Readers<CompareFactorGroupsOptions>;

const GROUP = {
  group: textAt,
  data: asGiven as Reader<Columns | Moments>,
} satisfies Readers<FactorGroupAnswers>;

/** What a stricter model costs beside the one before it. */
export interface InvarianceTest {
  chiSquared: number;
  df: number;
  /** `null` for no degrees of freedom. */
  p: number | null;
  /** CFI and RMSEA less those of the model before; `null` where either is. */
  cfiChange: number | null;
  rmseaChange: number | null;
}

/** A model in which so much is held equal over the groups. */
export interface InvarianceStep {
  level: InvarianceLevel;
  converged: boolean;
  /** Whether no variance is negative and the constructs' covariances are positive definite, in every group. */
  admissible: boolean;
  fit: CfaFit;
  /** `null` for the first. */
  against: InvarianceTest | null;
}

/** The result of `compareFactorGroups`. */
export interface FactorGroupComparison {
  model: "measurement-invariance";
  method: "maximum-likelihood";
  groups: { group: string; n: number }[];
  n: number;
  steps: InvarianceStep[];
  notes: Note[];
}

/**
 * Whether constructs mean the same to several groups: the same items belong to them (configural), with the same
 * loadings (metric), and the same intercepts (scalar), so that means of constructs can be compared; with `"strict"`
 * residual variances too. Each model is set against the one before it, by the difference of chi-squares and by what CFI
 * and RMSEA change.
 *
 * Means are modeled: intercepts are free, and factor means 0 but for those of later groups where intercepts are held
 * equal. A fall of CFI of more than .01, or a rise of RMSEA of more than .015, is what most take as a difference that
 * matters.
 *
 * @throws `invalid_input` for fewer than two groups, two of one name, weighted moments, levels out of order, an unknown
 * item or a marker's loading in `free`, or a model with arrows among constructs; as `estimateCfa`, at the group.
 *
 * Of a construct of which one item alone is held equal a note says `not-identified`: by it the groups are compared, and
 * nothing tries it.
 *
 * Source: Byrne, Shavelson & Muthén (1989), Testing for the equivalence of factor covariance and mean structures: the
 * issue of partial measurement invariance, Psychological Bulletin 105, 456–466; Meredith (1993), Measurement
 * invariance, factor analysis and factorial invariance, Psychometrika 58, 525–543; Cheung & Rensvold (2002), Structural
 * Equation Modeling 9, 233–255; Chen (2007), 14, 464–504.
 *
 * @example
 * ```ts
 * import { compareFactorGroups } from "service-quality/factors";
 *
 * const north = { q1: [7, 3, 4, 3, 7, 6, 3, 2], q2: [7, 2, 2, 3, 6, 6, 2, 4], q3: [6, 1, 5, 2, 5, 3, 1, 5] };
 * const south = { q1: [5, 2, 4, 6, 3, 7, 5, 4], q2: [4, 2, 5, 6, 2, 6, 5, 3], q3: [5, 3, 4, 7, 3, 5, 6, 4] };
 * const { steps } = compareFactorGroups(
 *   [{ group: "north", data: north }, { group: "south", data: south }],
 *   { constructs: { Staff: ["q1", "q2", "q3"] } },
 * );
 * steps.map(({ level, fit }) => [level, fit.df]); // => [["configural", 0], ["metric", 2], ["scalar", 4]]
 * ```
 */
export function compareFactorGroups(
  groups: readonly FactorGroupAnswers[],
  model: CfaModelSpec & CompareFactorGroupsOptions,
  options?: CompareFactorGroupsOptions | null,
): FactorGroupComparison {
  const {
    model: defined,
    options: { levels: asked, missing, maxIterations, free },
  } = readModelAndOptions(model, options, OPTIONS);
  refuseArrows(defined);
  const levels = asked ?? INVARIANCE_LEVELS.slice(0, free === null ? -1 : undefined);
  const named = defined.constructs;
  const settings = {
    free: freeItemsAt(free, named),
    residualCovariances: structureOf(defined).structure.residualCovariances,
  };
  const given = namedListOf("group", record(GROUP, "a group with its answers"))(groups, []);
  if (given.length < 2) refuse("invalid_input", [], "at least two groups", given.length);
  const read = given.map(({ data }, g) => underPath([g, "data"], () => dataOf(data, named, missing)));
  const pooled = pooledUnits(read);
  const observed = read.map((one) => inPooledUnits(one, pooled));
  const { constructs } = read[0]!;
  const logUnits = pooled.reduce((sum, unit) => sum + Math.log(unit), 0);
  const steps: InvarianceStep[] = [];
  const notes: Note[] = [];
  const dfs = levels.map((level) =>
    degreesOfFreedom(observed, confirmatoryModel(observed, constructs, { ...settings, level })),
  );
  fitLevels(observed, constructs, levels, settings, maxIterations).forEach(({ free, minimum }, i) => {
    const { matrices, discrepancy, converged, admissible, passesAdmissible } = minimum;
    const [level, df] = [levels[i]!, dfs[i]!];
    const parameters = free.parameters.length - free.scales.length;
    const fit = fitMeasures({
      groups: observed,
      matrices,
      size: free.size,
      discrepancy,
      df,
      parameters,
      logUnits,
    });
    const before = steps.at(-1);
    steps.push({
      level,
      converged,
      admissible,
      fit,
      against: before === undefined ? null : comparedWith(before.fit, fit),
    });
    if (!converged) {
      notes.push({ path: ["steps", i, "converged"], reason: "not-converged" });
    } else if (!admissible) {
      const reason = passesAdmissible ? "improper-optimum" : "inadmissible-solution";
      notes.push({ path: ["steps", i, "admissible"], reason });
    }
    if (restsOnOneItem(level, settings.free, constructs)) {
      notes.push({ path: ["steps", i, "level"], reason: "not-identified" });
    }
  });
  return {
    model: "measurement-invariance",
    method: "maximum-likelihood",
    groups: given.map(({ group }, g) => ({ group, n: read[g]!.group.n })),
    n: observed.reduce((sum, { n }) => sum + n, 0),
    steps,
    notes,
  };
}

function levelsAt(value: unknown, path: ErrorPath): InvarianceLevel[] {
  const levels = listAt(value, path, "level", oneOf(...INVARIANCE_LEVELS));
  levels.forEach((level, i) => {
    if (i > 0 && INVARIANCE_LEVELS.indexOf(level) <= INVARIANCE_LEVELS.indexOf(levels[i - 1]!)) {
      refuse("invalid_input", [...path, i], `a level stricter than ${levels[i - 1]}`, level);
    }
  });
  return levels;
}

/** Items that are free, by place. */
function freeItemsAt(free: Read<typeof FREE> | null, constructs: CfaModel["constructs"]): FreeItems {
  const owners = Object.values(constructs).flatMap((own) =>
    own.map((item, i) => ({ item, isMarker: i === 0 })),
  );
  const placesAt = (key: keyof FreeParameters) =>
    new Set(
      (free?.[key] ?? []).map((item, i) => {
        const place = owners.findIndex((one) => one.item === item);
        const path = ["free", key, i];
        if (place < 0) refuse("invalid_input", path, "an item of a construct", item);
        if (key === "loadings" && owners[place]!.isMarker) {
          refuse("invalid_input", path, "an item other than the first of its construct", item);
        }
        return place;
      }),
    );
  return {
    loadings: placesAt("loadings"),
    intercepts: placesAt("intercepts"),
    residuals: placesAt("residuals"),
  };
}

/** Whether so many loadings, or intercepts, of a construct are free that one item alone makes the groups comparable. */
function restsOnOneItem(
  level: InvarianceLevel,
  { loadings, intercepts }: FreeItems,
  constructs: readonly ConstructItems[],
): boolean {
  const held = INVARIANCE_LEVELS.indexOf(level);
  return constructs.some(({ items }) => {
    if (items.length === 1) return held >= 2 && intercepts.has(items[0]!);
    const left = (free: ReadonlySet<number>) => items.filter((item) => !free.has(item)).length;
    return (held >= 1 && left(loadings) <= 1) || (held >= 2 && left(intercepts) <= 1);
  });
}

function dataOf(data: Columns | Moments, named: CfaModel["constructs"], missing: Missing | null): CfaData {
  const read = readCfaData(data, named, { missing });
  const { n, effectiveN } = read.covariances;
  if (effectiveN !== n) refuse("invalid_input", [], "moments without weights", effectiveN);
  return read;
}

/** Units in which the items vary alike over all groups: the root of the mean of their variances. */
function pooledUnits(read: readonly CfaData[]): Float64Array {
  return read[0]!.units.map((_, i) =>
    Math.sqrt(read.reduce((sum, { units }) => sum + units[i]! ** 2, 0) / read.length),
  );
}

function inPooledUnits({ group, covariances, units }: CfaData, pooled: Float64Array): FactorGroup {
  return {
    n: group.n,
    covariances: timesFactors(
      group.covariances,
      units.map((unit, i) => unit / pooled[i]!),
    ),
    means: covariances.means.map((mean, i) => mean / pooled[i]!),
  };
}

function comparedWith(before: CfaFit, after: CfaFit): InvarianceTest {
  const chiSquared = Math.max(0, after.chiSquared! - before.chiSquared!);
  const df = after.df - before.df;
  const change = (a: number | null, b: number | null) => (a === null || b === null ? null : b - a + 0);
  return {
    chiSquared,
    df,
    p: df === 0 ? null : chiSquaredUpperTail(chiSquared, df),
    cfiChange: change(before.cfi, after.cfi),
    rmseaChange: change(before.rmsea, after.rmsea),
  };
}
