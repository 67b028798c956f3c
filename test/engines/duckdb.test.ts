import { describe } from "vitest";
import { agreesWithMemory } from "./agreement.ts";
import { duckdb } from "./duckdb.ts";

describe("the summaries of DuckDB", () => {
  agreesWithMemory(duckdb, 60);
});
