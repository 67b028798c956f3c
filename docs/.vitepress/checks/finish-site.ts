import { cpSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../test/files.ts";
import { brokenLinks } from "./broken-links.ts";

/** Puts the playground beside the pages, and fails where a link leads nowhere. */
export function finishSite({ outDir, site }: { outDir: string; site: { base: string } }): void {
  cpSync(join(root, "docs/playground/dist"), join(outDir, "playground"), { recursive: true });
  const broken = brokenLinks(outDir, site.base);
  if (broken.length > 0) throw new Error(`links that lead nowhere:\n${broken.join("\n")}`);
}
