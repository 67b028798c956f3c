import { randomStream } from "../../src/numeric/random.ts";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";

/** Image acts on satisfaction and loyalty, satisfaction on loyalty; complaints is a single item. */
export const MODEL = {
  constructs: {
    Image: { items: ["i1", "i2", "i3"] },
    Satisfaction: { items: ["s1", "s2", "s3"] },
    Complaints: { items: ["c1"] },
    Loyalty: { items: ["l1", "l2"] },
  },
  paths: [
    ["Image", "Satisfaction"],
    ["Satisfaction", "Complaints"],
    ["Image", "Loyalty"],
    ["Satisfaction", "Loyalty"],
    ["Complaints", "Loyalty"],
  ],
} as const satisfies PathModelSpec;

/** Whole answers from 1 to 10 to the items of the model, of the path coefficients 0.6, 0.5, 0.2, 0.4 and 0.1. */
export function surveyOf(n: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const columns: Record<string, number[]> = {};
  const answer = (item: string, latent: number, loading: number) => {
    const x = loading * latent + Math.sqrt(1 - loading ** 2) * random.normal();
    columns[item] ??= [];
    columns[item].push(Math.min(10, Math.max(1, Math.round(6.5 + 1.7 * x))));
  };
  for (let r = 0; r < n; r++) {
    const image = random.normal();
    const satisfaction = 0.6 * image + 0.8 * random.normal();
    const complaints = 0.5 * satisfaction + Math.sqrt(0.75) * random.normal();
    const loyalty = 0.2 * image + 0.4 * satisfaction + 0.1 * complaints + 0.75 * random.normal();
    for (const [i, item] of ["i1", "i2", "i3"].entries()) answer(item, image, 0.9 - 0.1 * i);
    for (const [i, item] of ["s1", "s2", "s3"].entries()) answer(item, satisfaction, 0.85 - 0.05 * i);
    answer("c1", complaints, 0.9);
    for (const [i, item] of ["l1", "l2"].entries()) answer(item, loyalty, 0.8 - 0.1 * i);
  }
  return columns;
}
