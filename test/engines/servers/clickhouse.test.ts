import { agreesWithMemory } from "../agreement/agrees-with-memory.ts";
import { clickhouse } from "../live/clickhouse.ts";
import { pythonLacks } from "../live/python-process.ts";
import { whereItRuns } from "../where-it-runs.ts";

whereItRuns("the summaries of ClickHouse", pythonLacks("chdb"), () => {
  agreesWithMemory(clickhouse, 60);
});
