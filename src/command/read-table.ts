import { isPlainObject } from "../errors/read-argument.ts";
import { csvHeader } from "../readers/csv-header.ts";
import { readCsv } from "../readers/read-csv.ts";
import { readRows } from "../readers/rows/read-rows.ts";
import { readSav } from "../readers/sav/read-sav.ts";
import { defineSurveyTable } from "../survey/keyed/define-survey-table.ts";
import type { SurveyTable } from "../survey/keyed/survey-table.ts";
import type { FileSelection } from "../survey/reading/value-options.ts";
import { type CommandInput, contentOf, textOf } from "./input-file.ts";
import { namedDocument } from "./named-documents.ts";
import { jsonOf } from "./option-values.ts";
import type { GivenOptions, OptionName } from "./options.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What a file can be. */
type FileFormat = NonNullable<GivenOptions["format"]>;

const FORMAT_OF_EXTENSION: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  sav: "sav",
  zsav: "sav",
  json: "json",
};

/** How a file is read, by what it is; JSON may hold a survey table that needs no reader. */
const READING: Readonly<Record<FileFormat | "table", readonly OptionName[]>> = {
  csv: ["platform", "encoding", "delimiter", "decimal", "header-rows", "respondent", "missing", "labels"],
  sav: ["encoding", "respondent", "missing"],
  json: ["platform", "encoding", "decimal", "respondent", "missing", "labels"],
  table: ["encoding", "missing"],
};

const KINDS = { csv: "csv file", sav: "sav file", json: "json file", table: "survey table" } as const;

/** The options that say how a file is read. */
export const READING_OPTIONS: readonly OptionName[] = ["format", ...READING.csv];

/** A column in the header of a file. */
interface HeaderColumn {
  position: number;
  name: string;
  label: string | null;
}

/** The survey table of a file. `answers` are columns in which every cell must be an answer. */
export function tableOf(
  file: string,
  options: GivenOptions,
  input: CommandInput,
  answers: FileSelection | null = null,
): SurveyTable {
  const format = formatOf(file, options);
  const content = contentOf(file, input);
  const { platform, encoding, decimal, respondent, missing } = options;
  if (format === "sav")
    return withMissing(readSav(bytesOf(content, file), { encoding, respondent }), missing);
  const text = textOf(content, encoding);
  const document = format === "json" ? jsonOf(text, JSON.stringify(file)) : null;
  if (isPlainObject(document) && document.kind === "survey-table") {
    checkReading("table", options);
    return withMissing(defineSurveyTable(document as never), missing);
  }
  const labels = namedDocument("labels", options, input);
  // What the values of the options mean is for the readers to check.
  const values = { platform, decimal, respondent, missing, labels, answers } as object;
  return format === "csv"
    ? readCsv(text, { ...values, ...layoutOf(options) })
    : readRows(document as object, values);
}

/** What the header of a file says. */
export function headerOf(
  file: string,
  options: GivenOptions,
  input: CommandInput,
): { readonly columns: readonly HeaderColumn[] } {
  if (formatOf(file, options) === "csv") {
    return csvHeader(textOf(contentOf(file, input), options.encoding), layoutOf(options));
  }
  const { variables } = tableOf(file, options, input);
  return { columns: variables.map(({ name, label }, position) => ({ position, name, label })) };
}

/** The format of a file; an option that its reader does not have is refused. */
function formatOf(file: string, options: GivenOptions): FileFormat {
  const extension = /[^.\\/]*$/.exec(file)![0].toLowerCase();
  if (options.format === undefined && /^xls[xmb]?$/.test(extension)) {
    return wrongUsage(
      `${JSON.stringify(file)} is a workbook: save the sheet as CSV (UTF-8), and name that file.`,
    );
  }
  const known = Object.hasOwn(FORMAT_OF_EXTENSION, extension) ? FORMAT_OF_EXTENSION[extension] : undefined;
  const format = options.format ?? known;
  if (format === undefined) {
    return wrongUsage(`Say by --format whether ${JSON.stringify(file)} is csv, sav or json.`);
  }
  checkReading(format, options);
  return format;
}

/** Refuses an option that means nothing for what a file is. */
function checkReading(format: keyof typeof READING, options: GivenOptions): void {
  const stranger = READING.csv.find((name) => options[name] !== undefined && !READING[format].includes(name));
  if (stranger !== undefined) wrongUsage(`--${stranger} is no option for a ${KINDS[format]}.`);
}

/** A table whose variables have further codes for missing answers. */
function withMissing(table: SurveyTable, codes: readonly (number | string)[] = []): SurveyTable {
  const variables = table.variables.map((variable) => {
    const { type, missing } = variable;
    const own = type === "number" ? codes.filter((code) => typeof code === "number") : codes.map(String);
    return { ...variable, missing: { ...missing, codes: [...new Set([...missing.codes, ...own])] } };
  });
  return { ...table, variables };
}

function layoutOf({ platform, delimiter, "header-rows": headerRows }: GivenOptions): object {
  return { platform, headerRows, delimiter: delimiter === "tab" || delimiter === "\\t" ? "\t" : delimiter };
}

function bytesOf(content: Uint8Array | string, file: string): Uint8Array {
  return typeof content === "string" ? wrongUsage(`${JSON.stringify(file)} is text, no .sav file.`) : content;
}
