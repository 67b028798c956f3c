import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { standingModules } from "../files.ts";

export const consumer = inject("consumer");

/** The package's names to import from: "service-quality", "service-quality/gaps". */
export const entrances = standingModules.map(entranceOf);

export function entranceOf(module: string): string {
  return module === "" ? "service-quality" : `service-quality/${module}`;
}

/** Writes a file into the consumer's folder. */
export function write(file: string, text: string): string {
  const path = join(consumer, file);
  writeFileSync(path, text);
  return path;
}

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script with Node in the consumer's folder. */
export function node(args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: consumer });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", reject).on("close", (status) => resolve({ status, output }));
  });
}
