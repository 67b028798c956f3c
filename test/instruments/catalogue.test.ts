import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { defineInstrument, itemsOf } from "../../src/instruments/define-instrument.ts";
import * as instruments from "../../src/instruments/index.ts";
import type { Instrument } from "../../src/instruments/instrument.ts";

const catalogue = Object.fromEntries(
  Object.entries(instruments).filter((entry): entry is [string, Instrument] => typeof entry[1] === "object"),
);
const { SERVQUAL, SERVQUAL_1988, SERVPERF, BRADY_CRONIN } = instruments;

function idsOf({ dimensions }: Instrument): Record<string, string[]> {
  return Object.fromEntries(dimensions.map(({ id, items }) => [id, items.map((item) => item.id)]));
}

function numbered(prefix: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${from + i}`);
}

describe("the catalogue", () => {
  it("holds instruments that are defined", () => {
    for (const instrument of Object.values(catalogue)) {
      expect(defineInstrument(instrument)).toBe(instrument);
      expect(defineInstrument(structuredClone(instrument))).toStrictEqual(instrument);
    }
  });

  // Items by dimension and the answer scale as docs/decisions/0004-instrument-catalogue.md has them.
  it.each([
    ["SERVQUAL", [4, 5, 4, 4, 5], 7],
    ["SERVQUAL_1988", [4, 5, 4, 4, 5], 7],
    ["SERVPERF", [4, 5, 4, 4, 5], 7],
    ["E_S_QUAL", [8, 4, 7, 3], 5],
    ["E_RECS_QUAL", [5, 3, 3], 5],
    ["DINESERV", [10, 5, 3, 6, 5], 7],
    ["LIBQUAL", [9, 8, 5], 9],
    ["RSQS", [6, 5, 9, 3, 5], 5],
    ["BRADY_CRONIN", [3, 3, 3, 3, 3, 3, 3, 3, 3], 7],
    ["QUALITY_TYPES", [4, 4, 4, 3], 7],
  ])("has %s with %j items by dimension on a scale of %i points", (name, sizes, max) => {
    const { dimensions, scale } = catalogue[name]!;
    expect(dimensions.map(({ items }) => items.length)).toStrictEqual(sizes);
    expect(scale).toStrictEqual({ min: 1, max });
  });

  it("labels every item in at most five words, no two alike within an instrument", () => {
    for (const instrument of Object.values(catalogue)) {
      const labels = itemsOf(instrument).map(({ label }) => label);
      expect(labels.filter((label) => label.split(" ").length > 5)).toStrictEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it("numbers the items of SERVQUAL and SERVPERF through the dimensions", () => {
    // Parasuraman, Zeithaml & Berry (1988), appendix; the same in 1991
    for (const instrument of [SERVQUAL, SERVPERF, SERVQUAL_1988]) {
      expect(idsOf(instrument)).toStrictEqual({
        tangibles: numbered("q", 1, 4),
        reliability: numbered("q", 5, 9),
        responsiveness: numbered("q", 10, 13),
        assurance: numbered("q", 14, 17),
        empathy: numbered("q", 18, 22),
      });
    }
  });

  it("reverses responsiveness and empathy of 1988, and nothing else", () => {
    // Parasuraman, Zeithaml & Berry (1988), appendix: the statements marked (−)
    const reversed = (instrument: Instrument) =>
      itemsOf(instrument).flatMap(({ id, reverse }) => (reverse ? [id] : []));
    expect(reversed(SERVQUAL_1988)).toStrictEqual([...numbered("q", 10, 13), ...numbered("q", 18, 22)]);
    for (const instrument of Object.values(catalogue)) {
      if (instrument !== SERVQUAL_1988) expect(reversed(instrument)).toStrictEqual([]);
    }
  });

  it("labels every item and dimension of SERVQUAL and SERVPERF in Russian and Bulgarian too", () => {
    for (const instrument of [SERVQUAL, SERVPERF]) {
      const ids = [...instrument.dimensions, ...itemsOf(instrument)].map(({ id }) => id).sort();
      expect(Object.keys(instrument.labels)).toStrictEqual(["ru", "bg"]);
      for (const labels of Object.values(instrument.labels)) {
        expect(Object.keys(labels).sort()).toStrictEqual(ids);
        expect(new Set(Object.values(labels)).size).toBe(ids.length);
        expect(
          Object.values(labels).filter(
            (label) => !/^\p{Script=Cyrillic}[\p{Script=Cyrillic} ,]+$/u.test(label),
          ),
        ).toStrictEqual([]);
      }
    }
  });

  it("groups the nine sub-dimensions of Brady and Cronin by three", () => {
    const groups = BRADY_CRONIN.dimensions.map(({ group }) => group);
    expect(groups).toStrictEqual(
      ["interaction", "physical-environment", "outcome"].flatMap((group) => [group, group, group]),
    );
  });

  it.each(Object.keys(catalogue))(
    "leaves all but %s out of a bundle that uses nothing else",
    async (name) => {
      const code = await bundle(name);
      const titles = Object.values(catalogue).map(({ title }) => title);
      expect(titles.filter((title) => code.includes(`title: "${title}"`))).toStrictEqual([
        catalogue[name]!.title,
      ]);
    },
  );

  it("weighs nothing in a bundle that defines its own instrument", async () => {
    expect(await bundle("defineInstrument")).not.toContain('citation: "');
  });
});

async function bundle(name: string): Promise<string> {
  const index = fileURLToPath(new URL("../../src/instruments/index.ts", import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from ${JSON.stringify(index)};`, resolveDir: "/" },
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
  });
  return outputFiles[0]!.text;
}
