import { Client } from "pg";
import { type Engine, loading } from "./engine.ts";
import { postgresServer } from "./postgres-server.ts";

const TYPES = {
  integer: "INTEGER",
  long: "BIGINT",
  double: "DOUBLE PRECISION",
  decimal: "NUMERIC(8, 2)",
  text: "TEXT",
};

/** Types of columns in files that hold no answers. */
const FILE_TYPES: Readonly<Record<string, string>> = { i: "INTEGER", w: "DOUBLE PRECISION" };

/** A PostgreSQL server on loopback; it reads files that everybody may read. */
export async function postgres(): Promise<Engine> {
  const server = await postgresServer();
  const client = new Client({ host: "127.0.0.1", port: server.port, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("SET jit = off");
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const backend = rows[0]!.pid;
  return {
    dialect: "postgres",
    hasNaN: true,
    processes: () => [backend],
    load: async (table) => {
      for (const statement of loading(table, { types: TYPES })) await client.query(statement);
    },
    loadFile: async (name, { columns, csv }) => {
      const typed = columns.map((column) => `${column} ${FILE_TYPES[column] ?? "SMALLINT"}`);
      await client.query(`DROP TABLE IF EXISTS ${name}`);
      await client.query(`CREATE UNLOGGED TABLE ${name} (${typed.join(", ")})`);
      await client.query(`COPY ${name} FROM '${csv}' (FORMAT csv, HEADER)`);
    },
    rows: async (statement) => (await client.query<object>(statement)).rows,
    close: async () => {
      await client.end();
      server.stop();
    },
  };
}
