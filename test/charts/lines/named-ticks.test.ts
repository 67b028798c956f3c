import { describe, expect, it } from "vitest";
import { namedTicks } from "../../../src/charts/lines/named-ticks.ts";

const ROOM = { from: 0, to: 400, y: 10 };
const SIZE = { size: 11 };
const namesOf = (n: number) => Array.from({ length: n }, (_, i) => `month ${i}`);
const placesOf = (n: number) => (i: number) => ((i + 0.5) * 400) / n;

describe("namedTicks", () => {
  it("writes all names where they fit, and evenly fewer where they do not", () => {
    const written = (n: number) =>
      namedTicks(namesOf(n), placesOf(n), ROOM, SIZE).texts.map(({ text }) => text);
    expect(written(4)).toEqual(["month 0", "month 1", "month 2", "month 3"]);
    expect(written(12)).toEqual(["month 0", "month 2", "month 4", "month 6", "month 8", "month 10"]);
    expect(written(0)).toEqual([]);
  });

  it("marks every place, or the named ones where places lie close", () => {
    expect(namedTicks(namesOf(12), placesOf(12), ROOM, SIZE).marked.length).toBe(12);
    const close = namedTicks(namesOf(100), placesOf(100), ROOM, SIZE);
    expect(close.marked.length).toBe(close.texts.length);
  });

  it("finds its way among very many places", () => {
    const { texts, marked } = namedTicks(namesOf(100_000), placesOf(100_000), ROOM, SIZE);
    expect(texts.length).toBeGreaterThan(3);
    expect(marked.length).toBe(texts.length);
  });

  it("shortens long names and keeps them in their room", () => {
    const name = "a name that goes on for longer than anyone would read it aloud";
    const { texts } = namedTicks([name, name], (i) => 400 * i, ROOM, SIZE);
    expect(texts.map(({ text }) => text.endsWith("…"))).toEqual([true, true]);
    expect(texts[0]!.x).toBeGreaterThan(40);
    expect(texts[1]!.x).toBeLessThan(360);
  });
});
