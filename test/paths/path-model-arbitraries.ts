import fc from "fast-check";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";
import { brokenDocument } from "../schemas/broken-document.ts";

const name = fc.oneof(
  fc.constantFrom("Quality", "constructor", "качество", " "),
  fc.string({ minLength: 1 }),
);
const mode = fc.constantFrom("A" as const, "B" as const, undefined);

/** Valid specifications of a path model: every construct but the first has paths from earlier ones. */
export const pathModelSpec: fc.Arbitrary<PathModelSpec> = fc
  .record({
    names: fc.uniqueArray(
      name.filter((id) => id !== "__proto__" && !/^\d+$/.test(id)),
      { minLength: 2, maxLength: 5 },
    ),
    items: fc.uniqueArray(fc.oneof(fc.constantFrom("q1", "__proto__"), fc.string({ minLength: 1 })), {
      minLength: 15,
      maxLength: 15,
    }),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
    modes: fc.array(mode, { minLength: 5, maxLength: 5 }),
    sources: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    rest: fc.record(
      {
        kind: fc.constant("path-model" as const),
        version: fc.constant(1 as const),
        title: fc.option(fc.string({ minLength: 1 })),
        citation: fc.option(fc.string({ minLength: 1 })),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ names, items, sizes, modes, sources, rest }) => ({
    ...rest,
    constructs: Object.fromEntries(
      names.map((id, k) => {
        const own = items.slice(3 * k, 3 * k + sizes[k]!);
        return [id, modes[k] === undefined ? { items: own } : { items: own, mode: modes[k] }];
      }),
    ),
    paths: names.slice(1).map((to, k) => [names[sources[k]! % (k + 1)]!, to] as const),
  }));

/** Specifications of a path model in which something at any depth is replaced, added or taken away. */
export const brokenPathModel: fc.Arbitrary<unknown> = brokenDocument(pathModelSpec);
