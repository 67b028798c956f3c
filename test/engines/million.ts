import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import type { Moments } from "../../src/moments/moments.ts";
import {
  type MomentsPlan,
  type MomentsPlanOptions,
  momentsPlan,
} from "../../src/warehouse/plans/moments-plan.ts";
import type { TableFile } from "./live/engine.ts";

/** Respondents; `ENGINE_ROWS` names another number. */
export const ROWS = Number(process.env.ENGINE_ROWS ?? 1_000_000);

export const ITEMS = Array.from({ length: 44 }, (_, j) => `q${j + 1}`);

const WEIGHTS = { column: "w", factor: 1000, largest: 5 };

const planOf = (options: Pick<MomentsPlanOptions, "missing" | "weights"> = {}) =>
  momentsPlan(ITEMS, { scale: { min: 1, max: 7 }, rowsAtMost: ROWS, ...options });

/** What is asked of every engine, by a word for it, and the table that it is asked of. */
export const QUESTIONS: Readonly<
  Record<string, { readonly table: MillionTable; readonly plan: MomentsPlan }>
> = {
  complete: { table: "complete", plan: planOf() },
  weighted: { table: "complete", plan: planOf({ weights: WEIGHTS }) },
  listwise: { table: "gaps", plan: planOf({ missing: "listwise" }) },
  available: { table: "gaps", plan: planOf({ missing: "available" }) },
};

type MillionTable = "complete" | "gaps";

/** A million respondents as DuckDB draws them, in files and in memory. */
export interface Million {
  /** The files of a table; rows have `i`, the answers, and a weight `w` of 0 to 4.999. */
  readonly files: (table: MillionTable) => TableFile;
  readonly columns: (table: MillionTable) => Promise<Readonly<Record<string, MillionColumn>>>;
  readonly remove: () => void;
}

type MillionColumn = Uint8Array | Float64Array;

/** Draws the answers from a seed: seven answers, 5 % of them missing in `gaps`. */
export async function million(): Promise<Million> {
  const folder = mkdtempSync(join(tmpdir(), "million-"));
  chmodSync(folder, 0o755);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const answer = (j: number) => `CAST(1 + hash(i, ${j}, 'answer') % 7 AS TINYINT)`;
  const missing = (j: number) => `hash(i, ${j}, 'missing') % 20 = 0`;
  const cells = {
    complete: answer,
    gaps: (j: number) => `CASE WHEN ${missing(j)} THEN NULL ELSE ${answer(j)} END`,
  };
  const file = (table: MillionTable, kind: string) => join(folder, `${table}.${kind}`);
  for (const table of ["complete", "gaps"] as const) {
    const answers = ITEMS.map((item, j) => `${cells[table](j)} AS ${item}`).join(", ");
    await connection.run(
      `CREATE TABLE ${table} AS SELECT CAST(i AS INTEGER) AS i, ${answers},
        CAST(hash(i, 'weight') % 5000 AS DOUBLE) / 1000 AS w FROM range(${ROWS}) AS t(i)`,
    );
    for (const kind of ["parquet", "csv"]) {
      await connection.run(`COPY ${table} TO '${file(table, kind)}' (FORMAT ${kind})`);
    }
  }
  return {
    files: (table) => ({
      columns: ["i", ...ITEMS, "w"],
      parquet: file(table, "parquet"),
      csv: file(table, "csv"),
    }),
    columns: async (table) => {
      const names = [...ITEMS, "w"];
      const columns: Record<string, MillionColumn> = Object.fromEntries(
        names.map((name) => [
          name,
          table === "complete" && name !== "w"
            ? new Uint8Array(ROWS)
            : new Float64Array(ROWS).fill(Number.NaN),
        ]),
      );
      const list = names.map((name) => columns[name]!);
      let row = 0;
      for await (const chunk of await connection.stream(
        `SELECT ${names.join(", ")} FROM ${table} ORDER BY i`,
      )) {
        for (const [c, column] of chunk.getColumns().entries()) {
          const own = list[c]!;
          for (const [r, cell] of column.entries()) if (cell !== null) own[row + r] = Number(cell);
        }
        row += chunk.rowCount;
      }
      return columns;
    },
    remove: () => {
      connection.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What memory makes of every question, as text. */
export async function summariesInMemory({ columns }: Million): Promise<Record<string, string>> {
  const tables = { complete: await columns("complete"), gaps: await columns("gaps") };
  return Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, { table, plan }]) => [
      name,
      JSON.stringify(summaryOf(plan, tables[table])),
    ]),
  );
}

/** The summary of columns that a plan asks for. */
export function summaryOf(
  { missing, weights }: MomentsPlan,
  columns: Readonly<Record<string, MillionColumn>>,
): Moments {
  return collectMoments(columns, {
    items: ITEMS,
    missing,
    ...(weights && { weights: columns.w, weightFactor: weights.factor }),
  });
}
