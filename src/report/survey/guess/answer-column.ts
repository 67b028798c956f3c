import type { Instrument } from "../../../instruments/instrument.ts";
import type { SurveyTable } from "../../../survey/keyed/survey-table.ts";
import type { ColumnUse, MappedColumn } from "../mapping/survey-mapping.ts";
import { type AnswerScale, answerScale } from "./answer-scale.ts";
import type { ColumnGroup } from "./column-group.ts";
import { type ColumnSummary, columnSummaries } from "./column-summary.ts";
import { labelNumbers } from "./label-scale.ts";

/** A column that is to be told the use of. */
export interface AnswerColumn {
  readonly name: string;
  readonly summary: ColumnSummary;
  /** What its texts stand for; `null` where they are no answers, and for numbers. */
  readonly labels: Readonly<Record<string, number | null>> | null;
  /** `null` where the values are no ratings. */
  readonly rating: AnswerScale | null;
}

/** Columns that are used alike, with what each is about. */
export interface GuessedGroup extends Omit<ColumnGroup, "columns"> {
  readonly columns: readonly GuessedColumn[];
}

/** A column and what it is about. */
export interface GuessedColumn extends Partial<Pick<MappedColumn, "item" | "construct">> {
  readonly column: AnswerColumn;
}

/** What a rule makes of the columns that are still without a use. */
export type GuessRule = (
  columns: readonly AnswerColumn[],
  before: readonly GuessedGroup[],
  instrument: Instrument | null,
) => GuessedGroup[];

/** The columns of a table, with what their values can be. */
export function answerColumns(table: SurveyTable): AnswerColumn[] {
  return columnSummaries(table).map((summary) => {
    const { name, type, counts, distinct } = summary;
    const texts =
      type === "text" && counts.length === distinct ? counts.map(({ value }) => String(value)) : [];
    const labels = labelNumbers(texts);
    return {
      name,
      summary,
      labels,
      rating: answerScale([labels === null ? summary : coded(summary, labels)]),
    };
  });
}

/** The scale of several columns together. */
export function sharedScale(columns: readonly AnswerColumn[]): AnswerScale | null {
  return answerScale(
    columns.map(({ summary, labels }) => (labels === null ? summary : coded(summary, labels))),
  );
}

/** Columns of one use without more to say of each. */
export function groupOf(
  columns: readonly AnswerColumn[],
  use: ColumnUse,
  confidence: ColumnGroup["confidence"],
  reason: ColumnGroup["reason"],
): GuessedGroup {
  return { columns: columns.map((column) => ({ column })), use, confidence, reason };
}

/** What the summary would be with numbers for the texts. */
function coded(summary: ColumnSummary, labels: NonNullable<AnswerColumn["labels"]>): ColumnSummary {
  const numbers = new Map(Object.entries(labels));
  const counts = summary.counts.flatMap((count) => {
    const value = numbers.get(String(count.value)) ?? null;
    return value === null ? [] : [{ ...count, value }];
  });
  return { ...summary, counts, distinct: counts.length, isWhole: true };
}
