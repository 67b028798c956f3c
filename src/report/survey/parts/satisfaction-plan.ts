import { estimateCes } from "../../../satisfaction/measures/ces.ts";
import { estimateCsat } from "../../../satisfaction/measures/csat.ts";
import { estimateNps } from "../../../satisfaction/measures/nps.ts";
import type { MappedColumn } from "../mapping/survey-mapping.ts";
import { call, type Expression, list, record, value } from "../plan/expression.ts";
import { answers, SETTINGS, type SurveyPlan } from "../plan/survey-plan.ts";
import type { ResultStatement } from "../survey-analysis.ts";

/** The net promoter score, the share of the satisfied and the effort, of every column that tells it. */
export function satisfactionPlan({ columnsOf }: SurveyPlan): ResultStatement[] {
  const estimates = [
    { name: "nps", columns: columnsOf("nps").map((column) => estimateOf(column, { estimateNps }, false)) },
    {
      name: "csat",
      columns: columnsOf("outcome").map((column) => estimateOf(column, { estimateCsat }, true)),
    },
    { name: "ces", columns: columnsOf("ces").map((column) => estimateOf(column, { estimateCes }, true)) },
  ] as const;
  return estimates.flatMap(({ name, columns }) =>
    columns.length === 0 ? [] : [{ name, expression: list(...columns) }],
  );
}

function estimateOf(
  { name, scale }: MappedColumn,
  estimate: Readonly<Record<string, (...args: never[]) => unknown>>,
  isScaled: boolean,
): Expression {
  const options = isScaled && scale !== null ? record({ scale: value(scale) }, SETTINGS) : SETTINGS;
  return record({ column: name }, call("satisfaction", estimate, answers("ratings", name), options));
}
