import {
  type HeaderColumn,
  hasImportIds,
  headerColumns,
  type ReadHeaderRows,
} from "../reading/header-rows.ts";

/** A platform whose exports are known. */
export type Platform = "qualtrics" | "surveymonkey" | "limesurvey" | "google-forms" | "kobotoolbox";

export const PLATFORMS: readonly Platform[] = [
  "qualtrics",
  "surveymonkey",
  "limesurvey",
  "google-forms",
  "kobotoolbox",
];

/** What a CSV file of a platform is like. */
export interface PlatformFormat {
  /** How many rows the header has, of those that begin the file; `null` until there are enough to tell. */
  readonly headerRows: (rows: readonly (readonly string[])[]) => number | null;
  /** The columns that the rows of the header name. */
  readonly columns: (rows: readonly (readonly string[])[], options: ReadHeaderRows) => HeaderColumn[];
  /** Names of the columns that may hold the respondents' ids. */
  readonly keys: readonly string[];
  /** What means a missing answer. */
  readonly missing: readonly string[];
}

/** A file of no platform in particular. */
const PLAIN: PlatformFormat = {
  headerRows: () => 1,
  columns: (rows, options) => headerColumns(rows, options),
  keys: [],
  missing: ["NA"],
};

/** A code, then a full stop and the question. */
const LIMESURVEY_NAME = /^([A-Za-z]\w*(?:\[[^\]]*\]){0,2})\.(?:\s+|$)/;

const FORMATS: Readonly<Record<Platform, PlatformFormat>> = {
  qualtrics: {
    ...PLAIN,
    headerRows: (rows) => (rows.length < 3 ? null : hasImportIds(rows[2]!) ? 3 : 2),
    keys: ["ResponseId"],
  },
  surveymonkey: {
    ...PLAIN,
    headerRows: () => 2,
    columns: (rows, { nameRow, labelRow }) =>
      headerColumns(rows, { nameRow: nameRow ?? "joined", labelRow }, ["Response", "Open-Ended Response"]),
    keys: ["Respondent ID", "RespondentID"],
  },
  limesurvey: {
    ...PLAIN,
    columns: (rows, options) => headerColumns(rows, options).map(withoutQuestion),
    keys: ["id", "Response ID"],
    missing: ["NA", "N/A"],
  },
  "google-forms": PLAIN,
  kobotoolbox: {
    ...PLAIN,
    columns: (rows, options) => withoutGroups(headerColumns(rows, options)),
    keys: ["_uuid", "_id"],
  },
};

/** What a CSV file is like. */
export function formatOf(platform: Platform | null): PlatformFormat {
  return platform === null ? PLAIN : FORMATS[platform];
}

/** The names of columns in groups, such as `staff/q1`, without them where the rest is a name of its own. */
export function withoutGroups<T extends { readonly name: string }>(columns: readonly T[]): T[] {
  const short = columns.map(({ name }) => name.slice(name.lastIndexOf("/") + 1) || name);
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  return columns.map((column, j) => (counts.get(short[j]!) === 1 ? { ...column, name: short[j]! } : column));
}

function withoutQuestion(column: HeaderColumn): HeaderColumn {
  const found = LIMESURVEY_NAME.exec(column.name);
  if (found === null) return column;
  const question = column.name.slice(found[0].length).replace(/\s+/g, " ").trim();
  return { ...column, name: found[1]!, label: column.label ?? (question || null) };
}
