import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { entriesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { surveyTableAt } from "./define-survey-table.ts";
import type { SurveyTable, SurveyTableSpec } from "./survey-table.ts";

/** Options of `joinTables`. */
export interface JoinOptions {
  /** Whether all respondents are kept, or those whom every table has; `"all"` by default. */
  readonly keep?: "all" | "shared" | null | undefined;
}

const OPTIONS = { keep: otherwise(oneOf("all", "shared"), "all") } satisfies Readers<JoinOptions>;

/**
 * One table of several, joined by respondent: what one person said stands in one row, wherever it stood.
 *
 * Respondents come in the order of the first table, then those whom each next table adds; under `"shared"` those whom
 * every table has. What a table does not know of a respondent is `null`. The weight is kept where exactly one table has
 * one, the title is the first there is.
 *
 * @throws `insufficient_data` for fewer than two tables, and where no respondent is shared; `invalid_input` for a table
 * whose respondents are numbers of rows, a variable whose name an earlier table has, and everything else malformed.
 *
 * @example
 * ```ts
 * import { joinTables } from "service-quality/survey";
 *
 * const expected = { respondents: ["ann", "ben", "cid"], variables: [{ name: "E1", values: [7, 5, 6] }] };
 * const perceived = { respondents: ["cid", "ben", "dan"], variables: [{ name: "P1", values: [6, 5, 2] }] };
 * const { respondents, variables } = joinTables([expected, perceived], { keep: "shared" });
 * respondents; // => ["ben", "cid"]
 * variables.map(({ values }) => values); // => [[5, 6], [5, 6]]
 * ```
 */
export function joinTables(tables: readonly SurveyTableSpec[], options: JoinOptions = {}): SurveyTable {
  const { keep } = readOptions(options, OPTIONS);
  const read = entriesAt(tables, [], "a list of survey tables", keyedTableAt);
  if (read.length < 2) refuse("insufficient_data", [], "at least two tables", tables);
  checkNames(read);
  const places = read.map(({ respondents }) => new Map(respondents.map((name, row) => [name, row])));
  const everybody = [...new Set(read.flatMap(({ respondents }) => respondents))];
  const respondents =
    keep === "all" ? everybody : everybody.filter((name) => places.every((rows) => rows.has(name)));
  if (respondents.length === 0) refuse("insufficient_data", [], "a respondent whom every table has", 0);
  const variables = read.flatMap((table, i) => {
    const rows = respondents.map((name) => places[i]!.get(name));
    return table.variables.map((variable) => ({
      ...variable,
      values: rows.map((row) => (row === undefined ? null : variable.values[row]!)),
    }));
  });
  const weights = read.flatMap(({ weight }) => weight ?? []);
  return {
    kind: "survey-table",
    version: 1,
    source: "joined",
    title: read.find(({ title }) => title !== null)?.title ?? null,
    keyed: true,
    respondents,
    weight: weights.length === 1 ? weights[0]! : null,
    variables,
    notes: movedNotes(read),
  };
}

function keyedTableAt(value: unknown, path: ErrorPath): SurveyTable {
  const table = surveyTableAt(value, path);
  if (table.keyed) return table;
  return refuse(
    "invalid_input",
    [...path, "keyed"],
    "respondents by name, not by the number of their row",
    false,
  );
}

function checkNames(tables: readonly SurveyTable[]): void {
  const names = new Set<string>();
  tables.forEach(({ variables }, i) => {
    variables.forEach(({ name }, j) => {
      if (names.has(name)) {
        refuse("invalid_input", [i, "variables", j, "name"], "a name that no table before it has", name);
      }
      names.add(name);
    });
  });
}

/** The notes of all tables, each of a variable led to its new place. */
function movedNotes(tables: readonly SurveyTable[]): Note[] {
  let before = 0;
  return tables.flatMap(({ notes, variables }) => {
    const shift = before;
    before += variables.length;
    return notes.map(({ path, reason }) => {
      const [key, at, ...rest] = path;
      const isOfVariable = key === "variables" && typeof at === "number";
      return { path: isOfVariable ? [key, at + shift, ...rest] : path, reason };
    });
  });
}
