import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Chart } from "service-quality/charts";
import { root } from "../../../test/files.ts";
import { drawSvg } from "./draw-svg.ts";

/** Drawn at the build, served beside the pages as the files that they offer for download. */
const FOLDER = join(root, "docs/.charts");

/** Files of a chart, as paths from the site's root. */
export interface ChartFiles {
  readonly svg: string;
  readonly spec: string;
}

export function emptyDrawings(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The picture of a chart, which is written to files under the name too. */
export async function drawToFiles(chart: Chart, name: string): Promise<string> {
  const svg = await drawSvg(chart);
  const files = filesOf(name);
  mkdirSync(dirname(join(FOLDER, files.svg)), { recursive: true });
  writeFileSync(join(FOLDER, files.svg), svg);
  writeFileSync(join(FOLDER, files.spec), `${JSON.stringify(chart.spec, null, 2)}\n`);
  return svg;
}

export function filesOf(name: string): ChartFiles {
  return { svg: `drawings/${name}.svg`, spec: `drawings/${name}.vl.json` };
}
