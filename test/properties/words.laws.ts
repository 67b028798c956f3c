import fc from "fast-check";
import { NOTE_SENTENCES } from "../../src/words/note-sentences.ts";
import { REFUSAL_SENTENCES } from "../../src/words/refusal-sentences.ts";
import type { Laws } from "./law.ts";

const language = fc.constantFrom("en", "ru-RU", "BG");
const options = fc.record({ language }, { requiredKeys: [] });
const path = fc.array(fc.oneof(fc.string(), fc.nat(), fc.constant("__proto__")), { maxLength: 4 });
const name = fc.constantFrom("answered", "new", "__proto__", "");

export const laws: Laws = {
  explainNote: {
    calls: fc.tuple(
      fc.record(
        { path, reason: fc.constantFrom(...Object.keys(NOTE_SENTENCES)) },
        { requiredKeys: ["reason"] },
      ),
      options,
    ),
  },
  explainError: {
    calls: fc.tuple(
      fc.record(
        {
          code: fc.constantFrom(
            "invalid_input",
            "insufficient_data",
            "missing_answers",
            "unknown_item",
            "singular_data",
          ),
          path,
          message: fc.string(),
        },
        { requiredKeys: ["code"] },
      ),
      options,
    ),
  },
  explainRefusal: {
    calls: fc.tuple(
      fc.record({
        reason: fc.constantFrom(...Object.keys(REFUSAL_SENTENCES)),
        failed: fc.array(name, { maxLength: 3 }),
        limit: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
      }),
      fc.record(
        {
          language,
          process: fc.constant({
            states: { new: { label: "New" }, ["__proto__"]: {} },
            events: { answered: { label: "The answer" } },
          }),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  formatDuration: {
    calls: fc.tuple(
      fc.oneof(
        fc.constant(null),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: -100, max: 100 }).map((halves) => halves * 1_800_000),
      ),
      fc.record(
        {
          language,
          dayMs: fc.constantFrom(86_400_000, 28_800_000, 3_600_001),
          parts: fc.integer({ min: 1, max: 4 }),
        },
        { requiredKeys: [] },
      ),
    ),
  },
};
