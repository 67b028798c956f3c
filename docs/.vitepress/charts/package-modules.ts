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
  return new Map([...modules].map(([name, module]) => [name, withOptions(module as object, options)]));
}

function withOptions(module: object, defaults: object): object {
  const entries = Object.entries(module).map(([name, value]) => [
    name,
    /Chart(Plot)?$/.test(name) && typeof value === "function"
      ? (input: unknown, options: object = {}) => value(input, { ...defaults, ...options })
      : value,
  ]);
  return Object.fromEntries(entries);
}
