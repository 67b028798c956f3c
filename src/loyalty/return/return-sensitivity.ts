import { inRankOrder } from "../../numeric/competition-ranks.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { returnOf, type Scenario } from "./quality-course.ts";

/** What becomes of the scenario as one input is multiplied; rates stay within 0..1. */
const MOVES: Readonly<Record<SensitivityInput, (scenario: Scenario, factor: number) => Partial<Scenario>>> = {
  "satisfaction-change": (from, factor) => ({ satisfactionChange: from.satisfactionChange * factor }),
  "retention-per-point": (from, factor) => ({ retentionPerPoint: from.retentionPerPoint * factor }),
  "attraction-per-point": (from, factor) => ({ attractionPerPoint: from.attractionPerPoint * factor }),
  retention: (from, factor) => ({ retention: Math.min(1, from.retention * factor) }),
  "competitor-retention": (from, factor) => ({
    competitorRetention: Math.min(1, from.competitorRetention * factor),
  }),
  attraction: (from, factor) => ({ attraction: Math.min(1, from.attraction * factor) }),
  share: (from, factor) => ({ share: Math.min(1, from.share * factor) }),
  "market-size": ({ market }, factor) => ({ market: { ...market, size: market.size * factor } }),
  margin: (from, factor) => ({ margin: from.margin * factor }),
  discount: (from, factor) => ({ discount: from.discount * factor }),
  spends: (from, factor) => ({ spends: from.spends.map((spend) => spend * factor) }),
};

/** An input of the plan that the sensitivity table moves. */
export type SensitivityInput =
  | "satisfaction-change"
  | "retention-per-point"
  | "attraction-per-point"
  | "retention"
  | "competitor-retention"
  | "attraction"
  | "share"
  | "market-size"
  | "margin"
  | "discount"
  | "spends";

/** The return with an input moved. */
export interface MovedReturn {
  netPresentValue: number;
  ratio: number;
}

/** The return with one input moved down and up, at most to the end of its range. */
export interface SensitivityRow {
  input: SensitivityInput;
  low: MovedReturn;
  high: MovedReturn;
  /** |difference of the net present values|. */
  swing: number;
}

/** The returns with every input moved down and up by a share of itself, the one that moves them farthest first. */
export function sensitivityOf(scenario: Scenario, step: number): SensitivityRow[] {
  const rows = (Object.keys(MOVES) as SensitivityInput[]).map((input) => {
    const at = (factor: number): MovedReturn => {
      const { netPresentValue, ratio } = returnOf({ ...scenario, ...MOVES[input](scenario, factor) });
      return { netPresentValue, ratio };
    };
    const [low, high] = [at(1 - step), at(1 + step)];
    return { input, low, high, swing: Math.abs(compareFigures(high.netPresentValue, low.netPresentValue)) };
  });
  return inRankOrder(rows, ({ swing }) => swing);
}
