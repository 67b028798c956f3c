import type { Note } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import type { ConstructEstimate, PathModelEstimate } from "./tables/path-estimate.ts";
import { pathEstimateAt } from "./tables/read-path-estimate.ts";

/** A construct on the importance–performance map. */
export interface ConstructImportance {
  construct: string;
  /**
   * Points by which the target's index rises with a point of this construct's, along all paths; `null` where one of
   * them has no index.
   */
  importance: number | null;
  /** The standardized total effect. */
  standardizedImportance: number;
  /** The construct's index, 0..100. */
  performance: number | null;
}

/** An item on the importance–performance map. */
export interface IndicatorImportance {
  construct: string;
  item: string;
  /** Points by which the target's index rises with a point of the item's mean on 0..100. */
  importance: number | null;
  /** The item's mean between the ends of the scale, 0..100. */
  performance: number;
}

/** The result of `scorePathImportance`. */
export interface PathImportance {
  model: "path-importance";
  target: string;
  /** The target's index. */
  performance: number | null;
  /** Means over the constructs, which part the map in four; `null` where a construct has no index. */
  crosshair: { importance: number; performance: number } | null;
  /** Those from which a path leads to the target, in the order of the model. */
  constructs: ConstructImportance[];
  /** Their items; none of constructs that scores of a stage before stand for. */
  indicators: IndicatorImportance[];
  notes: Note[];
}

/**
 * The importance–performance map of a construct: what a point of each construct before it is worth, and how many of 100
 * points each has. What matters much and performs badly comes first.
 *
 * `estimate` is the result of `estimatePathModel` with a `scale`. Importance is the total effect on unstandardized
 * scores: standardized effect × deviation of the target's index / deviation of the construct's.
 *
 * @throws `invalid_input` for an estimate without a scale, and for a target that is no construct of it or that nothing
 * leads to.
 *
 * Source: Ringle & Sarstedt (2016), Gain more insight from your PLS-SEM results: the importance-performance map
 * analysis, Industrial Management & Data Systems 116, 1865–1886.
 *
 * @example
 * ```ts
 * import { estimatePathModel, scorePathImportance } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5], l1: [6, 5, 7, 2, 3, 5, 4, 6] };
 * const model = { constructs: { Quality: { items: ["q1"] }, Loyalty: { items: ["l1"] } }, paths: [["Quality", "Loyalty"]] as const };
 * const estimate = estimatePathModel(answers, model, { scale: { min: 1, max: 7 } });
 * const [quality] = scorePathImportance(estimate, "Loyalty").constructs;
 * quality?.importance; // => 0.846…
 * quality?.performance; // => 62.5
 * ```
 */
export function scorePathImportance(estimate: PathModelEstimate, target: string): PathImportance {
  const { scale, constructs, effects, indicators, stages } = pathEstimateAt(estimate, []);
  if (scale === null) refuse("invalid_input", ["scale"], "an estimate with the scale of its answers", null);
  const aim = constructs.find(({ construct }) => construct === target);
  if (aim === undefined) refuse("invalid_input", ["target"], "a construct of the model", target);
  const before = effects.filter(({ to }) => to === target);
  if (before.length === 0) refuse("invalid_input", ["target"], "a construct that others lead to", target);
  const rows = before.map(({ from, total }): ConstructImportance => {
    const source = constructs.find(({ construct }) => construct === from)!;
    return {
      construct: from,
      importance: pointsOf(total, source, aim),
      standardizedImportance: total,
      performance: source.index,
    };
  });
  /** Not the scores of a stage before, which have no place on the scale. */
  const isAnswered = ({ construct, item }: { construct: string; item: string }) =>
    stages.every((stage) => stage.indicators.some((row) => row.construct === construct && row.item === item));
  const items = rows.flatMap(({ construct, importance }) =>
    indicators
      .filter((indicator) => indicator.construct === construct && isAnswered(indicator))
      .map(({ item, mean, unstandardizedWeight }) => ({
        construct,
        item,
        importance:
          importance === null || unstandardizedWeight === null ? null : importance * unstandardizedWeight + 0,
        performance: (100 * (mean - scale.min)) / (scale.max - scale.min),
      })),
  );
  return {
    model: "path-importance",
    target,
    performance: aim.index,
    crosshair: crosshairOf(rows),
    constructs: rows,
    indicators: items,
    notes: rows.flatMap(({ importance }, i): Note[] =>
      importance === null ? [{ path: ["constructs", i, "importance"], reason: "negative-weight" }] : [],
    ),
  };
}

type Deviating = Pick<ConstructEstimate, "indexDeviation">;

/** An effect in points of the index that it has, by point of the index that it comes from. */
function pointsOf(effect: number, from: Deviating, to: Deviating): number | null {
  if (from.indexDeviation === null || to.indexDeviation === null) return null;
  return (effect * to.indexDeviation) / from.indexDeviation + 0;
}

function crosshairOf(rows: readonly ConstructImportance[]): PathImportance["crosshair"] {
  let [importance, performance] = [0, 0];
  for (const row of rows) {
    if (row.importance === null || row.performance === null) return null;
    importance += row.importance / rows.length;
    performance += row.performance / rows.length;
  }
  return { importance, performance };
}
