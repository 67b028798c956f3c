import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Readers, readOptions, record } from "../../errors/options.ts";
import { nameAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { ALL_COLUMNS, chosenColumns, NAMED_COLUMN_OPTIONS } from "../../survey/keyed/column-selection.ts";
import type { SurveyTable } from "../../survey/keyed/survey-table.ts";
import { fileColumns } from "../../survey/reading/file-columns.ts";
import { notesOf } from "../../survey/reading/remark.ts";
import { keyOf, rowNumbers } from "../../survey/reading/respondent-key.ts";
import type { FileSelection } from "../../survey/reading/value-options.ts";
import { isBytes } from "../encoding.ts";
import type { ByteReader } from "./byte-reader.ts";
import { type CaseElements, packedElements, plainElements } from "./case-elements.ts";
import { columnsOf, countedCases } from "./sav-columns.ts";
import { dictionaryOf, type SavVariable } from "./sav-dictionary.ts";
import { readHeader, type SavHeader } from "./sav-header.ts";
import { readRecords, type VariableRecord } from "./sav-records.ts";
import { textReader } from "./sav-text.ts";
import { surveyVariable } from "./survey-variable.ts";
import { specialNumbersOf } from "./user-missing.ts";
import { unpackBlocks } from "./zlib-blocks.ts";

/** Options of `readSav`. */
export interface SavOptions {
  /** The encoding of the texts, in place of the one that the file names. */
  readonly encoding?: string | null | undefined;
  /** What becomes of values that the file declares missing: `null` (the default), or they are kept with their codes. */
  readonly userMissing?: "null" | "keep" | null | undefined;
  /** The variable that names the respondents; by default cases are numbered. */
  readonly respondent?: string | null | undefined;
  /** Which variables are wanted; all by default. */
  readonly select?: FileSelection | null | undefined;
}

const OPTIONS = {
  encoding: optional(textAt),
  userMissing: otherwise(oneOf("null", "keep"), "null"),
  respondent: optional(nameAt),
  select: optional(record(NAMED_COLUMN_OPTIONS, "a selection of variables")),
} satisfies Readers<SavOptions>;

/**
 * The survey table of an SPSS file, .sav or .zsav: variables with their names, labels, levels of measurement, value
 * labels in the order of their values, missing codes, dates, texts of any length and the weight variable.
 *
 * A value that was not stored is `null`, and so is one that the file declares missing, unless it is kept for
 * `takeSurvey`, which knows the codes. Days are `"2026-03-29"`, moments `"2026-03-29T01:30:15"` in no time zone; a date
 * beyond the years 1 to 9999 is `null`. The encoding is the one that is given, else the one that the file names, else
 * windows-1252.
 *
 * @throws `invalid_input` for bytes that are no .sav file, for one that is cut short or broken, at `encoding` for one
 * that is not known, and for a respondent without a name or with another's; `insufficient_data` for a file without
 * variables or cases; `unknown_item` for a variable that is not there.
 *
 * Source: PSPP, "System File Format" (the developers' description of the format that SPSS does not publish).
 *
 * @example
 * ```ts
 * import { readSav } from "service-quality/readers";
 *
 * readSav(Uint8Array.of(0x50, 0x4b, 3, 4)); // => throws invalid_input
 * ```
 */
export function readSav(bytes: Uint8Array, options: SavOptions = {}): SurveyTable {
  const { encoding, userMissing, respondent, select } = readOptions(options, OPTIONS);
  if (!isBytes(bytes)) refuse("invalid_input", [], "the bytes of a .sav file, as a Uint8Array", bytes);
  const { header, rest } = readHeader(bytes);
  const { littleEndian } = header;
  const records = readRecords(rest);
  if (records.variables.length === 0) refuse("insufficient_data", [], "a file with variables", bytes);
  const textOf = textReader(encoding, records.extensions, littleEndian);
  const special = specialNumbersOf(records.extensions, littleEndian);
  const variables = dictionaryOf(records, { littleEndian, textOf, special });
  const columns = fileColumns(variables.map(({ name }) => name));
  const choose = (selection: typeof ALL_COLUMNS, option: string) =>
    chosenColumns(columns, selection, [], [option]).map(({ position }) => position);
  const [key = null] =
    respondent === null ? [] : choose({ ...ALL_COLUMNS, columns: [respondent] }, "respondent");
  const chosen = choose(select ?? ALL_COLUMNS, "select").filter((position) => position !== key);

  const values = columnsOf(
    variables,
    caseElements(rest, header, bytes.length - rest.left()),
    records.elements,
    header.cases ?? countedCases(records.extensions, littleEndian),
    special,
    textOf,
  );
  const cases = values[0]!.length;
  if (cases === 0) refuse("insufficient_data", [], "a file with cases", bytes);
  const weight = chosen.find((position) => isWeight(variables[position]!, header.weight));
  const notes: Note[] = [];
  return {
    kind: "survey-table",
    version: 1,
    source: "sav",
    title: textOf(header.label) || null,
    keyed: key !== null,
    respondents: key === null ? rowNumbers(cases) : keyOf(values[key]!, columns.names[key]!),
    weight: weight === undefined ? null : columns.names[weight]!,
    variables: chosen.map((position, j) => {
      const variable = variables[position]!;
      const reason = columns.notes[position] ?? null;
      if (reason !== null) notes.push(...notesOf([{ key: "name", reason }], j));
      const described = surveyVariable(variable, values[position]!, userMissing);
      return { name: columns.names[position]!, column: variable.name, ...described };
    }),
    notes,
  };
}

/** The elements of the cases, which the rest of the file holds from a place on. */
function caseElements(rest: ByteReader, header: SavHeader, from: number): CaseElements {
  const { littleEndian, compression, bias } = header;
  if (compression === "none") return plainElements(rest.bytes(rest.left()), littleEndian);
  const bytes = compression === "zlib" ? unpackBlocks(rest, from, littleEndian) : rest.bytes(rest.left());
  return packedElements(bytes, littleEndian, bias);
}

function isWeight({ segments }: SavVariable, place: number): boolean {
  const [{ width, element }] = segments as [VariableRecord];
  return width === 0 && element === place - 1;
}
