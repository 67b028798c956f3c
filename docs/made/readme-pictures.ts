import type { Chart } from "../../src/charts/index.ts";
import * as charts from "../../src/charts/index.ts";
import * as gaps from "../../src/gaps/index.ts";
import { blocksOf } from "../../test/docs/blocks.ts";
import { runExample } from "../../test/docs/run-example.ts";
import { read } from "../../test/files.ts";
import { drawSvg } from "../.vitepress/charts/draw-svg.ts";
import { drawnWith } from "../.vitepress/charts/package-modules.ts";

/** The pictures of the README by file, drawn from its own example. */
export async function readmePictures(): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const theme of ["light", "dark"] as const) {
    pictures[`docs/pictures/gaps-${theme}.svg`] = await drawSvg(readmeChart(theme));
  }
  return pictures;
}

/** The chart of the README's example. */
export function readmeChart(theme: "light" | "dark"): Chart {
  const modules = drawnWith(
    new Map<string, unknown>([
      ["service-quality/gaps", gaps],
      ["service-quality/charts", charts],
    ]),
    { theme },
  );
  const [block] = blocksOf("README.md", read("README.md"));
  const [chart] = runExample(
    block!,
    (name) => modules.get(name),
    () => {},
  ).charts;
  return chart!;
}
