import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { resolve } from "../../vitest.config.ts";

/** Runs a script that imports the package in Node, and returns what it prints. */
export async function runInNode(script: string, folder: string): Promise<string> {
  const file = join(folder, "analysis.mjs");
  writeFileSync(file, script);
  await build({
    configFile: false,
    logLevel: "warn",
    root: folder,
    resolve,
    ssr: { noExternal: true },
    build: { ssr: file, outDir: "built", rollupOptions: { output: { entryFileNames: "analysis.mjs" } } },
  });
  return execFileSync(process.execPath, [join(folder, "built/analysis.mjs")], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}
