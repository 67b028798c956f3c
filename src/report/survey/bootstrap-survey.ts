import { oneOf, otherwise, type Readers, readOptions, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { PathBootstrap } from "../../paths/resampling/path-bootstrap.ts";
import type { DriverBootstrap } from "../../priorities/drivers/resampling/driver-bootstrap.ts";
import { surveyTableAt } from "../../survey/keyed/define-survey-table.ts";
import type { SurveyTableSpec } from "../../survey/keyed/survey-table.ts";
import { answeredScope } from "./analyze-survey.ts";
import { surveyMappingAt } from "./mapping/define-survey-mapping.ts";
import type { SurveyMappingSpec } from "./mapping/survey-mapping.ts";
import { driverBootstrapCall } from "./parts/drivers-plan.ts";
import { pathBootstrapCall } from "./parts/paths-plan.ts";
import { BOOTSTRAPPED_PARTS, type BootstrappedPart, type Stretch } from "./parts/survey-part.ts";
import { evaluate } from "./plan/evaluate.ts";
import type { Expression } from "./plan/expression.ts";
import { type SurveyPlan, surveyPlan } from "./plan/survey-plan.ts";

/** What `bootstrapSurvey` gives, by part. */
export interface SurveyBootstraps {
  drivers: DriverBootstrap;
  paths: PathBootstrap;
}

/** Options of `bootstrapSurvey`. */
export interface BootstrapSurveyOptions<Part extends BootstrappedPart = BootstrappedPart> {
  /** The part whose bootstrap is drawn; `"paths"` by default. */
  part?: Part | undefined;
  /** The first replicate of this part. */
  from: number;
  /** The replicate after the last one of this part. */
  to: number;
}

const OPTIONS = {
  part: otherwise(oneOf(...BOOTSTRAPPED_PARTS), "paths"),
  from: whole(0),
  to: whole(1),
} satisfies Readers<BootstrapSurveyOptions>;

interface Bootstrapped {
  /** `null` where there is nothing to compute it from. */
  readonly call: (plan: SurveyPlan, stretch: Stretch) => Expression | null;
  /** What the mapping lacks then. */
  readonly key: string;
  readonly needs: string;
}

const BOOTSTRAPPED: Readonly<Record<BootstrappedPart, Bootstrapped>> = {
  drivers: {
    call: driverBootstrapCall,
    key: "columns",
    needs: "a rating of the whole, and perceptions or items that may drive it",
  },
  paths: { call: pathBootstrapCall, key: "pathModel", needs: "a path model, and items" },
};

/**
 * Some of the samples of the bootstrap of a survey's path model, or of its key drivers, by their index:
 * `mergeBootstraps` or `mergeDriverBootstraps` puts the parts together, wherever they were computed, and
 * `analyzeSurvey` takes the whole. So progress is true, and nothing is lost when it is stopped.
 *
 * @throws what `bootstrapPathModel` or `bootstrapDrivers` does, at the answers; `insufficient_data` where the mapping
 * has no path model with items, or no rating of the whole with ratings that may drive it; what `analyzeSurvey` does.
 *
 * @example
 * ```ts
 * import { mergeBootstraps } from "service-quality/paths";
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey, bootstrapSurvey } from "service-quality/report";
 *
 * const table = readCsv("speed,staff,stay,back\n7,6,7,6\n5,5,4,5\n6,7,6,7\n3,2,3,2\n2,3,3,2\n6,5,5,6\n4,4,5,4\n5,6,5,4\n");
 * const mapping = {
 *   columns: ["speed", "staff", "stay", "back"].map((name) => ({ name, use: "item" as const })),
 *   pathModel: {
 *     constructs: { Quality: { items: ["speed", "staff"] }, Loyalty: { items: ["stay", "back"] } },
 *     paths: [["Quality", "Loyalty"]] as const,
 *   },
 *   options: { replicates: 20 },
 * };
 * const parts = [0, 10].map((from) => bootstrapSurvey(table, mapping, { from, to: from + 10 }));
 * const bootstrap = mergeBootstraps(parts);
 * const { parts: [paths] } = analyzeSurvey(table, mapping, { parts: ["paths"], bootstrap });
 * paths?.results.pathBootstrap?.replicates; // => 20
 * ```
 */
export function bootstrapSurvey<Part extends BootstrappedPart = "paths">(
  table: SurveyTableSpec,
  mapping: SurveyMappingSpec,
  options: BootstrapSurveyOptions<Part>,
): SurveyBootstraps[Part] {
  const { part, ...stretch } = readOptions(options, OPTIONS);
  const defined = surveyTableAt(table, ["table"]);
  const mapped = surveyMappingAt(mapping, ["mapping"]);
  const plan = surveyPlan(mapped);
  const { call, key, needs } = BOOTSTRAPPED[part];
  const expression = call(plan, stretch);
  if (expression === null) return refuse("insufficient_data", ["mapping", key], needs, null);
  return evaluate(expression, answeredScope(defined, mapped, plan)) as SurveyBootstraps[Part];
}
