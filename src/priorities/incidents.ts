import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { oneOf, optional, type Readers, readFields, whole } from "../errors/options.ts";
import { entriesAt, isPlainObject } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Test } from "../numeric/inference/t-test.ts";
import { type Independence, testIndependence } from "./independence.ts";
import { nameAt } from "./name-at.ts";

/** What customers reported under one category, in counts of incidents. */
export interface IncidentCounts {
  readonly category: string;
  /** The larger class that the category belongs to; of all categories or of none. */
  readonly group?: string | null | undefined;
  readonly satisfactory: number;
  readonly dissatisfactory: number;
}

/** One reported incident, classified. */
export interface Incident {
  readonly category: string;
  readonly group?: string | null | undefined;
  readonly outcome: "satisfactory" | "dissatisfactory";
}

const PLACE = { category: nameAt, group: optional(nameAt) };

const COUNTS = {
  ...PLACE,
  satisfactory: whole(0),
  dissatisfactory: whole(0),
} satisfies Readers<IncidentCounts>;

const INCIDENT = { ...PLACE, outcome: oneOf("satisfactory", "dissatisfactory") } satisfies Readers<Incident>;

/** A category or a group of categories. */
export interface IncidentClass {
  /** Incidents. */
  n: number;
  satisfactory: number;
  dissatisfactory: number;
  /** Among all satisfactory incidents; `null` where there is none. */
  satisfactoryShare: number | null;
  /** Among all dissatisfactory incidents; `null` where there is none. */
  dissatisfactoryShare: number | null;
  /** Satisfactory to dissatisfactory incidents; `null` where there is none of the latter. */
  ratio: number | null;
}

/** A row of the categories. */
export interface IncidentCategory extends IncidentClass {
  category: string;
  group: string | null;
}

/** A row of the groups. */
export interface IncidentGroup extends IncidentClass {
  group: string;
}

/** Whether satisfactory and dissatisfactory incidents fall into different classes. */
export interface IncidentTest {
  /** Pearson's chi-square of classes by outcome; `null` where only one class or one outcome occurs. */
  test: Test | null;
  /** Cramér's V, 0..1. */
  cramersV: number | null;
}

/** The result of `summarizeIncidents`. */
export interface IncidentSummary {
  model: "critical-incidents";
  n: number;
  satisfactory: number;
  dissatisfactory: number;
  categories: IncidentCategory[];
  /** In the order of first appearance; none where no groups are given. */
  groups: IncidentGroup[];
  byCategory: IncidentTest;
  /** `null` without groups. */
  byGroup: IncidentTest | null;
  notes: Note[];
}

/**
 * The table of a critical incident study: which kinds of incidents satisfy, which dissatisfy, and whether the two
 * differ in kind.
 *
 * `incidents` is a list of incidents with their `outcome`, or of categories with their counts; rows of one category
 * are added up. A note says where expected counts below 5 make the chi-square test doubtful.
 *
 * @throws `insufficient_data` without incidents; `invalid_input` for a count that is not whole or negative, an unknown
 * outcome, a category without a name, in two groups, or without a group where others have one.
 *
 * Source: Flanagan (1954), The critical incident technique, Psychological Bulletin 51, 327–358; Bitner, Booms &
 * Tetreault (1990), The service encounter: diagnosing favorable and unfavorable incidents, Journal of Marketing
 * 54(1), 71–84, table 1.
 *
 * @example
 * ```ts
 * import { summarizeIncidents } from "service-quality/priorities";
 *
 * // The three groups of Bitner, Booms & Tetreault (1990)
 * const { categories, byCategory } = summarizeIncidents([
 *   { category: "response to failures", satisfactory: 81, dissatisfactory: 151 },
 *   { category: "response to requests", satisfactory: 114, dissatisfactory: 55 },
 *   { category: "unprompted actions", satisfactory: 152, dissatisfactory: 146 },
 * ]);
 * categories[0].dissatisfactoryShare?.toFixed(3); // => "0.429"
 * byCategory.test?.statistic.toFixed(1); // => "41.8"
 * ```
 */
export function summarizeIncidents(incidents: readonly (Incident | IncidentCounts)[]): IncidentSummary {
  const rows = entriesAt(incidents, [], "a list of incidents or of categories", rowAt);
  const total = summed(rows);
  const n = total.satisfactory + total.dissatisfactory;
  if (n === 0) refuse("insufficient_data", [], "at least one incident", n);
  const groupOf = groupsByCategory(rows);
  const categories = Array.from(
    gathered(rows, ({ category }) => category),
    ([category, members]) => ({
      category,
      group: groupOf.get(category)!,
      ...classOf(summed(members), total),
    }),
  );
  const grouped = rows.filter(({ group }) => group !== null);
  const groups = Array.from(
    gathered(grouped, ({ group }) => group!),
    ([group, members]) => ({
      group,
      ...classOf(summed(members), total),
    }),
  );
  const ofCategories = independenceOf(categories);
  const ofGroups = groups.length === 0 ? null : independenceOf(groups);
  return {
    model: "critical-incidents",
    n,
    ...total,
    categories,
    groups,
    byCategory: testOf(ofCategories),
    byGroup: groups.length === 0 ? null : testOf(ofGroups),
    notes: [
      ...notesOn("byCategory", ofCategories),
      ...(groups.length === 0 ? [] : notesOn("byGroup", ofGroups)),
    ],
  };
}

interface Counts {
  readonly satisfactory: number;
  readonly dissatisfactory: number;
}

interface Row extends Counts {
  readonly category: string;
  readonly group: string | null;
}

function rowAt(value: unknown, path: ErrorPath): Row {
  if (!isPlainObject(value) || value.outcome === undefined || value.outcome === null) {
    return readFields(value, COUNTS, path, "an incident or a category");
  }
  const { outcome, ...place } = readFields(value, INCIDENT, path, "an incident");
  const satisfactory = outcome === "satisfactory" ? 1 : 0;
  return { ...place, satisfactory, dissatisfactory: 1 - satisfactory };
}

/** The group of every category, which has one or none, as all have. */
function groupsByCategory(rows: readonly Row[]): ReadonlyMap<string, string | null> {
  const groupOf = new Map<string, string | null>();
  rows.forEach(({ category, group }, index) => {
    const path = [index, "group"];
    if (groupOf.has(category) && groupOf.get(category) !== group) {
      refuse("invalid_input", path, `${groupOf.get(category)}, the group of ${category}`, group);
    }
    if ((group === null) !== (rows[0]!.group === null)) {
      refuse("invalid_input", path, "groups of all categories or of none", group);
    }
    groupOf.set(category, group);
  });
  return groupOf;
}

function gathered(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const members = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!members.has(key)) members.set(key, []);
    members.get(key)!.push(row);
  }
  return members;
}

function summed(rows: readonly Counts[]): Counts {
  return {
    satisfactory: rows.reduce((sum, row) => sum + row.satisfactory, 0),
    dissatisfactory: rows.reduce((sum, row) => sum + row.dissatisfactory, 0),
  };
}

function classOf({ satisfactory, dissatisfactory }: Counts, total: Counts): IncidentClass {
  return {
    n: satisfactory + dissatisfactory,
    satisfactory,
    dissatisfactory,
    satisfactoryShare: total.satisfactory === 0 ? null : satisfactory / total.satisfactory,
    dissatisfactoryShare: total.dissatisfactory === 0 ? null : dissatisfactory / total.dissatisfactory,
    ratio: dissatisfactory === 0 ? null : satisfactory / dissatisfactory,
  };
}

function independenceOf(classes: readonly Counts[]): Independence | null {
  return testIndependence(
    classes.map(({ satisfactory, dissatisfactory }) => [satisfactory, dissatisfactory]),
  );
}

function testOf(independence: Independence | null): IncidentTest {
  return { test: independence?.test ?? null, cramersV: independence?.cramersV ?? null };
}

function notesOn(key: string, independence: Independence | null): Note[] {
  if (independence === null) return [{ path: [key, "test"], reason: "no-variance" }];
  return independence.sparse ? [{ path: [key, "test"], reason: "few-units" }] : [];
}
