import { isServiceQualityError } from "../../errors/error.ts";
import { entriesOf, oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { underPath } from "../../errors/under-path.ts";
import { definePathBootstrap } from "../../paths/resampling/define-path-bootstrap.ts";
import type { PathBootstrap } from "../../paths/resampling/path-bootstrap.ts";
import { defineDriverBootstrap } from "../../priorities/drivers/resampling/define-driver-bootstrap.ts";
import { type DriverBootstrap, estimateIn } from "../../priorities/drivers/resampling/driver-bootstrap.ts";
import { surveyTableAt } from "../../survey/keyed/define-survey-table.ts";
import type { SurveyTable, SurveyTableSpec } from "../../survey/keyed/survey-table.ts";
import { columnLabels } from "./mapping/column-labels.ts";
import { surveyMappingAt } from "./mapping/define-survey-mapping.ts";
import type { SurveyMapping, SurveyMappingSpec } from "./mapping/survey-mapping.ts";
import { countAnswers } from "./parts/count-answers.ts";
import { PART_PLANS } from "./parts/part-plans.ts";
import { SURVEY_PARTS, type SurveyPart } from "./parts/survey-part.ts";
import { codedTable } from "./plan/coded-table.ts";
import { run, type Scope } from "./plan/evaluate.ts";
import { namesIn } from "./plan/expression.ts";
import { preamble, type SurveyPlan, surveyPlan } from "./plan/survey-plan.ts";
import type {
  AnalyzedPart,
  Refusal,
  ResultStatement,
  SurveyAnalysis,
  SurveyResults,
} from "./survey-analysis.ts";

/** Options of `analyzeSurvey`. */
export interface AnalyzeSurveyOptions {
  /** The parts that are computed; all by default. */
  parts?: readonly SurveyPart[] | undefined;
  /** The bootstrap of the path model, merged of the parts that `bootstrapSurvey` computes; `false` for none. */
  bootstrap?: PathBootstrap | false | undefined;
  /** The bootstrap of the key drivers, merged of the parts that `bootstrapSurvey` computes. */
  driverBootstrap?: DriverBootstrap | undefined;
}

const OPTIONS = {
  parts: otherwise(entriesOf(oneOf(...SURVEY_PARTS), "a list of parts"), SURVEY_PARTS),
  bootstrap: (value, path) =>
    value === undefined || value === false
      ? value
      : underPath(path, () => definePathBootstrap(value as PathBootstrap)),
  driverBootstrap: optional((value, path) =>
    underPath(path, () => defineDriverBootstrap(value as DriverBootstrap)),
  ),
} satisfies Readers<AnalyzeSurveyOptions>;

/**
 * Computes what a survey tells, as its mapping says what the columns are: gaps, reliability, groups, importance,
 * Kano's classes, satisfaction, drivers, factors, paths. Every result is what the library's function returns for
 * these answers.
 *
 * A part whose data the mapping lacks is `"lacking"`; what the library refuses, such as answers off the scale or too
 * few respondents, stands under `refusals` and spoils no other result. With `parts` a worker computes one part after
 * the other; `partSection` makes words, tables and charts of them.
 *
 * @throws `unknown_item` for a mapped column that the table lacks; `invalid_input` for a table, a mapping or options
 * that cannot be, a text among the answers that the mapping has no number for, and an attribute or a weight that
 * cannot be one.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { analyzeSurvey } from "service-quality/report";
 *
 * const table = readCsv("E1,P1,branch\n7,5,north\n6,6,south\n7,4,north\n6,5,south\n");
 * const scale = { min: 1, max: 7 };
 * const { parts } = analyzeSurvey(
 *   table,
 *   {
 *     columns: [
 *       { name: "E1", use: "expectation", item: "q1", scale },
 *       { name: "P1", use: "perception", item: "q1", scale },
 *       { name: "branch", use: "group" },
 *     ],
 *   },
 *   { parts: ["gaps", "kano"] },
 * );
 * parts.map(({ part, state }) => [part, state]); // => [["gaps", "result"], ["kano", "lacking"]]
 * parts[0]?.results.servqual?.overall.gap; // => -1.5
 * ```
 */
export function analyzeSurvey(
  table: SurveyTableSpec,
  mapping: SurveyMappingSpec,
  options?: AnalyzeSurveyOptions,
): SurveyAnalysis {
  const { parts, bootstrap, driverBootstrap } = readOptions(options, OPTIONS);
  const defined = surveyTableAt(table, ["table"]);
  const mapped = surveyMappingAt(mapping, ["mapping"]);
  const plan = surveyPlan(mapped);
  const scope = answeredScope(defined, mapped, plan);
  const drawn: SurveyResults = {
    ...(driverBootstrap && { drivers: estimateIn(driverBootstrap) }),
    ...(bootstrap && { pathBootstrap: bootstrap }),
  };
  return {
    kind: "survey-analysis",
    version: 1,
    title: defined.title,
    source: defined.source,
    respondents: defined.respondents.length,
    mapping: mapped,
    labels: columnLabels(defined, mapped),
    parts: parts.map((part) => analyzedPart(part, plan, scope, drawn, bootstrap !== false)),
  };
}

/** Answers, groups, weights, settings and instrument by the names that statements have for them. */
export function answeredScope(table: SurveyTable, mapping: SurveyMapping, plan: SurveyPlan): Scope {
  return run(preamble(plan), new Map([["table", codedTable(table, mapping)]]));
}

function analyzedPart(
  part: SurveyPart,
  plan: SurveyPlan,
  scope: Scope,
  drawn: SurveyResults,
  drawsPaths: boolean,
): AnalyzedPart {
  const statements = PART_PLANS[part](plan).filter(({ name }) => name !== "pathBootstrap" || drawsPaths);
  const { results, refusals } = resultsOf(statements, scope, drawn);
  const counted = part === "overview" ? countAnswers(plan, scope) : {};
  const all: SurveyResults = { ...counted, ...results };
  const isEmpty = Object.keys(all).length === 0;
  const state = !isEmpty ? "result" : refusals.length > 0 ? "refused" : "lacking";
  return { part, state, results: all, refusals };
}

/** What the statements come to, but for those that the library refuses and what builds on them; some are drawn. */
function resultsOf(
  statements: readonly ResultStatement[],
  scope: Scope,
  drawn: SurveyResults,
): { results: SurveyResults; refusals: Refusal[] } {
  let names: Scope = new Map([...scope, ...Object.entries(drawn)]);
  const refusals: Refusal[] = [];
  for (const statement of statements.filter(({ name }) => !Object.hasOwn(drawn, name))) {
    const refused = refusals.map(({ result }) => result as string);
    if (namesIn(statement.expression).some((name) => refused.includes(name))) continue;
    try {
      names = run([statement], names);
    } catch (error) {
      if (!isServiceQualityError(error)) throw error;
      const { code, path, message } = error;
      refusals.push({ result: statement.name, error: { code, path, message } });
    }
  }
  const computed = statements.flatMap(({ name }) =>
    names.has(name) ? [[name, names.get(name)] as const] : [],
  );
  return { results: Object.fromEntries(computed), refusals };
}
