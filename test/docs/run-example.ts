import { format } from "node:util";
import { transformSync } from "esbuild";
import type { Chart } from "../../src/charts/chart.ts";
import { type Expectation, instrument } from "./assertions.ts";
import type { Block } from "./blocks.ts";

/** What an example leaves behind: what it printed, and its charts, one for each of its `ts chart` fences. */
export interface Run {
  readonly printed: string;
  readonly charts: readonly Chart[];
}

/** Runs an example: `load` gives the modules that it imports, `holds` looks at what it asserts. */
export function runExample(
  { code, charts: fences }: Pick<Block, "code" | "charts">,
  load: (name: string) => unknown,
  holds: (compute: () => unknown, expectation: Expectation) => void,
): Run {
  const { code: instrumented, expectations } = instrument(
    code,
    fences.map(({ end }) => end),
  );
  const { code: script } = transformSync(instrumented, { loader: "ts", format: "cjs", target: "es2022" });
  let printed = "";
  const charts: Chart[] = [];
  const print = { log: (...values: unknown[]) => (printed += `${format(...values)}\n`) };
  const check = (compute: () => unknown, number: number) => holds(compute, expectations[number]!);
  const draws = (value: unknown) => charts.push(chartOf(value));
  new Function("require", "console", "holds", "draws", script)(load, print, check, draws);
  return { printed, charts };
}

function chartOf(value: unknown): Chart {
  if ((value as Partial<Chart> | null | undefined)?.kind !== "chart") {
    throw new Error(`a chart's block ends in ${format(value)}, which is no chart`);
  }
  return value as Chart;
}
