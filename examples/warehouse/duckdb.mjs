import { DuckDBInstance } from "@duckdb/node-api";
import { toSql } from "service-quality/warehouse";

/** DuckDB in this process, on a Parquet file that it reads where it lies. */
export async function duckdb(file) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE VIEW answers AS FROM '${file.replaceAll("'", "''")}'`);
  return {
    ask: async (plan) => {
      const rows = [];
      for (const statement of toSql(plan, { dialect: "duckdb", table: "answers" })) {
        rows.push(...(await connection.runAndReadAll(statement)).getRowObjects());
      }
      return rows;
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
