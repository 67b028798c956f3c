import { agreesWithMemory } from "../agreement/agrees-with-memory.ts";
import { postgres } from "../live/postgres.ts";
import { postgresLacks } from "../live/postgres-server.ts";
import { whereItRuns } from "../where-it-runs.ts";

whereItRuns("the summaries of PostgreSQL", postgresLacks, () => {
  agreesWithMemory(postgres, 60);
});
