import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { reportBy, warehouseExample, withAnswers } from "./warehouse-example.ts";

const RESPONDENTS = 5000;

const example = await warehouseExample();

describe("examples/warehouse", () => {
  it("reports from DuckDB what memory reports of the same answers", async () => {
    await withAnswers(example, RESPONDENTS, async (file) => {
      const text = await reportBy(example, await example.duckdb(file));
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const reader = await connection.runAndReadAll(`FROM '${file.replaceAll("'", "''")}'`);
      const columns = reader.getColumnsObject() as unknown as Record<string, number[]>;
      connection.closeSync();
      const gaps = collectMoments(
        Object.fromEntries(example.SERVQUAL_COLUMNS.map(({ item, column }) => [item, columns[column]!])),
      );
      const index = collectMoments(columns, { items: example.ECSI_COLUMNS.map(({ column }) => column) });
      expect(text).toBe(JSON.stringify(example.reportOf(gaps, index)));
      const { servqual, reliability, ecsi } = JSON.parse(text);
      expect([servqual.n, ecsi.n, ecsi.converged]).toEqual([RESPONDENTS, RESPONDENTS, true]);
      // Answers are drawn about a perception one point lower than the expectation, and go together.
      expect(servqual.overall.gap).toBeCloseTo(-1, 0);
      expect(reliability).toHaveLength(5);
      for (const { alpha } of reliability) expect(alpha.alpha).toBeGreaterThan(0.5);
    });
  });
});
