import { expect } from "vitest";
import { momentsFromRows } from "../../src/warehouse/rows/moments-from-rows.ts";
import { toSql } from "../../src/warehouse/sql/to-sql.ts";
import type { Engine } from "./live/engine.ts";
import { type Million, QUESTIONS } from "./million.ts";

/** Loads both tables and expects every summary of the engine to be that of memory; `between` runs before each. */
export async function millionAgrees(
  engine: Engine,
  { files }: Million,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  await engine.loadFile("complete", files("complete"));
  await engine.loadFile("gaps", files("gaps"));
  for (const name of Object.keys(QUESTIONS)) expect(await summaryIn(engine, name), name).toBe(expected[name]);
}

/** The summary that answers a question, as text; the last rows first. */
export async function summaryIn(engine: Engine, name: string): Promise<string> {
  const { table, plan } = QUESTIONS[name]!;
  const rows: object[] = [];
  for (const statement of toSql(plan, { dialect: engine.dialect, table })) {
    rows.push(...(await engine.rows(statement)));
  }
  return JSON.stringify(momentsFromRows(plan, rows.reverse()));
}
