import { Alert } from "../../ui/alert.tsx";
import type { SurveyState } from "../survey-state.ts";
import type { Survey } from "../use-survey.ts";

interface ProblemAlertProps {
  readonly survey: Survey;
  readonly problem: NonNullable<SurveyState["problem"]>;
}

/** What is wrong with a file, and the ways out. */
export function ProblemAlert({ problem }: ProblemAlertProps) {
  return <Alert kind="error">{problem.source.name}</Alert>;
}
