import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const subpaths = readdirSync("src").filter((name) => existsSync(`src/${name}/index.ts`));

export default defineConfig({
  entry: ["src/index.ts", ...subpaths.map((name) => `src/${name}/index.ts`)],
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  splitting: true,
  clean: true,
  minify: false,
});
