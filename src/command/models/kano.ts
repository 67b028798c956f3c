import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { classifyKano } from "../../priorities/kano/classify-kano.ts";
import { formatKano, type KanoFeature } from "../../priorities/kano/format-kano.ts";
import type { Answers } from "../../survey/answer.ts";
import type { Model } from "./model.ts";

/** A feature for every two columns that are named alike after the prefixes. */
export const kano: Model<{ functional: Answers; dysfunctional: Answers }, KanoFeature[]> = {
  needs: ["functional", "dysfunctional"],
  batteries: ({ options }, { variables }) => {
    const [functional, dysfunctional] = [options.functional!, options.dysfunctional!];
    const names = variables.map(({ name }) => name);
    const features = kanoFeatures(names, functional, dysfunctional);
    if (features.length === 0) {
      refuse(
        "unknown_item",
        ["functional"],
        `columns named alike after ${functional} and ${dysfunctional}`,
        undefined,
      );
    }
    const columnsOf = (prefix: string) => ({
      columns: features.map((feature) => prefix + feature),
      items: features,
    });
    return { functional: columnsOf(functional), dysfunctional: columnsOf(dysfunctional) };
  },
  data: ({ batteries }) => ({
    functional: batteries.functional!,
    dysfunctional: batteries.dysfunctional!,
  }),
  score: ({ functional, dysfunctional }, settings) =>
    Object.entries(functional).map(([feature, answers]) => ({
      feature,
      ...underPath([feature], () => classifyKano(answers, dysfunctional[feature]!, settings)),
    })),
  reports: (features, layout) => [formatKano(features, layout)],
  rows: (features) => features,
};

/** What is left of the names of two columns that are named alike after the prefixes. */
export function kanoFeatures(names: readonly string[], functional: string, dysfunctional: string): string[] {
  return names
    .filter((name) => name.startsWith(functional))
    .map((name) => name.slice(functional.length))
    .filter((feature) => names.includes(dysfunctional + feature));
}
