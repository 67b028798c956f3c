import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergeMoments } from "../../../src/moments/merge-moments.ts";
import type { Moments } from "../../../src/moments/moments.ts";
import { clickhouse } from "../live/clickhouse.ts";
import { duckdb } from "../live/duckdb.ts";
import type { Engine } from "../live/engine.ts";
import { postgres } from "../live/postgres.ts";
import { postgresLacks } from "../live/postgres-server.ts";
import { pythonLacks } from "../live/python-process.ts";
import { sqlite } from "../live/sqlite.ts";
import { type Million, million, QUESTIONS, ROWS, summariesInMemory, summaryOf } from "../million.ts";
import { millionAgrees } from "../million-agrees.ts";
import { whereItRuns } from "../where-it-runs.ts";

const SHARDS = 1000;

const ENGINES: readonly (readonly [string, string | null, () => Promise<Engine>])[] = [
  ["DuckDB", null, duckdb],
  ["SQLite", null, sqlite],
  ["PostgreSQL", postgresLacks, postgres],
  ["ClickHouse", pythonLacks("chdb"), clickhouse],
];

describe(`${ROWS} × 44 answers, complete, weighted and with gaps`, () => {
  let answers: Million;
  let expected: Record<string, string>;
  beforeAll(async () => {
    answers = await million();
    expected = await summariesInMemory(answers);
  });
  afterAll(() => answers.remove());

  it("come to the same text in 1,000 shards of any order", async () => {
    const tables = { complete: await answers.columns("complete"), gaps: await answers.columns("gaps") };
    for (const [name, { table, plan }] of Object.entries(QUESTIONS)) {
      const size = Math.ceil(ROWS / SHARDS);
      const shards = Array.from({ length: SHARDS }, (_, s) => s).sort(
        (a, b) => ((a * 7919) % SHARDS) - ((b * 7919) % SHARDS),
      );
      const merged = shards.reduce<Moments | null>((all, s) => {
        const own = summaryOf(plan, slicesOf(tables[table], s * size, (s + 1) * size));
        return all === null ? own : mergeMoments(all, own);
      }, null);
      expect(JSON.stringify(merged), name).toBe(expected[name]);
    }
  });

  for (const [title, lacking, start] of ENGINES) {
    whereItRuns(`in ${title}`, lacking, () => {
      it("come to the text that memory gives", async () => {
        const engine = await start();
        try {
          await millionAgrees(engine, answers, expected);
        } finally {
          await engine.close();
        }
      });
    });
  }
});

function slicesOf<T extends Uint8Array | Float64Array>(
  columns: Readonly<Record<string, T>>,
  from: number,
  to: number,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.subarray(from, to) as T]),
  );
}
