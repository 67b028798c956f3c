import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Adds the service worker that keeps the page's own files, so that the page opens without a network. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => !name.endsWith(".map"));
        const digest = createHash("sha256");
        for (const file of Object.values(bundle))
          digest.update(file.type === "chunk" ? file.code : file.source);
        const script = readFileSync(new URL("keeper.js", import.meta.url), "utf8");
        this.emitFile({
          type: "asset",
          fileName: "keeper.js",
          source: script
            .replace("__VERSION__", digest.digest("hex").slice(0, 12))
            .replace('["__FILES__"]', JSON.stringify(["./", "./privacy/", ...files])),
        });
      },
    },
  };
}
