import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { emptyMoments } from "../../src/moments/empty-moments.ts";
import { mergeMoments } from "../../src/moments/merge-moments.ts";
import type { Moments } from "../../src/moments/moments.ts";
import { expectRefusal } from "../refusal.ts";
import { surveys } from "./surveys.ts";

const text = (moments: Moments) => JSON.stringify(moments);
const stored = (moments: Moments): Moments => JSON.parse(text(moments));

/** Where to cut a survey, in which order its rows come, and which neighbors to merge next, on which side. */
const splits = fc.record({
  order: fc.infiniteStream(fc.nat()),
  cuts: fc.infiniteStream(fc.nat({ max: 3 })),
  merges: fc.infiniteStream(fc.tuple(fc.nat(), fc.boolean())),
});

describe("mergeMoments", () => {
  it("gives the summary of the whole to the same text, whatever the split, the order and the grouping", () => {
    fc.assert(
      fc.property(surveys(), splits, ({ survey, ...settings }, { order, cuts, merges }) => {
        const { columns, weights } = survey;
        const items = Object.keys(columns);
        const collect = (rows: readonly number[]) =>
          collectMoments(
            Object.fromEntries(items.map((item) => [item, rows.map((r) => columns[item]![r]!)])),
            { ...settings, ...(weights && { weights: rows.map((r) => weights[r]!) }) },
          );
        const all = Array.from(columns[items[0]!]!.keys());
        const shuffled = all
          .map((r) => [order.next().value, r] as const)
          .sort(([a], [b]) => a - b)
          .map(([, r]) => r);
        let parts: Moments[] = [emptyMoments(items)];
        while (shuffled.length > 0) parts.push(stored(collect(shuffled.splice(0, 1 + cuts.next().value))));
        while (parts.length > 1) {
          const [at, swapped] = merges.next().value;
          const i = at % (parts.length - 1);
          const [a, b] = [parts[i]!, parts[i + 1]!];
          parts = [
            ...parts.slice(0, i),
            swapped ? mergeMoments(b, a) : mergeMoments(a, b),
            ...parts.slice(i + 2),
          ];
        }
        expect(text(parts[0]!)).toBe(text(collect(all)));
      }),
    );
  });

  it("writes an integer as text exactly where it passes 2^53 − 1, and as a number again below", () => {
    const half = 2 ** 52;
    const above = mergeMoments(collectMoments({ a: [half] }), collectMoments({ a: [half] }));
    expect(above.sums.answers).toEqual(["9007199254740992"]);
    const below = mergeMoments(above, collectMoments({ a: [-1] }));
    expect(below.sums.answers).toEqual([9007199254740991]);
    expect(below.sums.products).toEqual([String(2n ** 105n + 1n)]);
  });

  it("leaves any summary of its items as it is when one is of nobody", () => {
    fc.assert(
      fc.property(surveys(), ({ survey: { columns, weights }, ...settings }) => {
        const moments = collectMoments(columns, { ...settings, ...(weights && { weights }) });
        const empty = emptyMoments(moments.items);
        expect(text(mergeMoments(moments, empty))).toBe(text(moments));
        expect(text(mergeMoments(empty, moments))).toBe(text(moments));
        expect(text(mergeMoments(empty, empty))).toBe(text(empty));
      }),
    );
  });

  it("refuses summaries of other items, another policy or other factors", () => {
    const answers = { a: [1, 2], b: [3, 4] };
    const weights = [1, 2];
    const a = collectMoments(answers);
    const refuses = (b: Moments, path: (string | number)[], first = a) =>
      expectRefusal(() => mergeMoments(first, b), "invalid_input", path);
    refuses(collectMoments({ a: [1] }), ["b", "items"]);
    refuses(collectMoments(answers, { items: ["b", "a"] }), ["b", "items", 0]);
    refuses(emptyMoments(["a", "c"]), ["b", "items", 1]);
    refuses(collectMoments(answers, { missing: "listwise" }), ["b", "missing"]);
    refuses(collectMoments(answers, { factor: 10 }), ["b", "factor"]);
    refuses(collectMoments(answers, { weights }), ["b", "weightFactor"]);
    refuses(
      collectMoments(answers, { weights }),
      ["b", "weightFactor"],
      collectMoments(answers, { weights, weightFactor: 100 }),
    );
  });

  it("refuses what is no summary, and more respondents than can be counted", () => {
    const a = collectMoments({ a: [0] });
    expectRefusal(() => mergeMoments(a, { ...a, n: -1 }), "invalid_input", ["b", "n"]);
    expectRefusal(() => mergeMoments(null as never, a), "invalid_input", []);
    const vast = { ...a, n: Number.MAX_SAFE_INTEGER, counts: [Number.MAX_SAFE_INTEGER] };
    expectRefusal(() => mergeMoments(vast, a), "invalid_input", ["b", "n"]);
  });
});

describe("emptyMoments", () => {
  it("refuses a list that holds no items, one twice, or no text", () => {
    expectRefusal(() => emptyMoments([]), "insufficient_data", []);
    expectRefusal(() => emptyMoments(["a", "a"]), "invalid_input", [1]);
    expectRefusal(() => emptyMoments([1 as never]), "invalid_input", [0]);
    expectRefusal(() => emptyMoments("ab" as never), "invalid_input", []);
  });
});
