import { type Engine, loading } from "./engine.ts";
import { pythonProcess } from "./python-process.ts";

const TYPES = {
  integer: "Nullable(Int32)",
  long: "Nullable(Int64)",
  double: "Nullable(Float64)",
  decimal: "Nullable(Decimal(8, 2))",
  text: "Nullable(String)",
};

/** ClickHouse inside a Python process. */
export async function clickhouse(): Promise<Engine> {
  const process = pythonProcess("clickhouse.py");
  return {
    dialect: "clickhouse",
    hasNaN: true,
    processes: () => [process.pid],
    load: async (table) => {
      const escaped = (text: string) => text.replaceAll("\\", "\\\\");
      for (const statement of loading(table, { types: TYPES, kept: " ENGINE = Memory", escaped })) {
        await process.ask({ run: statement });
      }
    },
    loadFile: async (name, { parquet }) => {
      await process.ask({ run: `DROP TABLE IF EXISTS ${name}` });
      await process.ask({
        run: `CREATE TABLE ${name} ENGINE = Memory AS SELECT * FROM file('${parquet}', Parquet)`,
      });
    },
    rows: async (statement) => (await process.ask({ rows: statement })) as object[],
    close: process.close,
  };
}
