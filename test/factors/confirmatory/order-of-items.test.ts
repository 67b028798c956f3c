import { describe, expect, it } from "vitest";
import type { CfaModelSpec } from "../../../src/factors/confirmatory/cfa-model.ts";
import { estimateCfa } from "../../../src/factors/confirmatory/estimate-cfa.ts";
import { randomStream } from "../../../src/numeric/random.ts";

/**
 * Answers from 1 to 4 to nine items of three constructs that one of the second order stands behind: the first item of
 * each has little to do with it, and items and constructs are turned either way.
 */
function surveyOf(n: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const mixed = (share: number, own: number) => share * own + Math.sqrt(1 - share ** 2) * random.normal();
  const turned = () => (random.next() < 0.4 ? -1 : 1);
  const whole = Array.from({ length: n }, () => random.normal());
  return Object.fromEntries(
    ["a", "b", "c"].flatMap((construct) => {
      const share = turned() * (0.3 + 0.6 * random.next());
      const part = whole.map((own) => mixed(share, own));
      return [0.15, 0.7, 0.7].map((size, i) => {
        const loading = turned() * size;
        const answers = part.map((own) => Math.max(1, Math.min(4, Math.ceil(mixed(loading, own) + 2))));
        return [`${construct}${i}`, answers] as const;
      });
    }),
  );
}

/** The same model, told from another item of each construct and another part. */
const toldFrom = (first: number): CfaModelSpec => {
  const turn = <T>(list: readonly T[]) => [...list.slice(first), ...list.slice(0, first)];
  return {
    constructs: Object.fromEntries(
      ["a", "b", "c"].map((name) => [name, turn([0, 1, 2]).map((i) => `${name}${i}`)]),
    ),
    secondOrder: { whole: turn(["a", "b", "c"]) },
  };
};
const TOLD = [0, 1, 2].map(toldFrom);

describe("a model of the second order", () => {
  // Chi-square by cfa() of lavaan 0.6-14 on the same answers, `ordered = TRUE` for WLSMV, with the model told from items
  // of the construct.
  it.each([
    ["wlsmv", 4, 21.26287],
    ["wlsmv", 8, 17.730843],
    ["wlsmv", 9, 29.022435],
    ["maximum-likelihood", 3, 22.769066],
    ["maximum-likelihood", 37, 15.872661],
    ["maximum-likelihood", 93, 31.672706],
  ] as const)(
    "has lavaan's minimum whichever items make the scales: %s, survey %i",
    (method, seed, chiSquared) => {
      const data = surveyOf(150, seed);
      for (const model of TOLD) {
        const { fit, converged, admissible } = estimateCfa(data, model, { method });
        expect([converged, admissible]).toEqual([true, true]);
        expect(fit.chiSquared).toBeCloseTo(chiSquared, 5);
      }
    },
  );
});
