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

/** A statement of the example that waits, and so all after it. */
const WAITING = /^(const [^=]+ = )?await /m;

/** Runs an example that waits for nothing: `load` gives the modules that it imports, `holds` looks at what it asserts. */
export function runExample(
  block: Pick<Block, "code" | "charts">,
  load: (name: string) => unknown,
  holds: (compute: () => unknown, expectation: Expectation) => void,
): Run {
  return started(block, load, holds).run;
}

/** Runs an example to its end. */
export async function finishExample(...example: Parameters<typeof runExample>): Promise<Run> {
  const { run, end } = started(...example);
  await end;
  return run;
}

function started(
  { code, charts: fences }: Pick<Block, "code" | "charts">,
  load: (name: string) => unknown,
  holds: (compute: () => unknown, expectation: Expectation) => void,
): { run: Run; end: unknown } {
  const { code: instrumented, expectations } = instrument(
    code,
    fences.map(({ end }) => end),
  );
  const text = WAITING.test(code) ? inFunction(instrumented) : instrumented;
  const { code: script } = transformSync(text, { loader: "ts", format: "cjs", target: "es2022" });
  const run = { printed: "", charts: [] as Chart[] };
  const print = {
    log: (...values: unknown[]) => {
      run.printed += `${format(...values)}\n`;
    },
  };
  const check = (compute: () => unknown, number: number) => holds(compute, expectations[number]!);
  const draws = (value: unknown) => run.charts.push(chartOf(value));
  const module: { exports: { end?: unknown } } = { exports: {} };
  new Function("module", "require", "console", "holds", "draws", script)(module, load, print, check, draws);
  return { run, end: module.exports.end };
}

/** Puts what follows the imports into a function that may wait; its promise is exported. */
function inFunction(text: string): string {
  const imports = [...text.matchAll(/^import [^;]*;$/gm)].map(({ 0: line, index }) => index + line.length);
  const at = Math.max(0, ...imports);
  return `${text.slice(0, at)}\nexport const end = (async () => {${text.slice(at)}\n})();`;
}

function chartOf(value: unknown): Chart {
  if ((value as Partial<Chart> | null | undefined)?.kind !== "chart") {
    throw new Error(`a chart's block ends in ${format(value)}, which is no chart`);
  }
  return value as Chart;
}
