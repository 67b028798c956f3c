import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Moments } from "../../src/moments/moments.ts";

interface ExampleEngine {
  readonly ask: (plan: object) => Promise<object[]>;
  readonly close: () => Promise<void>;
}

/** The parts of examples/warehouse, which has no types. */
export interface WarehouseExample {
  readonly generate: (file: string, respondents: number, seed: number) => Promise<void>;
  readonly duckdb: (file: string) => Promise<ExampleEngine>;
  readonly spark: (file: string, master: string) => Promise<ExampleEngine>;
  readonly reportFrom: (ask: ExampleEngine["ask"]) => Promise<object>;
  readonly reportOf: (gaps: Moments, index: Moments) => object;
  readonly SERVQUAL_COLUMNS: readonly { readonly item: string; readonly column: string }[];
  readonly ECSI_COLUMNS: readonly { readonly column: string }[];
}

export async function warehouseExample(): Promise<WarehouseExample> {
  const parts = ["generate", "duckdb", "spark", "report"].map(
    (name) => import(`../../examples/warehouse/${name}.mjs`),
  );
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** Does something with a Parquet file of generated answers, which is gone afterwards. */
export async function withAnswers<T>(
  { generate }: WarehouseExample,
  respondents: number,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "it's a warehouse-"));
  try {
    const file = join(folder, "answers.parquet");
    await generate(file, respondents, 7);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report as an engine's sums give it, as text. */
export async function reportBy(
  { reportFrom }: WarehouseExample,
  { ask, close }: ExampleEngine,
): Promise<string> {
  try {
    return JSON.stringify(await reportFrom(ask));
  } finally {
    await close();
  }
}
