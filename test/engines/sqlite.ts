import initSqlJs from "sql.js";
import { type Engine, loading } from "./engine.ts";

const TYPES = { integer: "INTEGER", double: "REAL", text: "TEXT" };

/** SQLite in this process. */
export async function sqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  return {
    dialect: "sqlite",
    load: async (table) => {
      for (const statement of loading(table, TYPES)) database.run(statement);
    },
    rows: async (statement) => {
      const prepared = database.prepare(statement);
      const rows: object[] = [];
      while (prepared.step()) rows.push(prepared.getAsObject(null, { useBigInt: true }));
      prepared.free();
      return rows;
    },
    close: async () => database.close(),
  };
}
