/** How a script reads a file. */
export interface Reading {
  /** Names by module; `default:name` for a default import. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** An expression whose value is the survey table. */
  readonly code: string;
}

/** How a script reads a file, by the end of its name. */
export function readingOf(file: string): Reading {
  const extension = /[^.\\/]*$/.exec(file)![0].toLowerCase();
  const name = JSON.stringify(file);
  const fs = ["node:fs", ["readFileSync"]] as const;
  switch (extension) {
    case "sav":
    case "zsav":
      return reading([fs, ["service-quality/readers", ["readSav"]]], `readSav(readFileSync(${name}))`);
    case "json":
      return reading(
        [fs, ["service-quality/readers", ["readRows"]]],
        `readRows(JSON.parse(readFileSync(${name}, "utf8")))`,
      );
    case "xlsx":
      return reading(
        [
          ["read-excel-file/node", ["default:readExcelFile"]],
          ["service-quality/readers", ["readCells"]],
        ],
        `readCells(await readExcelFile(${name}))`,
      );
    case "parquet":
      return reading(
        [
          ["hyparquet", ["asyncBufferFromFile", "parquetReadObjects"]],
          ["service-quality/readers", ["readRows"]],
        ],
        `readRows(await parquetReadObjects({ file: await asyncBufferFromFile(${name}) }))`,
      );
    default:
      return reading(
        [fs, ["service-quality/readers", ["decodeText", "readCsv"]]],
        `readCsv(decodeText(readFileSync(${name})).text)`,
      );
  }
}

function reading(imports: readonly (readonly [string, readonly string[]])[], code: string): Reading {
  return { imports: new Map(imports), code };
}
