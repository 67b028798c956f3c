import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Text of a file of the project. */
export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Files under a folder of the project, as paths from its root. */
export function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`)
    .sort();
}

export const sources = filesUnder("src", ".ts");

export const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...filesUnder("docs", ".md").filter((file) => !/^docs\/(\.|api\/|site\/|playground\/)/.test(file)),
];

/** Subpaths of the export map that lead to a module, by module: "gaps", and "" for the whole package. */
export const modules = Object.keys(JSON.parse(read("package.json")).exports)
  .filter((subpath) => subpath !== "./package.json")
  .map((subpath) => subpath.slice(2));

/** Modules that the root index leaves out: what few programs need, one that needs zod, and one that needs everything. */
export const apart: readonly string[] = ["charts", "command", "readers", "report", "schemas", "warehouse"];

/** The source that a subpath is built from. */
export function indexOf(module: string): string {
  return module === "" ? "src/index.ts" : `src/${module}/index.ts`;
}

export const standingModules = modules.filter((module) => existsSync(join(root, indexOf(module))));
