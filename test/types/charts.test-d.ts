import { type ChartSpec, gapChart } from "service-quality/charts";
import { scoreServqual } from "service-quality/gaps";
import type { TopLevelSpec } from "vega-lite";
import { expectTypeOf } from "vitest";

// Vega-Lite takes what the charts give as it is.
expectTypeOf<ChartSpec>().toExtend<TopLevelSpec>();
export const spec: TopLevelSpec = gapChart(scoreServqual({ expectations: {}, perceptions: {} })).spec;

// @ts-expect-error It still refuses a mark that it does not have.
export const wrong: TopLevelSpec = { ...spec, layer: [{ mark: { type: "blob" }, encoding: {} }] };
