import { expect, it } from "vitest";
import { sparkCluster, sparkLacks } from "../live/spark-cluster.ts";
import { reportBy, warehouseExample, withAnswers } from "../warehouse-example.ts";
import { whereItRuns } from "../where-it-runs.ts";

const RESPONDENTS = 20_000;

whereItRuns("examples/warehouse on a cluster of Apache Spark", sparkLacks, () => {
  it("reports what DuckDB reports, to the same text", async () => {
    const example = await warehouseExample();
    const cluster = await sparkCluster();
    try {
      await withAnswers(example, RESPONDENTS, async (file) => {
        const laptop = await reportBy(example, await example.duckdb(file));
        expect(await reportBy(example, await example.spark(file, cluster.master))).toBe(laptop);
      });
    } finally {
      cluster.stop();
    }
  });
});
