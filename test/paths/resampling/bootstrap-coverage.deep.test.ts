import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/numeric/random.ts";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import { bootstrapPathModel } from "../../../src/paths/resampling/bootstrap-path-model.ts";
import { MODEL } from "../survey.ts";

/** `npm run test:deep` draws many more surveys. */
const DEEP = process.env.DEEP_RUNS !== undefined;
const SURVEYS = DEEP ? 2000 : 60;
const REPLICATES = DEEP ? 1000 : 200;
const RESPONDENTS = 200;

/** Answers of real numbers with the correlations of the survey's model, so that their path model has coefficients known beforehand. */
function drawSurvey(seed: number, n: number): Record<string, number[]> {
  const random = randomStream(seed, 1);
  const columns: Record<string, number[]> = {
    i1: [],
    i2: [],
    i3: [],
    s1: [],
    s2: [],
    s3: [],
    c1: [],
    l1: [],
    l2: [],
  };
  const answer = (item: string, latent: number, loading: number) =>
    columns[item]!.push(loading * latent + Math.sqrt(1 - loading ** 2) * random.normal());
  for (let i = 0; i < n; i++) {
    const image = random.normal();
    const satisfaction = 0.6 * image + 0.8 * random.normal();
    const complaints = 0.5 * satisfaction + Math.sqrt(0.75) * random.normal();
    const loyalty = 0.3 * image + 0.4 * satisfaction + 0.2 * complaints + 0.6 * random.normal();
    for (const item of ["i1", "i2", "i3"]) answer(item, image, 0.8);
    for (const item of ["s1", "s2", "s3"]) answer(item, satisfaction, 0.8);
    answer("c1", complaints, 0.9);
    for (const item of ["l1", "l2"]) answer(item, loyalty, 0.8);
  }
  return columns;
}

describe("bootstrap intervals of path models", () => {
  it.each(["percentile", "bca"] as const)(
    "cover what the model is in the population in about 95 of 100 surveys: %s",
    (intervalMethod) => {
      // the estimate of a survey so large that its own error does not count
      const population = estimatePathModel(drawSurvey(1, DEEP ? 1_000_000 : 300_000), MODEL);
      const covered = population.paths.map(() => 0);
      for (let survey = 0; survey < SURVEYS; survey++) {
        const { paths } = bootstrapPathModel(drawSurvey(1000 + survey, RESPONDENTS), MODEL, {
          replicates: REPLICATES,
          seed: survey,
          intervalMethod,
        });
        paths.forEach(({ interval: limits }, i) => {
          const truth = population.paths[i]!.estimate;
          if (limits!.lower <= truth && truth <= limits!.upper) covered[i]!++;
        });
      }
      const shares = covered.map((count) => count / SURVEYS);
      const mean = shares.reduce((sum, share) => sum + share / shares.length, 0);
      const [least, most] = DEEP ? [0.93, 0.97] : [0.87, 1];
      expect(mean).toBeGreaterThanOrEqual(least);
      expect(mean).toBeLessThanOrEqual(most);
      for (const share of DEEP ? shares : []) {
        expect(share).toBeGreaterThanOrEqual(least);
        expect(share).toBeLessThanOrEqual(most);
      }
    },
    3_600_000,
  );
});
