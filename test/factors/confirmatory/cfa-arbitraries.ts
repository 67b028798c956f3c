import fc from "fast-check";
import type { CfaModelSpec } from "../../../src/factors/confirmatory/cfa-model.ts";
import { randomStream } from "../../../src/numeric/random.ts";

const name = fc.oneof(
  fc.constantFrom("Quality", "constructor", "качество", " "),
  fc.string({ minLength: 1 }),
);

/** Valid specifications of a measurement model. */
export const cfaModelSpec: fc.Arbitrary<CfaModelSpec> = fc
  .record({
    names: fc.uniqueArray(
      name.filter((id) => id !== "__proto__" && !/^\d+$/.test(id)),
      { minLength: 1, maxLength: 4 },
    ),
    items: fc.uniqueArray(fc.oneof(fc.constantFrom("q1", "__proto__"), fc.string({ minLength: 1 })), {
      minLength: 12,
      maxLength: 12,
    }),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    rest: fc.record(
      {
        kind: fc.constant("cfa-model" as const),
        version: fc.constant(1 as const),
        title: fc.option(fc.string({ minLength: 1 })),
        citation: fc.option(fc.string({ minLength: 1 })),
      },
      { requiredKeys: [] },
    ),
  })
  .chain(({ names, items, sizes, rest }) => {
    const constructs = Object.fromEntries(names.map((id, k) => [id, items.slice(3 * k, 3 * k + sizes[k]!)]));
    return arrowsAmong(constructs).map((arrows) => ({ ...rest, constructs, ...arrows }));
  });

/** Residual covariances, a construct of the second order and paths that suit the constructs. */
function arrowsAmong(
  ofModel: CfaModelSpec["constructs"],
): fc.Arbitrary<Partial<Pick<CfaModelSpec, "residualCovariances" | "secondOrder" | "paths">>> {
  const names = Object.keys(ofModel);
  const own = Object.values(ofModel).flat();
  const secondOrder = names.length < 2 || names.includes("whole") ? {} : { whole: names.slice(-2) };
  return fc.record(
    {
      residualCovariances: fc.constant(own.length < 2 ? [] : [[own[1]!, own[0]!] as const]),
      secondOrder: fc.constant(secondOrder),
      paths: fc.constant(names.length < 3 ? [] : [[names[0]!, names[1]!] as const]),
    },
    { requiredKeys: [] },
  );
}

/** Specifications of a measurement model of which one key is replaced, or one construct's items. */
export const brokenCfaModel: fc.Arbitrary<unknown> = fc
  .tuple(
    cfaModelSpec,
    fc.oneof(fc.anything(), fc.constantFrom(["q1", "q1"], [], [""], ["q1", 2])),
    fc.constantFrom(
      ...["kind", "version", "title", "citation", "constructs", "items", "extra", "empty name"],
      ...["residualCovariances", "secondOrder", "paths"],
    ),
  )
  .map(([spec, value, key]) => {
    const construct = key === "empty name" ? "" : Object.keys(spec.constructs)[0]!;
    if (key !== "items" && key !== "empty name") return { ...spec, [key]: value };
    return { ...spec, constructs: { ...spec.constructs, [construct]: value } };
  });

/** Answers to six items that two constructs share, mostly of one mind within a construct. */
export const twoConstructs = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), {
      minLength: 12,
      maxLength: 40,
    }),
    fc.infiniteStream(fc.integer({ min: -1, max: 1 })),
  )
  .map(([scores, errors]) =>
    Object.fromEntries(
      ["a1", "a2", "a3", "b1", "b2", "b3"].map((item, j) => [
        item,
        scores.map(([a, b]) => 8 + 3 * (j < 3 ? a : b) + (errors.next().value as number)),
      ]),
    ),
  );

export const constructs = { A: ["a1", "a2", "a3"], B: ["b1", "b2", "b3"] };

/** Twelve respondents' answers to the six items at random: no construct is in them. */
export function noise(seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  return Object.fromEntries(
    Object.values(constructs)
      .flat()
      .map((item) => [item, Array.from({ length: 12 }, () => 1 + random.below(7))]),
  );
}
