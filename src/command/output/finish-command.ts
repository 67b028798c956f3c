import { isServiceQualityError } from "../../errors/error.ts";
import { drawSections } from "../../report/draw-sections.ts";
import { type ChartRenderer, renderChart } from "../../report/render-chart.ts";
import { reportHtml } from "../../report/report-html.ts";
import { explainError } from "../../words/explain-error.ts";
import type { CommandOutput } from "../run-command.ts";
import type { OutputFile, TextFile } from "./output-file.ts";

/** What a command leaves behind in the end: every file of it is text. */
export interface FinishedOutput extends CommandOutput {
  files: TextFile[];
}

const NO_PICTURE =
  "A picture needs a renderer: npm i vega vega-lite@6.4.1. Without one, write the chart as .json or .alt.txt.";

const NO_PICTURES = "The report has tables in place of charts: charts need npm i vega vega-lite@6.4.1.";

/**
 * Draws what `runCommand` left to be drawn, and puts what goes to standard output there. `loadRenderer` is asked once,
 * and only where there is something to draw; it gives `null` where no renderer is installed: a report then has the
 * tables of its charts, and a picture alone is status 2.
 *
 * @example
 * ```ts
 * import { finishCommand, runCommand } from "service-quality/command";
 *
 * const nps = '{"promoters": 50, "passives": 30, "detractors": 20}';
 * const output = runCommand(["call", "satisfaction.netPromoterScore"], { stdin: nps, files: {} });
 * const loadRenderer = async () => ({ vega: await import("vega"), vegaLite: await import("vega-lite") });
 * const finished = finishCommand(output, loadRenderer); // a promise of what the host writes
 * ```
 */
export async function finishCommand(
  output: CommandOutput,
  loadRenderer: () => Promise<ChartRenderer | null>,
): Promise<FinishedOutput> {
  const { files } = output;
  const needsRenderer = files.some((file) => !("text" in file));
  const renderer = needsRenderer ? await loadRenderer() : null;
  if (renderer === null && files.some((file) => "chart" in file)) {
    return { status: 2, stdout: "", stderr: `${NO_PICTURE}\n`, files: [] };
  }
  try {
    const written = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await textOf(file, renderer) })),
    );
    const stdout = written.filter(({ name }) => name === "-").map(({ text }) => text);
    return {
      ...output,
      stdout: output.stdout + stdout.join(""),
      stderr: output.stderr + (needsRenderer && renderer === null ? `${NO_PICTURES}\n` : ""),
      files: written.filter(({ name }) => name !== "-"),
    };
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    return { status: 1, stdout: "", stderr: `${explainError(error)}\n`, files: [] };
  }
}

async function textOf(file: OutputFile, renderer: ChartRenderer | null): Promise<string> {
  if ("text" in file) return file.text;
  if ("chart" in file) return `${await renderChart(file.chart, renderer!)}\n`;
  const { sections, darkSections, options } = file;
  const drawn =
    renderer === null
      ? sections
      : await drawSections(sections, darkSections, (chart) => renderChart(chart, renderer));
  return reportHtml(drawn, options);
}
