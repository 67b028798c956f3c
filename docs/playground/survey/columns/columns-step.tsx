import { StepHeading } from "../../ui/heading.tsx";
import type { OpenedFile } from "../survey-state.ts";
import type { Survey } from "../use-survey.ts";

/** What each column is used as. */
export function ColumnsStep({ opened }: { survey: Survey; opened: OpenedFile }) {
  return (
    <section class="stack">
      <StepHeading>{opened.source.name}</StepHeading>
    </section>
  );
}
