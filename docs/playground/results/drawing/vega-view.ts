import type { ChartSpec } from "service-quality/charts";
import type { View } from "vega";
import { moment } from "./in-turn.ts";
import { vegaModules } from "./vega-modules.ts";

/**
 * A chart as Vega holds it, in an element or in none. Its expressions are interpreted, never compiled to code, and the
 * page has a moment for itself after each step.
 */
export async function vegaView(spec: ChartSpec, element?: HTMLElement): Promise<View> {
  const { vega, vegaLite, vegaInterpreter } = await vegaModules();
  const compiled = vegaLite.compile(spec).spec;
  await moment();
  const runtime = vega.parse(compiled, undefined, { ast: true });
  await moment();
  return new vega.View(runtime, {
    expr: vegaInterpreter.expressionInterpreter,
    hover: false,
    logger: vega.logger(vega.Warn),
    ...(element === undefined ? { renderer: "none" } : { renderer: "svg", container: element }),
  });
}
