import { agreesWithMemory } from "../agreement/agrees-with-memory.ts";
import { spark } from "../live/spark.ts";
import { sparkLacks } from "../live/spark-cluster.ts";
import { whereItRuns } from "../where-it-runs.ts";

whereItRuns("the summaries of Apache Spark", sparkLacks, () => {
  agreesWithMemory(() => spark("interpreted"), 10);
});
