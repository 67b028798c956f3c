import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Chart } from "service-quality/charts";
import { type Block, blocksOf } from "../../../test/docs/blocks.ts";
import { runExample } from "../../../test/docs/run-example.ts";
import { drawnWith, type Modules } from "./package-modules.ts";

/** A chart of a page, in both themes. */
export interface PageChart {
  /** The same for the same code: names its files and elements. */
  readonly key: string;
  readonly light: Chart;
  readonly dark: Chart;
}

/** The keys of a page's charts, in order. */
export function chartKeys(text: string): string[] {
  return blocksOf("", text).flatMap(keysOf);
}

/** Runs the examples of a page that end in charts; one that fails is an error that names its line. */
export function pageCharts(file: string, text: string, modules: Modules): PageChart[] {
  const dark = drawnWith(modules, { theme: "dark" });
  return blocksOf(basename(file), text)
    .filter(({ charts }) => charts.length > 0)
    .flatMap((block) => {
      const [light, night] = [modules, dark].map((one) => chartsOf(block, one));
      return keysOf(block).map((key, i) => ({ key, light: light![i]!, dark: night![i]! }));
    });
}

function chartsOf(block: Block, modules: Modules): readonly Chart[] {
  const load = (name: string) => {
    if (!modules.has(name)) throw new Error(`${block.title} imports ${name}, which is not the package's`);
    return modules.get(name);
  };
  try {
    return runExample(block, load, passes).charts;
  } catch (error) {
    throw new Error(`${block.title}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** What an example asserts is held by the tests; here it may throw, where it says so. */
function passes(compute: () => unknown, { kind }: { readonly kind: "value" | "throws" }): void {
  try {
    compute();
  } catch (error) {
    if (kind !== "throws") throw error;
  }
}

function keysOf({ code, charts }: Block): string[] {
  return charts.map(({ end }) => createHash("sha256").update(code.slice(0, end)).digest("hex").slice(0, 10));
}
