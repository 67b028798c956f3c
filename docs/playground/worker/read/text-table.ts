import { isServiceQualityError } from "service-quality/errors";
import { decodeText, type Platform, readCsv, readRows, type SurveyTable } from "service-quality/readers";
import { FileFault } from "../file-problem.ts";
import type { Reading } from "../messages.ts";
import { jsonPlatformOf } from "./json-platform.ts";

/** The encodings that are offered for a text that is not UTF-8; the last is the code page 949 of Korean Windows. */
const ENCODINGS = ["windows-1251", "utf-16le", "euc-kr"];
const SAMPLE_BYTES = 240;

/** How many characters of a file are looked at for what platform wrote it. */
const REACH = 20_000;

/** The table of a CSV or JSON file. */
export function textTable(bytes: Uint8Array, reading: Reading): SurveyTable {
  const text = decoded(bytes, reading.encoding);
  const start = text.trimStart().slice(0, 1);
  if (start === "") throw new FileFault({ what: "empty" });
  if (start === "[" || start === "{") return jsonTable(text);
  if (start === "<") throw new FileFault({ what: "not-a-table" });
  const { headerRows, missing = [] } = reading;
  const table = readCsv(text, {
    platform: headerRows === undefined ? csvPlatformOf(text.slice(0, REACH)) : null,
    headerRows,
    missing: ["NA", ...missing],
  });
  // Prose has one column, and no cell of it is an answer.
  const [only, second] = table.variables;
  if (second === undefined && only?.type === "text" && only.values.every(isProse)) {
    throw new FileFault({ what: "not-a-table" });
  }
  return table;
}

function decoded(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    const { text } = decodeText(bytes, { encoding });
    if (!text.includes("\uFFFD")) return text;
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
  }
  const start = bytes.subarray(0, SAMPLE_BYTES);
  throw new FileFault({
    what: "encoding",
    samples: ENCODINGS.map((one) => ({ encoding: one, text: new TextDecoder(one).decode(start) })),
  });
}

function jsonTable(text: string): SurveyTable {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    throw new FileFault({ what: "not-a-table" });
  }
  const platform = jsonPlatformOf(rows);
  if (platform === null && !Array.isArray(rows)) throw new FileFault({ what: "not-a-table" });
  return readRows(rows as object, { platform });
}

function csvPlatformOf(start: string): Platform | null {
  if (start.includes('ImportId""')) return "qualtrics";
  return /^\uFEFF?"?Respondent ?ID"?,"?Collector ?ID"?/i.test(start) ? "surveymonkey" : null;
}

function isProse(value: string | number | null): boolean {
  return typeof value !== "string" || value.split(/\s+/).length > 3;
}
