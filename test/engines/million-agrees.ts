import { expect } from "vitest";
import { momentsFromRows } from "../../src/warehouse/rows/moments-from-rows.ts";
import type { Engine } from "./live/engine.ts";
import { planRows } from "./live/plan-rows.ts";
import { type Million, QUESTIONS } from "./million.ts";

/** Loads both tables and expects every summary of the engine to be that of memory. */
export async function millionAgrees(
  engine: Engine,
  { files }: Million,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  await engine.loadFile("complete", files("complete"));
  await engine.loadFile("gaps", files("gaps"));
  for (const name of Object.keys(QUESTIONS)) expect(await summaryIn(engine, name), name).toBe(expected[name]);
}

/** The summary that answers a question, as text. */
export async function summaryIn(engine: Engine, name: string): Promise<string> {
  const { table, plan } = QUESTIONS[name]!;
  return JSON.stringify(momentsFromRows(plan, await planRows(engine, plan, { table })));
}
