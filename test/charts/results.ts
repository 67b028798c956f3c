import { type ServqualScores, scoreServqual } from "../../src/gaps/servqual.ts";
import type { Missing } from "../../src/survey/estimation.ts";

/** Scores of a survey with so many dimensions of an item each, the later ones the weaker. */
export function servqualOf(
  n: number,
  {
    missing = [],
    label = "Dimension",
  }: { readonly missing?: readonly number[]; readonly label?: string } = {},
): ServqualScores<Missing> {
  const ids = Array.from({ length: n }, (_, i) => `${label} ${i + 1}`);
  const instrument = {
    id: "made",
    title: "Made",
    citation: "own",
    scale: { min: 1, max: 7 },
    dimensions: ids.map((id) => ({ id, label: id, items: [{ id: `${id} item`, label: id }] })),
  };
  const answers = (level: (i: number) => number) =>
    Object.fromEntries(
      ids.map((id, i) => [
        `${id} item`,
        Array.from({ length: 40 }, (_, r) =>
          missing.includes(i) ? null : Math.max(1, Math.min(7, level(i) + (((r * (i + 3)) % 5) >> 1))),
        ),
      ]),
    );
  return scoreServqual(
    { expectations: answers(() => 5), perceptions: answers((i) => 6 - (i % 5)) },
    { instrument, missing: "available" },
  );
}
