import { describe } from "vitest";
import { agreesWithMemory } from "./agreement/agrees-with-memory.ts";
import { sqlite } from "./live/sqlite.ts";

describe("the summaries of SQLite", () => {
  agreesWithMemory(sqlite, 60);
});
