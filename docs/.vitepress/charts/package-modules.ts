import { readFileSync } from "node:fs";
import { root } from "../../../test/files.ts";

export type Modules = ReadonlyMap<string, unknown>;

/** What examples may import: the modules of the package, as its users get them, and zod. */
export async function packageModules(): Promise<Modules> {
  const { name, exports } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const names = Object.keys(exports)
    .filter((subpath) => subpath !== "./package.json")
    .map((subpath) => name + subpath.slice(1));
  const loaded = await Promise.all([...names, "zod"].map(async (one) => [one, await import(one)] as const));
  return new Map(loaded);
}

/** The same modules, whose charts are drawn with these options where an example says nothing else. */
export function drawnWith(modules: Modules, options: object): Modules {
  const drawing = new Set(
    Object.entries(modules.get("service-quality/charts") as object)
      .filter(([name]) => /Chart(Plot)?$/.test(name))
      .map(([, chart]) => chart),
  );
  const drawn = (value: unknown) =>
    drawing.has(value) ? withOptions(value as ChartFunction, options) : value;
  return new Map(
    [...modules].map(([name, module]) => [
      name,
      Object.fromEntries(Object.entries(module as object).map(([key, value]) => [key, drawn(value)])),
    ]),
  );
}

type ChartFunction = (input: unknown, options?: object) => unknown;

function withOptions(chart: ChartFunction, defaults: object): ChartFunction {
  return (input, options = {}) => chart(input, { ...defaults, ...options });
}
