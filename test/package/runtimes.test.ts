import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences } from "../differences.ts";
import { root } from "../files.ts";
import { consumer } from "./consumer.ts";

const TOLERANCE = 1e-9;

const program = join(consumer, "runtime-figures.mjs");
copyFileSync(join(root, "test/package/runtime-figures.mjs"), program);

/** The hosts of `.ci/runtimes`, as far as they are installed; CI installs them all. */
const hosts = [
  ...["20", "22", "24", "26"].map((version) => ({
    host: `Node ${version}`,
    command: installed(`node-${version}/bin/node`),
    flags: [],
  })),
  { host: "Deno", command: installed("@deno/linux-x64-glibc/deno"), flags: ["run", "--allow-all"] },
  { host: "Bun", command: installed("@oven/bun-linux-x64/bin/bun"), flags: ["run"] },
].filter(({ command }) => existsSync(command));

const here = figuresOf(process.execPath, []);

describe.each([{ host: "this Node", command: process.execPath, flags: [] as string[] }, ...hosts])(
  "the installed package on $host",
  ({ command, flags }) => {
    const there = figuresOf(command, flags);

    it("gives moments, business time, cases and ledgers to the last digit", () => {
      expect(there.exact).toEqual(here.exact);
    });

    it(`gives estimates within ${TOLERANCE} of their size`, () => {
      expect(differences(here.figures, there.figures, TOLERANCE)).toEqual([]);
    });
  },
);

function installed(path: string): string {
  return join(root, ".ci/runtimes/node_modules", path);
}

function figuresOf(command: string, flags: readonly string[]): { exact: unknown; figures: unknown } {
  const { stdout, stderr, status } = spawnSync(command, [...flags, program], {
    cwd: consumer,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}
