import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import type { Source } from "../survey/column.ts";
import { anyRespondentsOf } from "../survey/estimation.ts";
import type { Moments } from "./moments.ts";
import { answerBlocks, type Prepare } from "./sums/answer-blocks.ts";
import { byteProducts } from "./sums/byte-products.ts";
import { plainCollector, weightedCollector } from "./sums/exact-sums.ts";
import { limbReader } from "./sums/weight-limbs.ts";

/** What a summary is of. */
export type MomentSettings = Pick<Moments, "items" | "weightFactor"> & {
  readonly missing: NonNullable<Moments["missing"]>;
  readonly factor: NonNullable<Moments["factor"]>;
};

/** Respondents' weights, and where they stand in the arguments. */
export interface Weighting {
  readonly weights: Float64Array;
  readonly path: ErrorPath;
}

/** Adds up parts of a survey, in memory that does not grow with their number. */
export interface MomentsCollector {
  /** Adds respondents: columns of the items, and weights where the summary has a factor for them. */
  add(sources: readonly Source[], weighting: Weighting | null): void;
  result(): Moments;
}

/** Starts with nobody. */
export function momentsCollector(settings: MomentSettings): MomentsCollector {
  const { items, missing, factor, weightFactor } = settings;
  const collect = weightFactor === null ? plainCollector : weightedCollector;
  const { add, addProducts, result } = collect(items.length, missing);
  // Blocks leave incomplete respondents out by themselves.
  const policy = missing === "reject" ? missing : "available";
  let n = 0;
  return {
    add(sources, weighting) {
      const respondents = anyRespondentsOf(sources, policy, weighting?.weights ?? null);
      if (addProducts !== null && factor === 1) {
        const products = byteProducts(sources);
        if (products !== null) {
          n += respondents.n;
          return addProducts(products);
        }
      }
      const limbs = weighting && limbReader(weighting.weights, weightFactor!, weighting.path);
      for (const block of answerBlocks(sources, missing, respondents, inIntegers(sources, factor))) {
        n += block.n;
        add(block, limbs);
      }
    },
    result: () => ({
      kind: "moments",
      version: 1,
      items,
      missing,
      factor,
      weightFactor,
      n,
      ...result(),
    }),
  };
}

/** Makes answers integers in place; refuses one that is none. */
function inIntegers(sources: readonly Source[], factor: number): Prepare {
  return (answers, item, from) => {
    let largest = 0;
    for (let i = 0; i < answers.length; i++) {
      const x = answers[i]!;
      const whole = factor === 1 ? x : Math.round(x * factor);
      const size = Math.abs(whole);
      if (Math.floor(whole) / factor !== x || size > Number.MAX_SAFE_INTEGER) {
        if (!Number.isNaN(x)) refuseFraction(sources[item]!, from + i, factor);
      }
      if (size > largest) largest = size;
      answers[i] = whole;
    }
    return largest;
  };
}

function refuseFraction({ column, path }: Source, row: number, factor: number): never {
  const expected =
    factor === 1
      ? "a whole number; options.factor says what to multiply answers by to make them whole"
      : `a whole number of 1/${factor}, the factor`;
  refuse("invalid_input", [...path, row], expected, column[row]);
}
