import type { SurveyMapping } from "service-quality/report";

/** A cell of the survey file; the first respondent is row 1. */
export interface RefusedCell {
  readonly column: string;
  readonly row: number | null;
}

/** The uses whose answers the library names so in its errors. */
const USES: Readonly<Record<string, string>> = {
  expectations: "expectation",
  perceptions: "perception",
  minimum: "minimum",
  desired: "desired",
  importance: "importance",
  performance: "performance",
  functional: "functional",
  dysfunctional: "dysfunctional",
  items: "item",
};

/** The cell that the path of an error leads to; `null` where it leads to none of the file. */
export function refusedCell(
  path: readonly (string | number)[],
  { columns }: SurveyMapping,
): RefusedCell | null {
  for (const [i, key] of path.entries()) {
    const [name, index] = path.slice(i + 1);
    const found = columns.find((column) => column.use === USES[key] && (column.item ?? column.name) === name);
    if (found !== undefined) return { column: found.name, row: typeof index === "number" ? index + 1 : null };
  }
  return null;
}
