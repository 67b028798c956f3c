import readSheets from "read-excel-file/web-worker";
import { readCells, type SurveyTable } from "service-quality/readers";
import { FileFault } from "../file-problem.ts";
import type { Reading } from "../messages.ts";

/** The table of a sheet of an .xlsx file; which of several is asked. */
export async function workbookTable(buffer: ArrayBuffer, reading: Reading): Promise<SurveyTable> {
  const { sheet, headerRows, missing = [] } = reading;
  const sheets = (await sheetsOf(buffer)).filter(({ data }) => data.length > 0);
  if (sheets.length === 0) throw new FileFault({ what: "empty" });
  if (sheets.length > 1 && sheet === undefined) {
    throw new FileFault({ what: "sheets", sheets: sheets.map((one) => one.sheet) });
  }
  return readCells(sheets, { sheet: sheet ?? 0, headerRows, missing: ["NA", ...missing] });
}

async function sheetsOf(buffer: ArrayBuffer) {
  try {
    return await readSheets(buffer);
  } catch {
    // Any archive begins as a workbook does.
    throw new FileFault({ what: "not-a-table" });
  }
}
