import { isServiceQualityError } from "../errors/error.ts";
import { optional } from "../errors/options.ts";
import { underPath } from "../errors/under-path.ts";
import { defineInstrument } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import { definePathModel } from "../paths/model/define-path-model.ts";
import type { PathModelSpec } from "../paths/model/path-model.ts";
import { toCsv } from "../survey/csv/to-csv.ts";
import type { SurveyTable } from "../survey/keyed/survey-table.ts";
import { takeSurvey } from "../survey/keyed/take-survey.ts";
import type { FileSelection } from "../survey/reading/value-options.ts";
import { type ScoredGroups, scoreGroups } from "../survey/score-groups.ts";
import { languageAt } from "../text/language.ts";
import { render } from "../text/report.ts";
import type { CommandInput } from "./input-file.ts";
import type { Asked, Model, Settings } from "./models/model.ts";
import { picked } from "./models/picked.ts";
import { namedDocument } from "./named-documents.ts";
import type { GivenOptions } from "./options.ts";
import type { OutputFile } from "./output/output-file.ts";
import { tableOf } from "./read-table.ts";

/** What stands between a heading and its report, and between two reports. */
const GAPS = {
  text: { below: "\n", between: "\n\n" },
  markdown: { below: "\n\n", between: "\n\n" },
  html: { below: "\n", between: "\n" },
} as const;

/** Options that say what becomes of small groups. */
const OF_GROUPS = ["fewest", "smallestBase", "suppressBelow"];

/** A result as text. */
export interface Printed {
  /** Goes to standard output; empty where there are files alone. */
  readonly text: string;
  /** Columns that were passed over, since they hold no numbers. */
  readonly leftOut: readonly string[];
  /** What is to be said besides, a sentence each; nothing by default. */
  readonly remarks?: readonly string[];
  /** None by default. */
  readonly files?: readonly OutputFile[];
}

/** Takes the answers of a file, computes the model and prints the result. */
export function runModel<Data, Scores>(
  model: Model<Data, Scores>,
  file: string,
  options: GivenOptions,
  input: CommandInput,
): Printed {
  const asked = askedOf(options, input);
  const { by = [], policy } = options;
  const table = answeredTable(file, options, input, model.answers?.(asked) ?? null);
  const survey = takeSurvey(table, {
    batteries: model.batteries(asked, table),
    attributes: [...new Set([...by, ...(model.attributes?.(table) ?? [])])],
    weights: options.weights ?? (model.attributes === undefined ? undefined : null),
  });
  const data = model.data(survey, asked);
  const settings = settingsOf(options);
  const isOfGroups = (key: string) => by.length > 0 && OF_GROUPS.includes(key);
  const own = picked(settings, (key) => !isOfGroups(key));
  const score = (part: Data, weights: readonly number[] | null | undefined) =>
    model.score(part, { ...own, ...(weights && { weights: weights as never }) }, asked);
  const text =
    by.length === 0
      ? printed(model, score(data, survey.weights), asked)
      : printedGroups(
          model,
          scoreGroups(data, {
            ...picked(settings, isOfGroups),
            by: Object.fromEntries(by.map((name) => [name, survey.attributes[name]!])),
            weights: survey.weights,
            missing: policy,
            score: (part, { weights }) => score(part as Data, weights),
          }),
          asked,
        );
  return { text, leftOut: model.leftOut?.(asked, table) ?? [] };
}

/** What is asked of a model; a language that there is not is refused. */
export function askedOf(options: GivenOptions, input: CommandInput): Asked {
  optional(languageAt)(options.language, ["language"]);
  const instrument = namedDocument("instrument", options, input);
  const model = namedDocument("model", options, input);
  return {
    options,
    instrument:
      instrument === undefined
        ? null
        : underPath(["instrument"], () => defineInstrument(instrument as InstrumentSpec)),
    pathModel:
      model === undefined ? null : underPath(["model"], () => definePathModel(model as PathModelSpec)),
  };
}

/** The table of a file; a column of answers that it lacks is left for `takeSurvey` to name with its battery. */
function answeredTable(
  file: string,
  options: GivenOptions,
  input: CommandInput,
  answers: FileSelection | null,
): SurveyTable {
  try {
    return tableOf(file, options, input, answers);
  } catch (error) {
    if (!isServiceQualityError(error) || error.code !== "unknown_item") throw error;
    return tableOf(file, options, input);
  }
}

/** The options of the function, those that were given. */
export function settingsOf({ policy, confidence, seed, option = new Map() }: GivenOptions): Settings {
  const named = Object.entries({ missing: policy, confidence, seed });
  return Object.fromEntries([...named, ...option].filter(([, value]) => value !== undefined)) as Settings;
}

function printed<Data, Scores>(model: Model<Data, Scores>, scores: Scores, asked: Asked): string {
  const { as = "text", language, plain } = asked.options;
  if (as === "json") return JSON.stringify(scores);
  if (as === "csv") return toCsv(model.rows(scores));
  const style = plain ? "plain" : "full";
  return model.reports(scores, { as, language, style }, asked).join(GAPS[as].between);
}

function printedGroups<Data, Scores>(
  model: Model<Data, Scores>,
  scored: ScoredGroups<Scores>,
  asked: Asked,
): string {
  const { as = "text" } = asked.options;
  if (as === "json") return JSON.stringify(scored);
  if (as === "csv") {
    return toCsv(
      scored.groups.flatMap(({ group, scores }) =>
        scores === null ? [] : model.rows(scores).map((row) => ({ group, ...row })),
      ),
    );
  }
  const { below, between } = GAPS[as];
  return scored.groups
    .map(({ name, scores }) => {
      const heading = render({ title: name }, as);
      return `${heading}${below}${scores === null ? "–" : printed(model, scores, asked)}`;
    })
    .join(between);
}
