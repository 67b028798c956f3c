import { mergeBootstraps } from "service-quality/paths";
import type { SurveyTable } from "service-quality/readers";
import { analyzeSurvey, bootstrapSurvey, type SurveyMapping, type SurveyPart } from "service-quality/report";
import type { WorkMessage } from "./messages.ts";

type Report = (message: WorkMessage) => void;

/** So many samples are drawn between two reports of progress. */
const STREAM = 50;

/** Computes parts one after the other, and reports each as it is ready. */
export function score(
  table: SurveyTable,
  mapping: SurveyMapping,
  parts: readonly SurveyPart[],
  report: Report,
): void {
  const total = parts.length;
  parts.forEach((part, done) => {
    report({ done, total, part });
    report({ done: done + 1, total, part, result: analyzeSurvey(table, mapping, { parts: [part] }) });
  });
}

/** Draws the samples of a part in streams, and reports the part with its bootstrap. */
export function bootstrap(
  table: SurveyTable,
  mapping: SurveyMapping,
  part: SurveyPart,
  report: Report,
): void {
  const total = mapping.options.replicates;
  const streams = Array.from({ length: Math.ceil(total / STREAM) }, (_, i) => {
    const from = i * STREAM;
    const to = Math.min(total, from + STREAM);
    const stream = bootstrapSurvey(table, mapping, { from, to });
    report({ done: to, total, part });
    return stream;
  });
  const result = analyzeSurvey(table, mapping, { parts: [part], bootstrap: mergeBootstraps(streams) });
  report({ done: total, total, part, result });
}
