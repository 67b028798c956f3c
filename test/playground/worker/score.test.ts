import { analyzeSurvey, defineSurveyMapping, type SurveyPart } from "service-quality/report";
import { defineSurveyTable } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import type { WorkMessage } from "../../../docs/playground/worker/messages.ts";
import { bootstrap } from "../../../docs/playground/worker/score.ts";
import { surveyOf } from "../../paths/survey.ts";

const answers = surveyOf(40, 4);
const scale = { min: 1, max: 10 };
const mapping = defineSurveyMapping({
  columns: [
    ...["i1", "i2", "s1", "s2"].map((name) => ({ name, use: "item" as const, construct: name[0]!, scale })),
    { name: "l1", use: "outcome", scale },
  ],
  pathModel: {
    constructs: { Image: { items: ["i1", "i2"] }, Satisfaction: { items: ["s1", "s2"] } },
    paths: [["Image", "Satisfaction"]],
  },
  options: { replicates: 120 },
});

/** The survey with other answers to some questions. */
const tableOf = (others: Record<string, number[]> = {}) =>
  defineSurveyTable({
    respondents: answers.i1!.map((_, i) => i),
    variables: Object.entries({ ...answers, ...others }).map(([name, values]) => ({ name, values })),
  });

function reported(table: ReturnType<typeof tableOf>, part: SurveyPart): WorkMessage[] {
  const messages: WorkMessage[] = [];
  bootstrap(table, mapping, part, (message) => messages.push(message));
  return messages;
}

describe("the bootstrap of a part", () => {
  it.each(["drivers", "paths"] as const)(
    "tells how far it is, and gives what is drawn at once: %s",
    (part) => {
      const table = tableOf();
      const messages = reported(table, part);
      expect(messages.map(({ done, total }) => [done, total])).toEqual([
        [50, 120],
        [100, 120],
        [120, 120],
        [120, 120],
      ]);
      expect(messages.slice(0, -1).every(({ result }) => result === undefined)).toBe(true);
      expect(messages.at(-1)!.result).toEqual(analyzeSurvey(table, mapping, { parts: [part] }));
    },
  );

  it.each(["drivers", "paths"] as const)(
    "tells what the library refuses, and the rest of the part: %s",
    (part) => {
      const table = tableOf({ s2: answers.s2!.map(() => 7) });
      const [message, ...others] = reported(table, part);
      expect(others).toEqual([]);
      expect(message!.result).toEqual(analyzeSurvey(table, mapping, { parts: [part] }));
      expect(message!.result).toMatchObject({
        parts: [{ refusals: [{ error: { code: "singular_data" } }, {}] }],
      });
    },
  );

  it("fails where the survey itself is refused", () => {
    const text = defineSurveyTable({
      respondents: [1, 2],
      variables: ["i1", "i2", "s1", "s2", "l1"].map((name) => ({
        name,
        type: "text",
        values: ["good", "bad"],
      })),
    });
    expect(() => reported(text, "drivers")).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});
