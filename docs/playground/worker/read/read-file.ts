import { readSav, type SurveyTable } from "service-quality/readers";
import { FileFault } from "../file-problem.ts";
import type { Reading, Source } from "../messages.ts";
import { fileKindOf } from "./file-kind.ts";
import { checkSize, LIMITS } from "./limits.ts";
import { sampleRows } from "./sample-rows.ts";
import { checkTextAmongNumbers } from "./text-among-numbers.ts";
import { textTable } from "./text-table.ts";

/** Where random rows begin. */
const SEED = 1;

/**
 * The survey table of a file; a `FileFault` for one that cannot be used as it is. `onBytes` is called when its bytes are
 * there.
 */
export async function readFile({ blob, reading }: Source, onBytes = () => {}): Promise<SurveyTable> {
  if (blob.size === 0) throw new FileFault({ what: "empty" });
  if (blob.size > LIMITS.bytes) throw new FileFault({ what: "too-large", bytes: blob.size });
  const buffer = await blob.arrayBuffer();
  onBytes();
  const read = await tableOf(buffer, reading);
  const table = reading.sample === undefined ? read : sampleRows(read, reading.sample, SEED);
  checkSize(table.respondents.length, table.variables.length);
  if (reading.keepsText !== true) checkTextAmongNumbers(table);
  if (!hasAnswers(table)) throw new FileFault({ what: "no-answers" });
  return table;
}

/** What reads workbooks and Parquet is fetched when it is needed. */
async function tableOf(buffer: ArrayBuffer, reading: Reading): Promise<SurveyTable> {
  const bytes = new Uint8Array(buffer);
  const kind = fileKindOf(bytes);
  switch (kind) {
    case "workbook":
      return (await import("./workbook-table.ts")).workbookTable(buffer, reading);
    case "parquet":
      return (await import("./parquet-table.ts")).parquetTable(buffer, reading);
    case "sav":
      return readSav(bytes, { encoding: reading.encoding });
    case "text":
      return textTable(bytes, reading);
    case "binary":
      throw new FileFault({ what: "not-a-table" });
    default:
      throw new FileFault({ what: kind });
  }
}

/** Whether there is a number, or a text that several respondents gave. */
function hasAnswers({ variables }: SurveyTable): boolean {
  return variables.some(({ values, type }) => {
    if (type === "number") return values.some((value) => value !== null);
    const seen = new Set<unknown>();
    return values.some((value) => value !== null && (seen.has(value) || !seen.add(value)));
  });
}
