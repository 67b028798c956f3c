import { durationText } from "../../../text/duration-text.ts";
import { labelIn } from "../../../text/format-options.ts";
import type { Tongue } from "../../../text/language.ts";
import { wordingWith } from "../../../text/wording.ts";
import type { Words } from "../../../text/words.ts";

/** Words of the report of complaints alone. */
const WORDS = {
  reopened: ["reopened", "возобновлено", "възобновени"],
  cases: ["cases", "обращений", "жалби"],
  median: ["median time", "медиана времени", "медиана на времето"],
  upheld: ["upheld", "признано", "признати"],
  cost: ["cost", "затраты", "разходи"],
  redress: ["redress", "компенсации", "компенсации"],
  inTime: ["{clock} in time", "{clock} вовремя", "{clock} навреме"],
  refused: [
    "{events} events refused, in {cases} cases",
    "отклонено событий: {events}, в обращениях: {cases}",
    "отказани събития: {events}, в жалби: {cases}",
  ],
} satisfies Record<string, Words>;

/** Words, numbers and labels of the report. */
export type ComplaintWording = ReturnType<typeof complaintWording>;

/** Money has as many decimals as are asked for, else two; a day is as long as is said. */
export function complaintWording(
  language: Tongue,
  labels: ReadonlyMap<string, string>,
  dayMs: number,
  digits: number | null,
) {
  const wording = wordingWith(WORDS, language);
  return {
    ...wording,
    labelOf: labelIn(labels),
    time: (ms: number | null) => durationText(ms, { language, dayMs }),
    sum: (amount: number | null) => wording.money(amount, digits ?? 2),
  };
}
