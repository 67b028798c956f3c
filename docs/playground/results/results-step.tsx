import type { ColumnSummary, SurveyMapping } from "service-quality/report";
import { StepHeading } from "../ui/heading.tsx";
import type { Work } from "../worker/work.ts";

export interface ResultsStepProps {
  /** Whether the step is shown; what it holds is kept while it is not. */
  readonly active: boolean;
  /** `null` for results that were saved before. */
  readonly file: { readonly name: string; readonly respondents: number; readonly columns: number } | null;
  /** As it was when the reader asked for the scores; `null` without a file. */
  readonly mapping: SurveyMapping | null;
  readonly summaries: readonly ColumnSummary[];
  /** The part that the address names. */
  readonly part: string | null;
  readonly work: Work;
  /** Results that were saved before, as JSON; `null` with a file. */
  readonly opened: unknown;
}

/** What the answers say. */
export function ResultsStep({ active, file }: ResultsStepProps) {
  return <section hidden={!active}>{active && <StepHeading>{file?.name}</StepHeading>}</section>;
}
