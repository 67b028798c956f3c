import { estimateCes } from "../../../satisfaction/measures/ces.ts";
import { estimateCsat } from "../../../satisfaction/measures/csat.ts";
import { estimateNps } from "../../../satisfaction/measures/nps.ts";
import type { MappedColumn } from "../mapping/survey-mapping.ts";
import { call, type Expression, list, record, row, value } from "../plan/expression.ts";
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
  { name, scale, satisfiedFrom }: MappedColumn,
  estimate: Readonly<Record<string, (...args: never[]) => unknown>>,
  isScaled: boolean,
): Expression {
  const own = {
    scale: isScaled && scale !== null ? value(scale) : undefined,
    satisfiedFrom: satisfiedFrom ?? undefined,
  };
  const isPlain = own.scale === undefined && own.satisfiedFrom === undefined;
  const options = isPlain ? SETTINGS : record(own, SETTINGS);
  return row({ column: name }, call("satisfaction", estimate, answers("ratings", name), options));
}
