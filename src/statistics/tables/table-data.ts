import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, type Reader, type Readers, readRecord } from "../../errors/options.ts";
import { entriesAt, isPlainObject, LARGEST } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Column, type GroupColumn, isColumn, isMissingName } from "../../survey/column.ts";
import { weightsOf } from "../../survey/estimation.ts";
import { type ReadDesign, sampledRowsOf } from "../../survey/sample-design.ts";

/** The most categories of a question. */
const MOST = 1000;

/** A category as it is answered: a name or a number. */
export type TableCategory = string | number;

/** Counts of respondents, or their answers to two questions. */
export type CrossTableData =
  | { readonly counts: readonly ArrayLike<number>[] }
  | { readonly rows: GroupColumn; readonly columns: GroupColumn };

/** How answers are counted. */
export interface CountingOptions {
  readonly missing: "reject" | "listwise";
  readonly rowCategories: readonly TableCategory[] | null;
  readonly columnCategories: readonly TableCategory[] | null;
  readonly weights: Column | undefined;
  readonly design: ReadDesign | undefined;
}

/** A table of counts with what its rows and columns stand for. */
export interface CountedTable {
  readonly rows: TableCategory[] | null;
  readonly columns: TableCategory[] | null;
  readonly counts: number[][];
  /** Σw of the respondents counted; `null` without weights. */
  readonly weighted: number[][] | null;
}

const COUNTS = { counts: asGiven } as const;
const ANSWERS = {
  rows: asGiven as Reader<GroupColumn>,
  columns: asGiven as Reader<GroupColumn>,
} satisfies Readers<Exclude<CrossTableData, { counts: unknown }>>;

/** Reads counts, or counts the answers to two questions; every row and column has a respondent. */
export function countedTable(data: CrossTableData, options: CountingOptions): CountedTable {
  if (isPlainObject(data) && Object.hasOwn(data, "counts")) {
    const { counts } = readRecord(data, COUNTS, [], "counts, or rows and columns");
    return givenCounts(counts, options);
  }
  const { rows, columns } = readRecord(data, ANSWERS, [], "counts, or rows and columns");
  return countedAnswers(rows, columns, options);
}

/** Reads a list of categories, each there once. */
export function categoriesAt(value: unknown, path: ErrorPath): TableCategory[] {
  const seen = new Set<TableCategory>();
  return entriesAt(value, path, "a list of categories", (entry, here) => {
    const category = isMissingName(entry) ? null : categoryAt(entry, here);
    if (category === null || seen.has(category)) refuse("invalid_input", here, "each category once", entry);
    seen.add(category);
    return category;
  });
}

function givenCounts(counts: unknown, options: CountingOptions): CountedTable {
  const { rowCategories, columnCategories, weights, design } = options;
  if (weights !== undefined) refuse("invalid_input", ["weights"], "no weights beside counts", weights);
  if (design !== undefined) refuse("invalid_input", ["design"], "no design beside counts", design);
  const table = entriesAt(counts, ["counts"], "a table of counts, a list of rows", (row, path) => {
    if (!isColumn(row)) refuse("invalid_input", path, "a row of counts", row);
    return Array.from(row as ArrayLike<unknown>, (count, j) =>
      Number.isSafeInteger(count) && (count as number) >= 0
        ? (count as number) + 0
        : refuse("invalid_input", [...path, j], "a whole number of at least 0", count),
    );
  });
  const width = table[0]?.length ?? 0;
  table.forEach((row, i) => {
    if (row.length !== width) {
      refuse("invalid_input", ["counts", i], `${width} counts, as many as the first row has`, row.length);
    }
  });
  checkNamed(rowCategories, "rowCategories", table.length);
  checkNamed(columnCategories, "columnCategories", width);
  if (table.length < 2 || width < 2) {
    refuse("insufficient_data", ["counts"], "at least two rows and two columns", counts);
  }
  const empty = table.findIndex((row) => row.every((count) => count === 0));
  if (empty >= 0) refuse("insufficient_data", ["counts", empty], "a row with respondents", table[empty]);
  const bare = table[0]!.findIndex((_, j) => table.every((row) => row[j] === 0));
  if (bare >= 0) refuse("insufficient_data", ["counts", 0, bare], "a column with respondents", 0);
  return {
    rows: rowCategories && [...rowCategories],
    columns: columnCategories && [...columnCategories],
    counts: table,
    weighted: null,
  };
}

function checkNamed(categories: readonly TableCategory[] | null, key: string, length: number): void {
  if (categories === null || categories.length === length) return;
  refuse("invalid_input", [key], `${length} categories, one for each`, categories.length);
}

function countedAnswers(first: GroupColumn, second: GroupColumn, options: CountingOptions): CountedTable {
  const { missing, rowCategories, columnCategories } = options;
  if (!isColumn(first)) refuse("invalid_input", ["rows"], "a column of answers", first);
  const length = first.length;
  if (!isColumn(second) || second.length !== length) {
    refuse("invalid_input", ["columns"], `${length} answers, as many as the rows have`, second);
  }
  const weights = weightsOf(options, length);
  sampledRowsOf(options.design, length, weights);
  const rows = placesOf(rowCategories);
  const columns = placesOf(columnCategories);
  const cells: { i: Int32Array; j: Int32Array } = { i: new Int32Array(length), j: new Int32Array(length) };
  for (let at = 0; at < length; at++) {
    const row = categoryOrNull(first[at], ["rows", at]);
    const column = categoryOrNull(second[at], ["columns", at]);
    cells.i[at] = -1;
    if (weights?.[at] === 0) continue;
    if (row === null || column === null) {
      if (missing === "listwise") continue;
      const expected = 'an answer; options.missing "listwise" leaves the respondent out';
      refuse("missing_answers", [row === null ? "rows" : "columns", at], expected, null);
    }
    cells.i[at] = placeOf(rows, row, rowCategories !== null, ["rows", at]);
    cells.j[at] = placeOf(columns, column, columnCategories !== null, ["columns", at]);
  }
  const empty = () => Array.from(rows, () => new Array<number>(columns.size).fill(0));
  const counts = empty();
  const weighted = weights && empty();
  for (let at = 0; at < length; at++) {
    if (cells.i[at]! < 0) continue;
    counts[cells.i[at]!]![cells.j[at]!]! += 1;
    if (weighted !== null) weighted[cells.i[at]!]![cells.j[at]!]! += weights![at]!;
  }
  checkAnswered(
    [...rows.keys()],
    counts.map((row) => row.some((count) => count > 0)),
    "row",
    rowCategories !== null,
  );
  checkAnswered(
    [...columns.keys()],
    [...columns.values()].map((j) => counts.some((row) => row[j]! > 0)),
    "column",
    columnCategories !== null,
  );
  return { rows: [...rows.keys()], columns: [...columns.keys()], counts, weighted };
}

function placesOf(categories: readonly TableCategory[] | null): Map<TableCategory, number> {
  return new Map((categories ?? []).map((category, place) => [category, place]));
}

function placeOf(
  places: Map<TableCategory, number>,
  category: TableCategory,
  isGiven: boolean,
  path: ErrorPath,
): number {
  const known = places.get(category);
  if (known !== undefined) return known;
  if (isGiven) refuse("invalid_input", path, "one of the categories", category);
  if (places.size === MOST) refuse("invalid_input", path, `at most ${MOST} categories`, category);
  places.set(category, places.size);
  return places.size - 1;
}

function checkAnswered(
  categories: readonly TableCategory[],
  isAnswered: readonly boolean[],
  side: "row" | "column",
  isGiven: boolean,
): void {
  if (categories.length < 2) {
    const at = isGiven ? `${side}Categories` : `${side}s`;
    refuse("insufficient_data", [at], `at least two categories of the ${side}s`, categories);
  }
  const empty = isAnswered.indexOf(false);
  if (empty >= 0) {
    refuse(
      "insufficient_data",
      [`${side}Categories`, empty],
      "a category that was answered",
      categories[empty],
    );
  }
}

function categoryOrNull(value: unknown, path: ErrorPath): TableCategory | null {
  return isMissingName(value) ? null : categoryAt(value, path);
}

function categoryAt(value: unknown, path: ErrorPath): TableCategory {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Math.abs(value) <= LARGEST) return value + 0;
  return refuse(
    "invalid_input",
    path,
    "a name or a finite number up to 1e100, or null for a missing one",
    value,
  );
}
