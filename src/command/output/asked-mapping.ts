import { itemsOf } from "../../instruments/define-instrument.ts";
import type { Instrument } from "../../instruments/instrument.ts";
import { blockItems, type PathBlock, type PathModel } from "../../paths/model/path-model.ts";
import { answerScale } from "../../report/survey/guess/answer-scale.ts";
import {
  guessMapping,
  type MappingGuess,
  numberedItem,
  usuallySatisfiedFrom,
} from "../../report/survey/guess/guess-mapping.ts";
import { INSTRUMENTS } from "../../report/survey/mapping/catalogue.ts";
import type {
  ColumnUse,
  MappedColumnSpec,
  SurveyMappingSpec,
} from "../../report/survey/mapping/survey-mapping.ts";
import { ALL_COLUMNS, chosenColumns } from "../../survey/keyed/column-selection.ts";
import type { SurveyTable } from "../../survey/keyed/survey-table.ts";
import type { CommandInput } from "../input-file.ts";
import { kanoFeatures } from "../models/kano.ts";
import type { GivenOptions, OptionName } from "../options.ts";
import { askedOf } from "../run-model.ts";
import { wrongUsage } from "../wrong-usage.ts";

/** What is asked of a survey, with the columns that nobody said the use of. */
export interface AskedMapping {
  readonly mapping: SurveyMappingSpec;
  /** Columns that are left out since their use is not sure. */
  readonly unsure: readonly string[];
}

/** Options that say what columns are. */
export const ASKED_OPTIONS = [
  "instrument",
  "model",
  "expectations",
  "perceptions",
  "importance",
  "functional",
  "dysfunctional",
  "kano",
  "outcome",
  "by",
  "weights",
] as const satisfies readonly OptionName[];

/** Uses that options name the columns of; a guess of such a use gives way to what is said. */
type Asked = readonly (readonly [ColumnUse, readonly MappedColumnSpec[]])[];

/**
 * The mapping that the options ask for: what they name is used so, other columns as they are guessed; those that no
 * guess is sure of are left out.
 */
export function askedMapping(table: SurveyTable, options: GivenOptions, input: CommandInput): AskedMapping {
  const { instrument, pathModel } = askedOf(options, input);
  const guess = guessMapping(table, { instrument: instrument ?? undefined });
  const asked = [
    ...askedColumns(table, options, instrument, guess),
    ...modelColumns(table, pathModel, guess),
  ];
  const named = new Map(asked.flatMap(([, columns]) => columns).map((column) => [column.name, column]));
  const uses = asked.map(([use]) => use);
  const unsure = guess.groups
    .filter(({ confidence }) => confidence === "unsure")
    .flatMap(({ columns }) => columns)
    .filter((name) => !named.has(name));
  const columns = guess.mapping.columns.map((column): MappedColumnSpec => {
    const { name, use } = column;
    const isLeftOut = unsure.includes(name) || uses.includes(use);
    return named.get(name) ?? (isLeftOut ? { name, use: "left-out" } : column);
  });
  // The outcome that is asked for is the first, which the drivers explain.
  const order = [...columns].sort(
    (a, b) => Number(b.name === options.outcome) - Number(a.name === options.outcome),
  );
  const ofLibrary = Object.hasOwn(INSTRUMENTS, options.instrument ?? "") ? options.instrument : undefined;
  return {
    mapping: {
      ...guess.mapping,
      columns: order,
      instrument: ofLibrary ?? guess.mapping.instrument,
      pathModel: pathModel ?? guess.mapping.pathModel,
    },
    unsure,
  };
}

/** The items of a path model, by its constructs. */
function modelColumns(
  { variables }: SurveyTable,
  model: PathModel<string, PathBlock> | null,
  guess: MappingGuess,
): Asked {
  if (model === null) return [];
  const names = variables.map(({ name }) => name);
  const columns = Object.entries(model.constructs).flatMap(([construct, block]) => {
    const items = blockItems(block);
    const scale = scaleIn(guess, items);
    return items
      .filter((item) => names.includes(item))
      .map((name): MappedColumnSpec => ({ name, use: "item", construct, scale }));
  });
  return [["item", columns]];
}

/** The scale that the answers of columns tell. */
function scaleIn({ columns }: MappingGuess, names: readonly string[]): MappedColumnSpec["scale"] {
  return answerScale(columns.filter(({ name }) => names.includes(name)))?.scale ?? null;
}

function askedColumns(
  { variables }: SurveyTable,
  options: GivenOptions,
  instrument: Instrument | null,
  guess: MappingGuess,
): Asked {
  const names = variables.map(({ name }) => name);
  const items = instrument === null ? [] : itemsOf(instrument).map(({ id }) => id);
  const scaleOf = (columns: readonly string[]) => scaleIn(guess, columns);
  const numbered = (use: ColumnUse, option: "expectations" | "perceptions" | "importance") => {
    const prefix = options[option];
    if (prefix === undefined) return [];
    const chosen = chosenColumns({ names }, { ...ALL_COLUMNS, prefix: [prefix] }, [option], [option]);
    const scale = scaleOf(chosen.map(({ name }) => name));
    const columns = chosen.map(({ name, item }) => numberedItem({ name, use, item, scale }, items));
    return [[use, columns] as const];
  };
  const single = (use: ColumnUse, list: readonly string[] | undefined) =>
    list === undefined ? [] : [[use, list.map((name) => columnNamed(names, name, use, scaleOf))] as const];
  const [functional, dysfunctional] = kanoPrefixes(options);
  return [
    ...numbered("expectation", "expectations"),
    ...numbered("perception", "perceptions"),
    ...numbered("importance", "importance"),
    ...(functional === undefined || dysfunctional === undefined
      ? []
      : kanoColumns(names, functional, dysfunctional)),
    ...single("outcome", options.outcome === undefined ? undefined : [options.outcome]),
    ...single("group", options.by),
    ...single("weight", options.weights === undefined ? undefined : [options.weights]),
  ];
}

/** The prefixes of `--functional` and `--dysfunctional`, or of `--kano`. */
function kanoPrefixes({ kano, functional, dysfunctional }: GivenOptions): readonly (string | undefined)[] {
  if (kano === undefined) {
    if ((functional === undefined) !== (dysfunctional === undefined)) {
      wrongUsage("--functional and --dysfunctional go together.");
    }
    return [functional, dysfunctional];
  }
  return kano.length === 2 ? kano : wrongUsage(`--kano takes two prefixes, as in KF,KD, not ${kano.length}.`);
}

/** Columns that are named alike after the prefixes. */
function kanoColumns(names: readonly string[], functional: string, dysfunctional: string): Asked {
  const features = kanoFeatures(names, functional, dysfunctional);
  if (features.length === 0) {
    wrongUsage(`There are no columns named alike after ${functional} and ${dysfunctional}.`);
  }
  const columnsOf = (use: ColumnUse, prefix: string) =>
    features.map((item) => ({ name: prefix + item, use, item, scale: { min: 1, max: 5 } }));
  return [
    ["functional", columnsOf("functional", functional)],
    ["dysfunctional", columnsOf("dysfunctional", dysfunctional)],
  ];
}

function columnNamed(
  names: readonly string[],
  name: string,
  use: ColumnUse,
  scaleOf: (columns: readonly string[]) => MappedColumnSpec["scale"],
): MappedColumnSpec {
  if (!names.includes(name)) wrongUsage(`There is no column ${JSON.stringify(name)}.`);
  if (use !== "outcome") return { name, use };
  const scale = scaleOf([name]) ?? null;
  return { name, use, scale, satisfiedFrom: usuallySatisfiedFrom(scale) };
}
