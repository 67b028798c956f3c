import { knownValues } from "../../../survey/keyed/known-values.ts";
import type { SurveyTable, SurveyVariable, VariableType } from "../../../survey/keyed/survey-table.ts";

/** As many different values are counted one by one. */
const MOST_VALUES = 12;

/** As many stretches of numbers are counted where there are more values. */
const BINS = 10;

/** What a column holds, for people who say what it is. */
export interface ColumnSummary {
  name: string;
  /** The question. */
  label: string | null;
  type: VariableType;
  /** Respondents with a value. */
  n: number;
  missing: number;
  /** How many different values there are. */
  distinct: number;
  /** Of numbers; `null` for texts, and without a value. */
  min: number | null;
  max: number | null;
  /** Whether all values are whole numbers. */
  isWhole: boolean;
  /**
   * Respondents by value, ascending, or texts by how many have them; of more than 12 numbers by stretches from
   * `value` up to `to`, of more than 12 texts none.
   */
  counts: ColumnCount[];
}

/** How many respondents have a value, or one of a stretch. */
export interface ColumnCount {
  value: number | string;
  /** Where a stretch ends; `null` for one value. */
  to: number | null;
  /** What the value stands for. */
  label: string | null;
  n: number;
}

/** What every column of a table holds. */
export function columnSummaries({ variables, respondents }: SurveyTable): ColumnSummary[] {
  const rows = [...respondents.keys()];
  return variables.map((variable) => columnSummary(variable, rows));
}

function columnSummary(variable: SurveyVariable, rows: readonly number[]): ColumnSummary {
  const { name, label, type } = variable;
  const tally = new Map<number | string, number>();
  let n = 0;
  for (const value of knownValues(variable, rows)) {
    if (value === null || value === "") continue;
    tally.set(value, (tally.get(value) ?? 0) + 1);
    n++;
  }
  const numbers = type === "number" ? [...(tally.keys() as Iterable<number>)].sort((a, b) => a - b) : [];
  const [min, max] = [numbers[0] ?? null, numbers.at(-1) ?? null];
  return {
    name,
    label,
    type,
    n,
    missing: rows.length - n,
    distinct: tally.size,
    min,
    max,
    isWhole: numbers.length > 0 && numbers.every(Number.isInteger),
    counts: tally.size > MOST_VALUES ? stretches(numbers, tally) : valueCounts(variable, tally),
  };
}

function valueCounts(
  { valueLabels }: SurveyVariable,
  tally: ReadonlyMap<number | string, number>,
): ColumnCount[] {
  const labels = new Map(valueLabels.map(({ value, label }) => [value, label]));
  const counts = Array.from(tally, ([value, n]) => ({
    value,
    to: null,
    label: labels.get(value) ?? null,
    n,
  }));
  return counts.sort((a, b) =>
    typeof a.value === "number" && typeof b.value === "number" ? a.value - b.value : b.n - a.n,
  );
}

/** Numbers by stretches of one width; none for texts. */
function stretches(numbers: readonly number[], tally: ReadonlyMap<number | string, number>): ColumnCount[] {
  if (numbers.length === 0) return [];
  const [min, max] = [numbers[0]!, numbers.at(-1)!];
  const width = (max - min) / BINS;
  const counts = Array.from({ length: BINS }, (_, i) => ({
    value: min + i * width,
    to: i === BINS - 1 ? max : min + (i + 1) * width,
    label: null,
    n: 0,
  }));
  for (const number of numbers) {
    counts[Math.min(BINS - 1, Math.floor((number - min) / width))]!.n += tally.get(number)!;
  }
  return counts;
}
