import { type KanoCounts, summarizeKano } from "service-quality/priorities";
import { describe, expect, it } from "vitest";

describe("Sauerwein, Bailom, Matzler & Hinterhuber (1996), The Kano model: how to delight your customers, IX. International Working Seminar on Production Economics, 313–327, figure 11", () => {
  it.each<[string, KanoCounts, string, string]>([
    ["edge grip", { A: 7, O: 33, M: 50, I: 10, R: 0, Q: 0 }, "0.40", "-0.83"],
    ["service", { A: 66, O: 22, M: 3, I: 9, R: 0, Q: 0 }, "0.88", "-0.25"],
  ])("%s of skis, in percent: better and worse", (_, counts, better, worse) => {
    const summary = summarizeKano(counts);
    expect(summary.better?.toFixed(2)).toBe(better);
    expect(summary.worse?.toFixed(2)).toBe(worse);
  });
});
