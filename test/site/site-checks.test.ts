import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenLinks } from "../../docs/.vitepress/checks/broken-links.ts";

describe("links of a built site", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "site-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };

  it("lead to files and headings, absolute or relative, below the base or outside", () => {
    write({
      "index.html": `<a href="/b/guide/gaps.html#разрыв">a</a> <a href="guide/">b</a> <a href="https://x.org/y">c</a> <a href="#">d</a> <img src="data:,">`,
      "guide/index.html": `<a href="../index.html">a</a> <img alt="x" src="../p.svg"> <a id="x" href="#x">x</a>`,
      "guide/gaps.html": `<h2 class="a" id="разрыв">Gap</h2> <a href="gaps.html#%D1%80%D0%B0%D0%B7%D1%80%D1%8B%D0%B2">a</a>`,
      "p.svg": "<svg/>",
    });
    expect(brokenLinks(folder, "/b/")).toEqual([]);
  });

  it("are named where they lead nowhere", () => {
    write({
      "index.html": `<a href="/b/none.html">a</a> <a href="/elsewhere.html">b</a> <a href="#none">c</a>`,
      "guide/index.html": `<img src="p.svg"><a href="../index.html#none">a</a> <a href="../guide">folder</a>`,
    });
    expect(brokenLinks(folder, "/b/").sort()).toEqual([
      "guide/index.html: ../guide",
      "guide/index.html: ../index.html#none",
      "guide/index.html: p.svg",
      "index.html: #none",
      "index.html: /b/none.html",
      "index.html: /elsewhere.html",
    ]);
  });
});
