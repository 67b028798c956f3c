import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Structure, structures } from "./structure.ts";

const golden: Readonly<Record<string, Structure>> = JSON.parse(
  readFileSync(new URL("structures.json", import.meta.url), "utf8"),
);
const drawn = await structures();

/** As far as pictures that look alike may differ, in pixels. */
const TOLERANCE = 2;

describe("the structure of a picture", () => {
  it("is held of every chart", () => {
    expect(Object.keys(drawn)).toEqual(Object.keys(golden));
  });

  it.each(Object.keys(golden))("of %s is what was looked at", (name) => {
    const [was, is] = [golden[name]!, drawn[name]!];
    const sorted = ({ texts }: Structure) => [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(is.marks).toEqual(was.marks);
    expect(sorted(is).map(([text]) => text)).toEqual(sorted(was).map(([text]) => text));
    for (const [text, left, top] of is.texts) {
      const near = ([other, x, y]: Structure["texts"][number]) =>
        other === text && Math.abs(x - left) <= TOLERANCE && Math.abs(y - top) <= TOLERANCE;
      expect(was.texts.some(near), `${text} at ${left}, ${top}`).toBe(true);
    }
    expect(is.size.map((pixels, i) => Math.abs(pixels - was.size[i]!) <= TOLERANCE)).toEqual([true, true]);
  });
});
