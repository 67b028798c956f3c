import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "../files.ts";

it("the reference documents every export, and every link in a docstring resolves", () => {
  const { stdout, stderr, status } = spawnSync("npx", ["typedoc", "--emit", "none"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stdout + stderr).toBe(0);
}, 0);
