import type { Chart } from "../charts/chart.ts";
import { optional, type Read, type Reader, type Readers, readFields, readRecord } from "../errors/options.ts";
import { objectAt, positiveAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { taggedLanguageAt } from "../text/language.ts";
import { pictureText } from "./svg/print-picture.ts";
import { pictureAt } from "./svg/read-picture.ts";

/** The modules that draw, as `import * as vega from "vega"` gives them. */
export interface ChartRenderer {
  /** `vega` 6. */
  readonly vega: VegaModule;
  /** `vega-lite` 6. */
  readonly vegaLite: VegaLiteModule;
  /** `vega-interpreter` 2, for pages whose security policy forbids `eval`. */
  readonly vegaInterpreter?: { readonly expressionInterpreter: unknown } | undefined;
}

/** What is needed of `vega`. */
export interface VegaModule {
  /** Makes a dataflow of a specification in Vega. */
  parse(spec: never, config: never, options: never): unknown;
  /** Draws a dataflow. */
  readonly View: new (
    dataflow: never,
    options: never,
  ) => VegaView;
}

/** A picture of `vega`. */
export interface VegaView {
  /** The picture as SVG. */
  toSVG(): Promise<string>;
  /** Ends the view. */
  finalize(): unknown;
}

/** What is needed of `vega-lite`. */
export interface VegaLiteModule {
  /** Makes a specification in Vega of one in Vega-Lite. */
  compile(spec: never, options: never): { readonly spec: unknown };
}

const RENDERER = {
  vega: moduleWith<VegaModule>("parse", "View"),
  vegaLite: moduleWith<VegaLiteModule>("compile"),
  vegaInterpreter: optional(
    moduleWith<NonNullable<ChartRenderer["vegaInterpreter"]>>("expressionInterpreter"),
  ),
} satisfies Readers<ChartRenderer>;

const CHART = {
  spec: (value, path) => objectAt(value, path, "a specification in Vega-Lite"),
  alt: textAt,
  language: taggedLanguageAt,
  width: positiveAt,
  height: positiveAt,
} satisfies Partial<Readers<Chart>>;

/**
 * A chart as SVG, drawn by `vega` and `vega-lite`, which the package does not depend on: install them beside it, and
 * pass the two modules. The picture says in its language what it shows, and nothing in it is named in another.
 *
 * Data are in the chart: a specification that would load some is refused. In a page that forbids `eval`, pass
 * `vegaInterpreter` too.
 *
 * @throws (as a rejection) `invalid_input` for what is no chart, for modules that do not draw, for a specification that
 * they cannot draw, and for one that makes more than shapes and texts.
 *
 * @example
 * ```ts
 * import type { Chart } from "service-quality/charts";
 * import { renderChart } from "service-quality/report";
 *
 * async function svgOf(chart: Chart): Promise<string> {
 *   const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
 *   return renderChart(chart, { vega, vegaLite });
 * }
 * ```
 */
export async function renderChart(chart: Chart, renderer: ChartRenderer): Promise<string> {
  const { spec, alt, language, width, height } = readFields(
    chart,
    CHART,
    [],
    "a chart of service-quality/charts",
  );
  const modules = readRecord(renderer, RENDERER, ["renderer"], "the modules vega and vegaLite");
  const picture = pictureAt(await drawn(spec, modules), ["spec"]);
  return pictureText(picture, alt, {
    xmlns: "http://www.w3.org/2000/svg",
    width: String(width),
    height: String(height),
    lang: language.tag,
  });
}

/** The picture as the modules draw it; what they only log as an error is one. */
async function drawn(
  spec: object,
  { vega, vegaLite, vegaInterpreter }: Read<typeof RENDERER>,
): Promise<string> {
  const failures: unknown[] = [];
  const fail = (failure: unknown) => failures.push(failure);
  const logger = silentLogger(fail);
  try {
    // Vega marks the rows that it draws, so it gets rows of its own.
    const own = JSON.parse(JSON.stringify(spec)) as never;
    const { spec: compiled } = vegaLite.compile(own, { logger } as never);
    const runtime = vega.parse(compiled as never, {} as never, { ast: vegaInterpreter !== null } as never);
    const view = new vega.View(
      runtime as never,
      {
        renderer: "none",
        logger,
        loader: absentLoader(fail),
        ...(vegaInterpreter !== null && { expr: vegaInterpreter.expressionInterpreter }),
      } as never,
    );
    const svg = await view.toSVG().finally(() => view.finalize());
    if (failures.length === 0) return svg;
  } catch (failure) {
    failures.unshift(failure);
  }
  const [failure] = failures;
  const message = failure instanceof Error ? failure.message : String(failure);
  return refuse("invalid_input", ["spec"], "a specification that Vega can draw", message);
}

/** Vega's loader, which loads nothing: what is asked for is a failure. */
function absentLoader(fail: (failure: unknown) => void): object {
  const told = (uri: unknown) => fail(`outside: ${uri}`);
  return {
    load: async (uri: unknown) => {
      told(uri);
      return "";
    },
    sanitize: async (uri: unknown) => {
      told(uri);
      return { href: "data:," };
    },
  };
}

/** Vega's logger, which keeps what is logged as an error, and says nothing. */
function silentLogger(fail: (failure: unknown) => void): object {
  const logger = {
    level: () => logger,
    error: (failure: unknown) => {
      fail(failure);
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** Reads a module by what it must have. */
function moduleWith<Module extends object>(...names: readonly (keyof Module & string)[]): Reader<Module> {
  return (value, path) => {
    for (const name of names) {
      const found = (value as Partial<Module> | undefined)?.[name];
      if (found === undefined || found === null) {
        refuse("invalid_input", [...path, name], `what the module exports as ${name}`, found);
      }
    }
    return value as Module;
  };
}
