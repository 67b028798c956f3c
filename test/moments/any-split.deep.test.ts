import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { collectMoments, type MomentsOptions } from "../../src/moments/collect-moments.ts";
import { collectMomentsFrom } from "../../src/moments/collect-moments-from.ts";
import { emptyMoments } from "../../src/moments/empty-moments.ts";
import { mergeMoments } from "../../src/moments/merge-moments.ts";
import { randomStream } from "../../src/numeric/random.ts";
import type { Columns } from "../../src/survey/column.ts";

/** The full size by `npm run test:deep`. */
const DEEP = process.env.DEEP_RUNS !== undefined;
const RESPONDENTS = DEEP ? 1_000_000 : 20_011;
const SHARDS = DEEP ? 1000 : 40;
const BATCH_ROWS = DEEP ? 65_536 : 4999;

const items = Array.from({ length: 44 }, (_, j) => `q${j + 1}`);
const random = randomStream(1, 0);

function columnsOf(answer: () => number, Column: typeof Uint8Array | typeof Float64Array): Columns {
  return Object.fromEntries(items.map((item) => [item, new Column(RESPONDENTS).map(answer)]));
}

const oneToSeven = () => 1 + random.below(7);
const complete = columnsOf(oneToSeven, Uint8Array);
const withGaps = columnsOf(() => (random.below(20) === 0 ? Number.NaN : oneToSeven()), Float64Array);
const weights = new Float64Array(RESPONDENTS).map(() => random.below(300) / 100);

const rowsOf = (columns: Columns, from: number, to: number): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([item, column]) => [item, (column as Uint8Array).subarray(from, to)]),
  );

function shuffled(count: number): number[] {
  const places = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [places[k], places[other]] = [places[other]!, places[k]!];
  }
  return places;
}

it.each([
  ["complete answers", complete, {}, null],
  ["complete answers, with weights", complete, {}, weights],
  ["5 % of answers missing, complete respondents", withGaps, { missing: "listwise" }, null],
  ["5 % of answers missing, pairs of items", withGaps, { missing: "available" }, null],
  ["5 % of answers missing, with weights", withGaps, { missing: "listwise" }, weights],
] satisfies [string, Columns, MomentsOptions, Float64Array | null][])(
  "%s: one call, shards in random order and batches in time give the same text",
  async (_, columns, options, given) => {
    const whole = JSON.stringify(collectMoments(columns, { ...options, ...(given && { weights: given }) }));

    const shards = shuffled(SHARDS).map((shard) => {
      const [from, to] = [shard, shard + 1].map((k) => Math.floor((k * RESPONDENTS) / SHARDS)) as [
        number,
        number,
      ];
      const part = given && { weights: given.subarray(from, to) };
      return collectMoments(rowsOf(columns, from, to), { ...options, ...part });
    });
    expect(JSON.stringify(shards.reduce(mergeMoments, emptyMoments(items)))).toBe(whole);

    async function* batches() {
      for (let from = 0; from < RESPONDENTS; from += BATCH_ROWS) {
        yield rowsOf({ ...columns, ...(given && { w: given }) }, from, from + BATCH_ROWS);
      }
    }
    const streamed = await collectMomentsFrom(batches(), { ...options, ...(given && { weights: "w" }) });
    expect(JSON.stringify(streamed)).toBe(whole);
  },
  600_000,
);

it("takes DuckDB's own memory as columns, chunk by chunk, and lists where answers are missing", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.stream(
    `SELECT (1 + hash(i) % 7)::UTINYINT AS q1, (hash(i + 1) % 9)::INTEGER - 4 AS q2,
            CASE WHEN i % 11 > 0 THEN (i % 5)::TINYINT END AS q3
     FROM range(${RESPONDENTS}) AS numbers(i)`,
  );
  const names = result.columnNames();
  const lists: Record<string, (number | null)[]> = Object.fromEntries(names.map((name) => [name, []]));
  let copied = 0;
  async function* batches() {
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield Object.fromEntries(
        names.map((name, k) => {
          const vector = chunk.getColumnVector(k) as unknown as {
            readonly items: Uint8Array | Int32Array;
            readonly validity: { readonly data: unknown };
            toArray(): (number | null)[];
          };
          for (const value of chunk.getColumnValues(k)) lists[name]!.push(value as number | null);
          if (vector.validity.data === null) return [name, vector.items.subarray(0, chunk.rowCount)];
          copied++;
          return [name, vector.toArray()];
        }),
      );
    }
  }
  const moments = await collectMomentsFrom(batches(), { missing: "available" });
  expect(copied).toBe(Math.ceil(RESPONDENTS / 2048));
  expect(JSON.stringify(moments)).toBe(JSON.stringify(collectMoments(lists, { missing: "available" })));
}, 600_000);
