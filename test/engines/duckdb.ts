import { DuckDBInstance } from "@duckdb/node-api";
import { type Engine, loading } from "./engine.ts";

const TYPES = { integer: "INTEGER", double: "DOUBLE", text: "VARCHAR" };

/** DuckDB in this process. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    load: async (table) => {
      for (const statement of loading(table, TYPES)) await connection.run(statement);
    },
    rows: async (statement) => (await connection.runAndReadAll(statement)).getRowObjects(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
