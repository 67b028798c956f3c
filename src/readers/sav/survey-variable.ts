import type { SurveyVariable, ValueLabel } from "../../survey/keyed/survey-table.ts";
import type { SavValues } from "./sav-columns.ts";
import type { SavVariable } from "./sav-dictionary.ts";
import { dayOf, momentOf, typeOfFormat } from "./spss-date.ts";
import { isUserMissing } from "./user-missing.ts";

/** What a survey table says of a variable besides its name. */
export type DescribedVariable = Omit<SurveyVariable, "name" | "column">;

/** A variable of a survey table; what is declared missing is `null` or, where that is wanted, kept. */
export function surveyVariable(
  variable: SavVariable,
  values: SavValues,
  userMissing: "null" | "keep",
): DescribedVariable {
  const { label, measure, missing, segments, valueLabels } = variable;
  const type = segments[0]!.width > 0 ? "text" : typeOfFormat(variable.format);
  if (type === "date" || type === "datetime") {
    const spell = type === "date" ? dayOf : momentOf;
    return dateVariable(variable, type, values as (number | null)[], userMissing, spell);
  }
  const isKept = userMissing === "keep" || (missing.codes.length === 0 && missing.ranges.length === 0);
  return {
    label,
    type,
    measure,
    // Thousands of variables may share thousands of labels: one list of them all.
    valueLabels: valueLabels as ValueLabel[],
    missing: { codes: [...missing.codes], ranges: [...missing.ranges] },
    values: isKept ? values : values.map((value) => (isMissing(value, missing) ? null : value)),
  };
}

/** Dates as text. One in a range of missing values is no value even where such are kept, for its ends are seconds. */
function dateVariable(
  { label, measure, missing, valueLabels }: SavVariable,
  type: "date" | "datetime",
  values: readonly (number | null)[],
  userMissing: "null" | "keep",
  spell: (seconds: number) => string | null,
): DescribedVariable {
  const { codes, ranges } = missing;
  const left = userMissing === "keep" ? { codes: [], ranges } : missing;
  const labels = new Map(valueLabels.map((entry) => [spell(entry.value as number), entry.label]));
  labels.delete(null);
  return {
    label,
    type,
    measure,
    valueLabels: [...labels].map(([value, label]) => ({ value: value!, label })),
    missing: { codes: codes.flatMap((code) => spell(code as number) ?? []), ranges: [...ranges] },
    values: values.map((value) => (value === null || isUserMissing(value, left) ? null : spell(value))),
  };
}

function isMissing(value: number | string | null, missing: SavVariable["missing"]): boolean {
  return value !== null && isUserMissing(value, missing);
}
