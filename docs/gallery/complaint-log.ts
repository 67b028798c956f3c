import type { Words } from "../../src/text/words.ts";

/** The ways that cases took, with the days from each step to the next, and how many cases took them. */
const ways: readonly { readonly cases: number; readonly steps: readonly (readonly [string, number])[] }[] = [
  {
    cases: 26,
    steps: [
      ["received", 0],
      ["assigned", 1],
      ["answered", 3],
      ["closed", 2],
    ],
  },
  {
    cases: 14,
    steps: [
      ["received", 0],
      ["assigned", 1],
      ["asked", 2],
      ["answered", 6],
      ["closed", 3],
    ],
  },
  {
    cases: 9,
    steps: [
      ["received", 0],
      ["assigned", 2],
      ["escalated", 9],
      ["answered", 8],
      ["closed", 4],
    ],
  },
  {
    cases: 6,
    steps: [
      ["received", 0],
      ["answered", 1],
      ["closed", 1],
    ],
  },
  {
    cases: 5,
    steps: [
      ["received", 0],
      ["assigned", 1],
      ["answered", 4],
      ["closed", 2],
      ["reopened", 7],
      ["answered", 6],
      ["closed", 3],
    ],
  },
  {
    cases: 8,
    steps: [
      ["received", 0],
      ["assigned", 2],
    ],
  },
  {
    cases: 6,
    steps: [
      ["received", 0],
      ["assigned", 1],
      ["asked", 4],
    ],
  },
];

/** Complaints of the first half of a year: every so many hours one comes in, and later ones take longer. */
export const complaintLog = ways.flatMap(({ cases, steps }, way) =>
  Array.from({ length: cases }, (_, i) => {
    const opened = Date.UTC(2026, 0, 5, 9) + (way * 11 + i * 157) * 3_600_000 * (cases > 8 ? 1 : 4);
    let at = opened;
    return steps.map(([activity, days]) => {
      at += days * (0.5 + ((i * 7 + way) % 10) / 6) * 86_400_000;
      return { case: `${way + 1}-${i + 1}`, activity, at: new Date(at).toISOString() };
    });
  }).flat(),
);

export const ACTIVITY_WORDS = {
  received: ["received", "получена", "получена"],
  assigned: ["assigned", "назначена", "възложена"],
  asked: ["customer asked", "вопрос клиенту", "въпрос към клиента"],
  answered: ["answered", "дан ответ", "отговорена"],
  escalated: ["escalated", "передана выше", "издигната"],
  closed: ["closed", "закрыта", "закрита"],
  reopened: ["reopened", "открыта снова", "отворена отново"],
} satisfies Record<string, Words>;
