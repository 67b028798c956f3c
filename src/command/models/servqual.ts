import { formatServqual } from "../../gaps/format-servqual.ts";
import { type ServqualScores, scoreServqual } from "../../gaps/servqual.ts";
import type { Answers } from "../../survey/answer.ts";
import { askedItems } from "./asked-items.ts";
import type { Model } from "./model.ts";

/** Gaps between expectations and perceptions, columns of two prefixes. */
export const servqual: Model<{ expectations: Answers; perceptions: Answers }, ServqualScores> = {
  needs: ["expectations", "perceptions"],
  may: ["instrument", "items"],
  answers: ({ options }) => ({ prefix: [options.expectations!, options.perceptions!] }),
  batteries: (asked) => {
    const { expectations, perceptions } = asked.options;
    const items = askedItems(asked);
    return { expectations: { prefix: expectations, items }, perceptions: { prefix: perceptions, items } };
  },
  data: ({ batteries }) => ({ expectations: batteries.expectations!, perceptions: batteries.perceptions! }),
  score: (survey, settings, { instrument }) =>
    scoreServqual(survey, { ...settings, instrument: instrument ?? undefined }),
  reports: (scores, layout, { instrument }) => [
    formatServqual(scores, { ...layout, instrument: instrument ?? undefined }),
  ],
  rows: ({ dimensions }) => dimensions,
};
