import { describe } from "vitest";
import { agreesWithMemory } from "./agreement.ts";
import { sqlite } from "./sqlite.ts";

describe("the summaries of SQLite", () => {
  agreesWithMemory(sqlite, 60);
});
