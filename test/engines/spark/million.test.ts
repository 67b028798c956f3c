import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Spark, spark } from "../live/spark.ts";
import { sparkLacks } from "../live/spark-cluster.ts";
import { type Million, million, ROWS, summariesInMemory } from "../million.ts";
import { millionAgrees, summaryIn } from "../million-agrees.ts";
import { whereItRuns } from "../where-it-runs.ts";

whereItRuns(`${ROWS} × 44 answers in Apache Spark, two workers and eight partitions`, sparkLacks, () => {
  let answers: Million;
  let expected: Record<string, string>;
  let engine: Spark;
  beforeAll(async () => {
    answers = await million();
    expected = await summariesInMemory(answers);
    engine = await spark("compiled");
  });
  afterAll(async () => {
    await engine?.close();
    answers?.remove();
  });

  it("come to the text that memory gives: complete, weighted and with gaps", () =>
    millionAgrees(engine, answers, expected));

  it("come to the same whatever the order of the partitions, and when a worker dies in the middle", async () => {
    engine.shuffleBy(2);
    await engine.loadFile("complete", answers.files("complete"));
    const asked = summaryIn(engine, "complete");
    const isDone = asked.then(() => true);
    expect(await Promise.race([isDone, setTimeout(2000, false)])).toBe(false);
    engine.killWorker();
    expect(await asked).toBe(expected.complete);
  });
});
