import { isServiceQualityError } from "service-quality/errors";
import { mergeBootstraps } from "service-quality/paths";
import { mergeDriverBootstraps } from "service-quality/priorities";
import type { SurveyTable } from "service-quality/readers";
import {
  type AnalyzeSurveyOptions,
  analyzeSurvey,
  type BootstrappedPart,
  bootstrapSurvey,
  type SurveyBootstraps,
  type SurveyMapping,
  type SurveyPart,
} from "service-quality/report";
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
  function streamsOf<Part extends BootstrappedPart>(of: Part): SurveyBootstraps[Part][] {
    return Array.from({ length: Math.ceil(total / STREAM) }, (_, i) => {
      const from = i * STREAM;
      const to = Math.min(total, from + STREAM);
      const stream = bootstrapSurvey(table, mapping, { part: of, from, to });
      report({ done: to, total, part });
      return stream;
    });
  }
  const whole = drawn(() =>
    part === "drivers"
      ? { driverBootstrap: mergeDriverBootstraps(streamsOf("drivers")) }
      : { bootstrap: mergeBootstraps(streamsOf("paths")) },
  );
  report({ done: total, total, part, result: analyzeSurvey(table, mapping, { parts: [part], ...whole }) });
}

/** What is drawn; nothing where the library refuses to, as the analysis of the part will tell. */
function drawn(draw: () => AnalyzeSurveyOptions): AnalyzeSurveyOptions {
  try {
    return draw();
  } catch (error) {
    if (isServiceQualityError(error)) return {};
    throw error;
  }
}
