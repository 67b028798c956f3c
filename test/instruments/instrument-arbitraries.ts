import fc from "fast-check";
import type { InstrumentSpec } from "../../src/instruments/instrument.ts";

const FORMS = ["expectation", "perception", "minimum", "desired", "importance"] as const;
const id = fc.oneof(
  fc.constantFrom("q1", "__proto__", "constructor", "длъжина", " "),
  fc.string({ minLength: 1 }),
);
const text = fc.string({ minLength: 1 });

/** Valid specifications of an instrument, with and without what may be left out. */
export const instrumentSpec: fc.Arbitrary<InstrumentSpec> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    ids: fc.uniqueArray(id, { minLength: 22, maxLength: 22 }),
    keys: fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 16, maxLength: 16 }),
    labels: fc.array(text, { minLength: 4, maxLength: 4 }),
    ends: fc.uniqueArray(fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e100, max: 1e100 })), {
      minLength: 2,
      maxLength: 2,
      comparator: (a, b) => a === b,
    }),
    rest: fc.record(
      {
        kind: fc.constant("instrument" as const),
        version: fc.constant(1 as const),
        forms: fc.shuffledSubarray([...FORMS], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    tags: fc.option(fc.subarray(["ru", "bg", "pt-BR", "zh-Hant-TW"]), { nil: undefined }),
    grouped: fc.boolean(),
  })
  .map(({ sizes, ids, keys, labels, ends, rest, tags, grouped }) => {
    const label = (n: number) => labels[n % labels.length]!;
    let next = 0;
    const dimensions = sizes.map((size, k) => ({
      id: ids[k]!,
      label: label(k),
      ...(grouped && { group: k % 2 === 0 ? ids[4]! : null }),
      items: Array.from({ length: size }, () => {
        const item = { id: ids[6 + next]!, label: label(next) };
        const reverse = keys[next++];
        return reverse === undefined ? item : { ...item, reverse };
      }),
    }));
    return {
      ...rest,
      id: ids[21]!,
      title: label(2),
      citation: label(3),
      scale: { min: Math.min(...ends), max: Math.max(...ends) },
      dimensions,
      ...(tags && {
        labels: Object.fromEntries(tags.map((tag) => [tag, Object.fromEntries([[ids[6]!, label(1)]])])),
      }),
    };
  });

/** Specifications of an instrument in which something at any depth is replaced, added or taken away. */
export const brokenInstrument: fc.Arbitrary<unknown> = fc
  .tuple(
    instrumentSpec,
    fc.infiniteStream(fc.nat()),
    fc.anything(),
    fc.constantFrom("replace", "add", "remove", "copy"),
  )
  .map(([spec, choices, value, change]) => {
    const copy = structuredClone(spec) as object;
    const choose = (count: number) => (choices.next().value as number) % count;
    let node = copy as Record<string, unknown>;
    let key = "id";
    for (;;) {
      const keys = Object.keys(node);
      if (keys.length === 0) break;
      key = keys[choose(keys.length)]!;
      const below = node[key];
      if (typeof below !== "object" || below === null || choose(4) === 0) break;
      node = below as Record<string, unknown>;
    }
    if (change === "replace") node[key] = value;
    else if (change === "remove") delete node[key];
    else if (change === "add") node[`${key}x`] = value;
    else if (Array.isArray(node)) node.push(structuredClone(node[0]));
    else node[key] = "q1";
    return copy;
  });
