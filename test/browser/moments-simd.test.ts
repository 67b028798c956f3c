import { join } from "node:path";
import { buildSync } from "esbuild";
import { expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { root } from "../files.ts";
import { inChromium } from "./in-chromium.ts";

/** A page that sums columns of bytes and leaves their summary, and how many modules it compiled, behind. */
const SCRIPT = `
  import { collectMoments } from "./collect-moments.ts";
  let compiled = 0;
  const { Module } = WebAssembly;
  WebAssembly.Module = function (binary) {
    const module = new Module(binary);
    compiled++;
    return module;
  };
  const column = (step) => Uint8Array.from({ length: 9001 }, (_, r) => (r * step) % 256);
  const summary = JSON.stringify(collectMoments({ a: column(3), b: column(5), c: column(7) }));
  document.body.dataset.result = JSON.stringify({ summary, compiled });
`;

const column = (step: number) => Array.from({ length: 9001 }, (_, r) => (r * step) % 256);
const expected = JSON.stringify(collectMoments({ a: column(3), b: column(5), c: column(7) }));

function pageUnder(policy: string): { html: string } {
  const { outputFiles } = buildSync({
    stdin: { contents: SCRIPT, resolveDir: join(root, "src/moments") },
    bundle: true,
    format: "iife",
    write: false,
  });
  const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${policy}">`;
  return {
    html: `<!doctype html><html lang="en"><head><title>t</title>${meta}</head><body><script>${outputFiles[0]!.text}</script></body></html>`,
  };
}

inChromium("moments in a page", (open) => {
  it.each([
    ["by the kernel, where its policy allows WebAssembly", "'wasm-unsafe-eval'", 1],
    ["by arithmetic, where it does not", "", 0],
  ])("are summed to the same text %s", async (_, policy, compiled) => {
    const { page, errors } = await open(pageUnder(policy));
    const result = JSON.parse((await page.getAttribute("body", "data-result"))!);
    expect(result).toEqual({ summary: expected, compiled });
    expect(errors).toEqual([]);
  });
});
