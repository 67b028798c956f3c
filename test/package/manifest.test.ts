import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, inject, it } from "vitest";
import { linksOf } from "../docs/markdown-links.ts";
import { root } from "../files.ts";
import { consumer, node } from "./consumer.ts";

const installed = join(consumer, "node_modules/service-quality");

it("holds the build, the manifest and what a reader needs, and nothing else", () => {
  expect(readdirSync(installed).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist",
    "docs",
    "package.json",
  ]);
});

it("holds the guides and whatever the README and they link to", () => {
  const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".md") && !file.startsWith("node_modules"),
  );
  expect(pages).toContain("docs/guide/README.md");
  const dead = pages.flatMap((page) =>
    linksOf(readFileSync(join(installed, page), "utf8"))
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(installed, dirname(page), decodeURI(target.split("#")[0]!))))
      .map((target) => `${page}: ${target}`),
  );
  expect(dead).toEqual([]);
});

it("has nothing that publint reproves", async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

it("has types that are right for each module system and resolution", async () => {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const { status, output } = await node([attw, inject("tarball"), "--profile", "node16", "--no-emoji"]);
  expect(status, output).toBe(0);
});
