import { gunzipSync } from "fflate";
import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema } from "hyparquet";
import { readArrow, type SurveyTable } from "service-quality/readers";
import { FileFault } from "../file-problem.ts";
import type { Reading } from "../messages.ts";
import { checkSize } from "./limits.ts";

const CODECS = ["UNCOMPRESSED", "SNAPPY", "GZIP"];

/** The table of a Parquet file. */
export async function parquetTable(buffer: ArrayBuffer, reading: Reading): Promise<SurveyTable> {
  const metadata = metadataOf(buffer);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  if (reading.sample === undefined) checkSize(Number(metadata.num_rows), names.length);
  const codec = metadata.row_groups
    .flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec ?? "UNCOMPRESSED"))
    .find((one) => !CODECS.includes(one));
  if (codec !== undefined) throw new FileFault({ what: "codec", codec });
  const rows = await rowsOf(buffer, metadata);
  checkIntegers(rows, names);
  const table = {
    numRows: rows.length,
    names,
    getChild: (name: string) => {
      const position = names.indexOf(name);
      return { get: (row: number) => rows[row]![position] };
    },
  };
  return readArrow(table, { missing: reading.missing });
}

function metadataOf(buffer: ArrayBuffer): FileMetaData {
  try {
    return parquetMetadata(buffer);
  } catch {
    throw new FileFault({ what: "not-a-table" });
  }
}

async function rowsOf(buffer: ArrayBuffer, metadata: FileMetaData): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  await parquetRead({
    ...{ file: buffer, metadata, compressors: { GZIP: (input: Uint8Array) => gunzipSync(input) } },
    rowFormat: "array",
    onComplete: (complete: unknown[][]) => {
      for (const row of complete) rows.push(row);
    },
  });
  return rows;
}

/** Refuses integers that no number holds exactly. */
function checkIntegers(rows: readonly unknown[][], names: readonly string[]): void {
  rows.forEach((cells, i) => {
    const position = cells.findIndex(
      (cell) => typeof cell === "bigint" && !Number.isSafeInteger(Number(cell)),
    );
    if (position >= 0) throw new FileFault({ what: "big-integer", row: i + 1, column: names[position]! });
  });
}
