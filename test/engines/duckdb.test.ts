import { describe } from "vitest";
import { agreesWithMemory } from "./agreement/agrees-with-memory.ts";
import { duckdb } from "./live/duckdb.ts";

describe("the summaries of DuckDB", () => {
  agreesWithMemory(duckdb, 60);
});
