import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import initSqlJs from "sql.js";
import { type Engine, loading } from "./engine.ts";

const TYPES = { integer: "INTEGER", long: "INTEGER", double: "REAL", decimal: "NUMERIC", text: "TEXT" };

/** It has no word for what is infinite, and nothing that is no number. */
const beyond = (cell: number) => (cell < 0 ? "-9e999" : "9e999");

/** SQLite in this process. */
export async function sqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  return {
    dialect: "sqlite",
    hasNaN: false,
    processes: () => [],
    load: async (table) => {
      for (const statement of loading(table, { types: TYPES, beyond })) database.run(statement);
    },
    loadFile: async (name, { columns, csv }) => {
      database.run(`DROP TABLE IF EXISTS ${name}`);
      database.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
      database.run("BEGIN");
      const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
      for await (const line of createInterface({ input: createReadStream(csv) })) {
        if (line.startsWith("i,")) continue;
        insert.run(line.split(",").map((cell) => (cell === "" ? null : Number(cell))));
      }
      insert.free();
      database.run("COMMIT");
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
