import type { AnswerColumn, GuessedGroup } from "./answer-column.ts";
import { sharedScale } from "./answer-column.ts";
import type { GuessConfidence, GuessReason } from "./column-group.ts";
import { type FormedName, formedNames } from "./name-roles.ts";

type Role = FormedName["roles"][number];

/** Columns whose names have one token, by what is left of the name. */
interface Family {
  readonly token: string;
  readonly roles: readonly Role[];
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  /** Those that nobody answered, which belong to it where its partner has answers to the same item. */
  readonly unanswered: ReadonlyMap<string, AnswerColumn>;
}

/** Kano's answers are five. */
const KANO_POINTS = 5;

/** As many items at least make a pair of runs certain. */
const CERTAIN = 4;

/** Expectations and perceptions of the same items, with the zone between minimum and desired where it was asked. */
export function gapRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  const families = familiesOf(columns);
  const pair = pairOf(families, "expectation", "perception");
  const zone = ["minimum", "desired"].map(
    (role) => pairOf(families, role as Role, "perception")?.[0] ?? null,
  );
  const perceptions = pair?.[1] ?? pairOf(families, "minimum", "perception")?.[1];
  const isZone = zone.every((family) => family !== null);
  if (perceptions === undefined || (pair === null && !isZone)) return [];
  const found: [Role, Family][] = [
    ...(pair === null ? [] : ([["expectation", pair[0]]] as [Role, Family][])),
    ["perception", perceptions],
    ...(isZone
      ? ([
          ["minimum", zone[0]!],
          ["desired", zone[1]!],
        ] as [Role, Family][])
      : []),
  ];
  const items = itemsOf(...found.map(([, family]) => family));
  const scale = sharedScale(found.flatMap(([, family]) => [...family.columns.values()]));
  if (scale === null) return [];
  const confidence = items.length >= CERTAIN ? "certain" : "likely";
  return found.map(([role, family], i) => {
    const reason: GuessReason =
      i === 0
        ? { code: "run", facts: { prefix: family.token, count: items.length, ...scale.scale } }
        : { code: "partner", facts: { count: items.length, other: titleOf(found[0]![1]) } };
    return guessed(role, family, items, confidence, reason, itemId);
  });
}

/** Pairs of answers to a feature that is there, and that is not. */
export function kanoRule(columns: readonly AnswerColumn[]): GuessedGroup[] {
  const rated = columns.filter(({ rating }) => rating !== null && rating.scale.max <= KANO_POINTS);
  const pair = pairOf(familiesOf(rated), "functional", "dysfunctional");
  if (pair === null) return [];
  const items = itemsOf(...pair);
  const stem = sharedBeginning(pair[0].token, pair[1].token);
  const idOf = (item: string) => `${/^\d/.test(item) ? stem : ""}${item}`;
  const confidence = items.length > 1 ? "certain" : "likely";
  return pair.map((family, i) => {
    const facts = { count: items.length, other: titleOf(pair[1 - i]!) };
    return guessed(
      i === 0 ? "functional" : "dysfunctional",
      family,
      items,
      confidence,
      { code: "kano-pair", facts },
      idOf,
    );
  });
}

/** Importance of items that are rated elsewhere, and the ratings that go with it. */
export function importanceRule(
  columns: readonly AnswerColumn[],
  before: readonly GuessedGroup[],
): GuessedGroup[] {
  const families = familiesOf(columns);
  const importance = largest(families.filter(({ roles }) => roles.includes("importance")));
  if (importance === null) return [];
  const items = itemsOf(importance);
  const known = new Set(before.flatMap((group) => group.columns.flatMap(({ item }) => item ?? [])));
  const idOf = (item: string) => [itemId(item), item].find((id) => known.has(id)) ?? item;
  const isKnown = items.every((item) => known.has(idOf(item)));
  const performance = families.find(
    ({ roles, columns: own }) => roles.includes("performance") && items.every((item) => own.has(item)),
  );
  const named = new Map(columns.map((column) => [column.name, column]));
  const isNamed = items.every((item) => named.has(item));
  if (!isKnown && performance === undefined && !isNamed) return [];
  const hasPerceptions = before.some(({ use }) => use === "perception");
  const use = hasPerceptions ? "performance" : "perception";
  const rated: Family | null =
    performance ??
    (isNamed
      ? {
          token: "",
          roles: [],
          columns: new Map(items.map((item) => [item, named.get(item)!])),
          unanswered: new Map(),
        }
      : null);
  const partner = before.find(({ columns: own }) => own.some(({ item }) => item === idOf(items[0]!)));
  const other =
    rated === null ? titleOfColumns(partner!.columns.map(({ column }) => column)) : titleOf(rated);
  return [
    guessed(
      "importance",
      importance,
      items,
      "certain",
      { code: "partner", facts: { count: items.length, other } },
      idOf,
    ),
    ...(rated === null
      ? []
      : [
          guessed(
            use,
            rated,
            items,
            performance === undefined ? "certain" : "likely",
            { code: "rated", facts: { other: titleOf(importance) } },
            idOf,
          ),
        ]),
  ];
}

/** Perceptions by a word, without expectations. */
export function perceptionRule(
  columns: readonly AnswerColumn[],
  before: readonly GuessedGroup[],
): GuessedGroup[] {
  if (before.some(({ use }) => use === "perception")) return [];
  const families = familiesOf(columns).filter(
    ({ roles, token }) => roles[0] === "perception" && token.length > 2,
  );
  const family = largest(families);
  if (family === null || family.columns.size < 2) return [];
  const reason: GuessReason = { code: "named", facts: { word: family.token } };
  return [guessed("perception", family, itemsOf(family), "likely", reason, itemId)];
}

/** The columns of a family, as "E1 … E24". */
function titleOf(family: Family): string {
  return titleOfColumns(itemsOf(family).map((item) => family.columns.get(item)!));
}

function titleOfColumns(columns: readonly AnswerColumn[]): string {
  const names = columns.map(({ name }) => name);
  return names.length > 2 ? `${names[0]} … ${names.at(-1)}` : names.join(", ");
}

/** The number of an item as an id. */
function itemId(item: string): string {
  return /^\d+$/.test(item) ? `q${Number(item)}` : item;
}

function guessed(
  use: GuessedGroup["use"],
  family: Family,
  items: readonly string[],
  confidence: GuessConfidence,
  reason: GuessReason,
  idOf: (item: string) => string,
): GuessedGroup {
  const columns = items.flatMap((item) => {
    const column = family.columns.get(item) ?? family.unanswered.get(item);
    return column === undefined ? [] : [{ column, item: idOf(item) }];
  });
  return { columns, use, confidence, reason };
}

/** Ratings whose names tell a form, by the token that tells it. */
function familiesOf(columns: readonly AnswerColumn[]): Family[] {
  const families = new Map<string, Record<"columns" | "unanswered", Map<string, AnswerColumn>> & Family>();
  for (const column of columns) {
    const isUnanswered = column.summary.n === 0;
    if (column.rating === null && !isUnanswered) continue;
    for (const { token, roles, item } of formedNames(column.name)) {
      const family = families.get(token) ?? { token, roles, columns: new Map(), unanswered: new Map() };
      families.set(token, family);
      family[isUnanswered ? "unanswered" : "columns"].set(item, column);
    }
  }
  return [...families.values()].filter((family) => family.columns.size > 0);
}

/** Two families of the same items, the largest such. */
function pairOf(families: readonly Family[], first: Role, second: Role): [Family, Family] | null {
  const pairs = families
    .filter(({ roles }) => roles.includes(first))
    .flatMap((one) =>
      families
        .filter((other) => other !== one && other.roles.includes(second) && haveSameItems(one, other))
        .map((other): [Family, Family] => [one, other]),
    );
  return pairs.reduce<[Family, Family] | null>(
    (best, pair) => (best === null || pair[0].columns.size > best[0].columns.size ? pair : best),
    null,
  );
}

/** Whether each has a column for every item that the other has answers to. */
function haveSameItems(one: Family, other: Family): boolean {
  const hasAll = (whole: Family, part: Family) =>
    [...part.columns.keys()].every((item) => whole.columns.has(item) || whole.unanswered.has(item));
  return hasAll(one, other) && hasAll(other, one);
}

function largest(families: readonly Family[]): Family | null {
  return families.reduce<Family | null>(
    (best, family) => (best === null || family.columns.size > best.columns.size ? family : best),
    null,
  );
}

/** The items that some of the families have answers to: by number where all are numbers, else in their order. */
function itemsOf(...families: readonly Family[]): string[] {
  const items = [...new Set(families.flatMap(({ columns }) => [...columns.keys()]))];
  return items.every((item) => /^\d+$/.test(item)) ? items.sort((a, b) => Number(a) - Number(b)) : items;
}

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
