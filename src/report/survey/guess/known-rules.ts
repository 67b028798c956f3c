import { itemsOf } from "../../../instruments/define-instrument.ts";
import type { Instrument } from "../../../instruments/instrument.ts";
import type { PathModelSpec } from "../../../paths/model/path-model.ts";
import { INSTRUMENTS, PATH_MODELS } from "../mapping/catalogue.ts";
import type { AnswerColumn, GuessedGroup } from "./answer-column.ts";

/** Items that begin with q and a number tell no questionnaire. */
const PLAIN_ID = /^q\d+$/;

/** Names of columns of points. */
const POINTS = /^(?:points?|баллы|точки)[\s_.-]+(.+)$/i;

/** Constructs of the customer satisfaction indices by the beginning of their names, with those that act on them. */
const ECSI_LIKE: readonly { name: string; word: RegExp; from: readonly string[] }[] = [
  { name: "Image", word: /^(ima|имидж)/i, from: [] },
  { name: "Expectation", word: /^(exp|cuex|ожид|очак)/i, from: ["Image"] },
  { name: "Quality", word: /^(qual|perq|кач)/i, from: ["Expectation"] },
  { name: "Value", word: /^(val|perv|цен|стойн)/i, from: ["Expectation", "Quality"] },
  { name: "Satisfaction", word: /^(sat|cusa|удов)/i, from: ["Image", "Expectation", "Quality", "Value"] },
  { name: "Loyalty", word: /^(loy|cusl|лоял)/i, from: ["Image", "Satisfaction"] },
];

/** As many of these constructs at least make a model. */
const FEWEST_CONSTRUCTS = 4;

/** Columns that are named like the items of a questionnaire or a path model of the library. */
export function knownRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  const named = new Map(columns.map((column) => [column.name, column]));
  for (const [document, { model }] of Object.entries(PATH_MODELS)) {
    const constructs = Object.entries(model.constructs);
    if (!constructs.every(([, { items }]) => items.every((item) => named.has(item)))) continue;
    return constructs.map(([construct, { items }]) => ({
      columns: items.map((item) => ({ column: named.get(item)!, item, construct })),
      use: "item",
      confidence: "certain",
      reason: { code: "known", facts: { document } },
    }));
  }
  for (const [document, instrument] of Object.entries(INSTRUMENTS)) {
    const items = itemsOf(instrument).map(({ id }) => id);
    if (items.some((id) => PLAIN_ID.test(id) || !named.has(id))) continue;
    return [
      {
        columns: items.map((item) => ({ column: named.get(item)!, item })),
        use: "perception",
        confidence: "certain",
        reason: { code: "known", facts: { document } },
      },
    ];
  }
  return [];
}

/** Points of importance of every dimension of the questionnaire. */
export function pointsRule(
  columns: readonly AnswerColumn[],
  before: readonly GuessedGroup[],
  given: Instrument | null,
): GuessedGroup[] {
  const name = guessedInstrument(before);
  const instrument = given ?? (name === null ? null : INSTRUMENTS[name]!);
  const named = new Map(
    columns.flatMap((column) => {
      const dimension = POINTS.exec(column.name)?.[1];
      return dimension === undefined || column.summary.type !== "number"
        ? []
        : [[dimension, column] as const];
    }),
  );
  const ids = (instrument?.dimensions ?? []).map(({ id }) => id);
  if (ids.length === 0 || !ids.every((id) => named.has(id))) return [];
  return [
    {
      columns: ids.map((id) => ({ column: named.get(id)!, item: id })),
      use: "points",
      confidence: "likely",
      reason: { code: "named", facts: { word: "points" } },
    },
  ];
}

/** The questionnaire of the library that the groups answer; `null` for none. */
export function guessedInstrument(groups: readonly GuessedGroup[]): string | null {
  const perceptions = groups.find(({ use }) => use === "perception");
  if (perceptions === undefined) return null;
  const { reason } = perceptions;
  if (reason.code === "known") return reason.facts.document;
  const forms = groups.map(({ use }) => use);
  const count = perceptions.columns.length;
  const isZone = forms.includes("minimum");
  const isGap = forms.includes("expectation");
  const isNumbered = perceptions.columns.every(({ item }) => PLAIN_ID.test(item!));
  if (!isNumbered) return null;
  const fits = ([, { forms: asked, dimensions }]: [string, Instrument]) =>
    dimensions.flatMap(({ items }) => items).length === count &&
    (isZone
      ? asked.includes("minimum")
      : isGap
        ? asked.includes("expectation")
        : !asked.includes("expectation"));
  return Object.entries(INSTRUMENTS).find(fits)?.[0] ?? null;
}

/** A model like the indices' for constructs that are named like theirs; `null` where they are not. */
export function guessedPathModel(groups: readonly GuessedGroup[]): string | PathModelSpec | null {
  const items = groups.filter(({ use }) => use === "item");
  const known = items.find(({ reason }) => reason.code === "known")?.reason;
  if (known?.code === "known") return known.facts.document;
  const found = ECSI_LIKE.flatMap(({ name, word, from }) => {
    const group = items.find(({ columns }) => word.test(columns[0]!.construct ?? ""));
    return group === undefined ? [] : [{ name, from, items: group.columns.map(({ column }) => column.name) }];
  });
  const names = found.map(({ name }) => name);
  if (found.length < FEWEST_CONSTRUCTS || !names.includes("Satisfaction")) return null;
  const paths = found.flatMap(({ name, from }) =>
    from.filter((cause) => names.includes(cause)).map((cause) => [cause, name] as const),
  );
  return { constructs: Object.fromEntries(found.map(({ name, items }) => [name, { items }])), paths };
}
