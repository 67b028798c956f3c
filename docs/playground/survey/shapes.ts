// TEMPORARY until service-quality/report exports them
import type { ColumnUse, SurveyMapping } from "../../../src/report/survey/mapping/survey-mapping.ts";

export { analyzeSurvey } from "../../../src/report/survey/analyze-survey.ts";
export { defineSurveyMapping } from "../../../src/report/survey/mapping/define-survey-mapping.ts";
export type { MappedColumn } from "../../../src/report/survey/mapping/survey-mapping.ts";
export { COLUMN_USES } from "../../../src/report/survey/mapping/survey-mapping.ts";
export type { SurveyPart } from "../../../src/report/survey/parts/survey-part.ts";
export type { ColumnUse, SurveyMapping };

import type { SurveyTable } from "service-quality/readers";
import { defineSurveyMapping } from "../../../src/report/survey/mapping/define-survey-mapping.ts";

export interface ColumnGroup {
  readonly columns: string[];
  readonly use: ColumnUse;
  readonly confidence: "certain" | "likely" | "unsure";
  readonly reason: { readonly code: string };
}

export interface ColumnSummary {
  readonly name: string;
  readonly label: string | null;
  readonly n: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly counts: readonly { value: number | string; to: number | null; label: string | null; n: number }[];
}

export function explainGuess(reason: { code: string }, _options: object): string {
  return reason.code;
}

export function guessMapping(table: SurveyTable) {
  const groups = new Map<string, ColumnGroup>();
  for (const { name } of table.variables) {
    const prefix = /^(.*?)\d+$/.exec(name)?.[1] ?? name;
    const use: ColumnUse =
      prefix === "E"
        ? "expectation"
        : prefix === "P"
          ? "perception"
          : name === "recommend" || name === "nps"
            ? "nps"
            : name === "satisfaction"
              ? "outcome"
              : name === "branch"
                ? "group"
                : "left-out";
    const group = groups.get(prefix) ?? {
      columns: [],
      use,
      confidence: name === "branch" ? "unsure" : "likely",
      reason: { code: "run" },
    };
    group.columns.push(name);
    groups.set(prefix, group);
  }
  const list = [...groups.values()];
  const columns: ColumnSummary[] = table.variables.map(({ name, label, values }) => {
    const known = values.filter((value) => value !== null);
    const tally = new Map<number | string, number>();
    for (const value of known) tally.set(value, (tally.get(value) ?? 0) + 1);
    const numbers = known.filter((value) => typeof value === "number");
    return {
      name,
      label,
      n: known.length,
      missing: values.length - known.length,
      distinct: tally.size,
      min: numbers.length ? Math.min(...numbers) : null,
      max: numbers.length ? Math.max(...numbers) : null,
      counts: tally.size > 12 ? [] : [...tally].map(([value, n]) => ({ value, to: null, label: null, n })),
    };
  });
  const mapping = defineSurveyMapping({
    columns: list.flatMap(({ columns: names, use }) =>
      names.map((name) => ({
        name,
        use,
        item: use === "expectation" || use === "perception" ? `q${/\d+$/.exec(name)![0]}` : null,
        scale: use === "expectation" || use === "perception" ? { min: 1, max: 7 } : null,
      })),
    ),
    instrument: "SERVQUAL",
  });
  return { mapping, survey: "servqual", groups: list, columns };
}

export function bootstrapSurvey(
  _table: SurveyTable,
  _mapping: SurveyMapping,
  _range: { from: number; to: number },
): import("service-quality/paths").PathBootstrap {
  throw new Error("soon");
}
