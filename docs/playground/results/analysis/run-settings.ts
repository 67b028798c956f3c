import { type SurveyMapping, type SurveyPart, surveyParts } from "service-quality/report";
import { namesUsed } from "../../survey/names-used.ts";

/** What the head bar of the results sets, beside language and theme. */
export interface RunSettings {
  readonly confidence: number;
  readonly missing: SurveyMapping["options"]["missing"];
  /** The column of weights; `null` for none. */
  readonly weights: string | null;
  /** The column by which groups are compared; `null` for none. */
  readonly group: string | null;
}

/** The settings that a mapping begins with: its own options, its first columns of groups and weights. */
export function settingsOf(mapping: SurveyMapping): RunSettings {
  return {
    confidence: mapping.options.confidence,
    missing: mapping.options.missing,
    weights: namesUsed(mapping, "weight")[0] ?? null,
    group: namesUsed(mapping, "group")[0] ?? null,
  };
}

/** The mapping of a run: of groups and weights the columns that are chosen, the others left out. */
export function mappingOfRun(mapping: SurveyMapping, settings: RunSettings): SurveyMapping {
  const chosen: Readonly<Record<string, string | null>> = { group: settings.group, weight: settings.weights };
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      Object.hasOwn(chosen, column.use) && chosen[column.use] !== column.name
        ? { ...column, use: "left-out" }
        : column,
    ),
    options: { ...mapping.options, confidence: settings.confidence, missing: settings.missing },
  };
}

/** The parts that have data and that a change of settings makes anew; all of them where there was no run before. */
export function partsToRun(
  mapping: SurveyMapping,
  before: RunSettings | null,
  after: RunSettings,
): SurveyPart[] {
  const ready = surveyParts(mappingOfRun(mapping, after)).filter(({ state }) => state === "ready");
  const isOnlyGroup =
    before !== null &&
    before.confidence === after.confidence &&
    before.missing === after.missing &&
    before.weights === after.weights;
  return ready.map(({ part }) => part).filter((part) => !isOnlyGroup || OF_GROUPS.includes(part));
}

/** The parts that the column of groups has to do with. */
const OF_GROUPS: readonly SurveyPart[] = ["overview", "groups"];
