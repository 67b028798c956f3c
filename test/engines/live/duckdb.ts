import { DuckDBInstance } from "@duckdb/node-api";
import { type Engine, loading } from "./engine.ts";

const TYPES = {
  integer: "INTEGER",
  long: "BIGINT",
  double: "DOUBLE",
  decimal: "DECIMAL(8, 2)",
  text: "VARCHAR",
};

/** DuckDB in this process. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    hasNaN: true,
    processes: () => [],
    load: async (table) => {
      for (const statement of loading(table, { types: TYPES })) await connection.run(statement);
    },
    loadFile: async (name, { parquet }) => {
      await connection.run(`CREATE OR REPLACE TABLE ${name} AS FROM '${parquet}'`);
    },
    rows: async (statement) => (await connection.runAndReadAll(statement)).getRowObjects(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
