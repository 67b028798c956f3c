import type { Instrument } from "../../../instruments/instrument.ts";
import type { ColumnSelection } from "../../../survey/keyed/column-selection.ts";
import { takeSurvey } from "../../../survey/keyed/take-survey.ts";
import { reverseAnswers } from "../../../survey/reverse-answers.ts";
import { INSTRUMENTS } from "../mapping/catalogue.ts";
import { columnsUsed, itemOf } from "../mapping/mapped-columns.ts";
import { instrumentOf } from "../mapping/mapped-instrument.ts";
import type { ColumnUse, MappedColumn, SurveyMapping } from "../mapping/survey-mapping.ts";
import {
  call,
  type Expression,
  imported,
  member,
  name,
  record,
  type Statement,
  value,
} from "./expression.ts";

/** The batteries of answers, with the uses whose columns they hold. */
export const BATTERIES = {
  expectations: ["expectation"],
  perceptions: ["perception"],
  minimum: ["minimum"],
  desired: ["desired"],
  importance: ["importance"],
  performance: ["performance"],
  points: ["points"],
  functional: ["functional"],
  dysfunctional: ["dysfunctional"],
  items: ["item"],
  ratings: ["outcome", "nps", "ces"],
} as const satisfies Readonly<Record<string, readonly ColumnUse[]>>;

/** A battery of answers. */
export type Battery = keyof typeof BATTERIES;

/** What there is to compute from, and what it is called in the script. */
export interface SurveyPlan {
  readonly mapping: SurveyMapping;
  readonly instrument: Instrument | null;
  /** Items or features with answers in a battery. */
  readonly itemsOf: (battery: Battery) => readonly string[];
  readonly columnsOf: (...uses: readonly ColumnUse[]) => readonly MappedColumn[];
}

/** What can be computed of the columns of a mapping. */
export function surveyPlan(mapping: SurveyMapping): SurveyPlan {
  return {
    mapping,
    instrument: instrumentOf(mapping),
    itemsOf: (battery) => columnsUsed(mapping, ...BATTERIES[battery]).map(itemOf),
    columnsOf: (...uses) => columnsUsed(mapping, ...uses),
  };
}

/** The settings that every function takes. */
export const SETTINGS = name("settings");

/** The questionnaire. */
export const INSTRUMENT = name("instrument");

/** The answers of a battery, or those to one of its items. */
export function answers(battery: Battery, ...item: readonly (string | Expression)[]): Expression {
  return member(name("batteries"), battery, ...item);
}

/** The answers of a battery with those to the reverse-keyed items of the instrument turned. */
export function turned({ instrument, itemsOf }: SurveyPlan, battery: Battery): Expression {
  const items = itemsOf(battery);
  const reversed = (instrument?.dimensions ?? [])
    .flatMap((dimension) => dimension.items)
    .filter(({ id, reverse }) => reverse && items.includes(id));
  if (reversed.length === 0) return answers(battery);
  const ids = reversed.map(({ id }) => id);
  return call("survey", { reverseAnswers }, answers(battery), value(ids), value(instrument!.scale));
}

/** The respondents' weights; `undefined` where there are none. */
export function weightsOf({ columnsOf }: Pick<SurveyPlan, "columnsOf">): Expression | undefined {
  return columnsOf("weight").length > 0 ? name("weights") : undefined;
}

/** What comes before every part: answers, groups and weights of `table`, the settings and the questionnaire. */
export function preamble({ mapping, instrument, columnsOf }: SurveyPlan): Statement[] {
  const { missing, confidence } = mapping.options;
  return [
    {
      name: ["batteries", "attributes", "weights"],
      expression: call("survey", { takeSurvey }, name("table"), value(selectionOf(mapping))),
    },
    {
      name: "settings",
      expression: record({ missing, confidence, weights: weightsOf({ columnsOf }) }),
    },
    ...(instrument === null ? [] : [{ name: "instrument", expression: instrumentCode(mapping, instrument) }]),
  ];
}

function selectionOf(mapping: SurveyMapping): object {
  const batteries: [string, ColumnSelection][] = Object.entries(BATTERIES).map(([battery, uses]) => {
    const columns = columnsUsed(mapping, ...uses);
    return [battery, { columns: columns.map((column) => column.name), items: columns.map(itemOf) }];
  });
  return {
    batteries: Object.fromEntries(batteries.filter(([, { columns }]) => columns!.length > 0)),
    attributes: columnsUsed(mapping, "group").map((column) => column.name),
    weights: columnsUsed(mapping, "weight")[0]?.name ?? null,
  };
}

function instrumentCode(mapping: SurveyMapping, instrument: Instrument): Expression {
  if (typeof mapping.instrument !== "string") return value(withoutDefaults(instrument));
  const known = imported("instruments", { [mapping.instrument]: INSTRUMENTS[mapping.instrument] });
  return INSTRUMENTS[mapping.instrument] === instrument
    ? known
    : record({ scale: value(instrument.scale) }, known);
}

/** The specification of an instrument, in as few words as it takes. */
function withoutDefaults({ kind: _kind, version: _version, dimensions, ...rest }: Instrument): object {
  return {
    ...rest,
    dimensions: dimensions.map(({ group, items, ...dimension }) => ({
      ...dimension,
      ...(group !== null && { group }),
      items: items.map(({ reverse, ...item }) => (reverse ? { ...item, reverse } : item)),
    })),
  };
}
