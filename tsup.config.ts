import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "tsup";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

const indexes = sources.filter((file) => /(^|\/)index\.ts$/.test(file));

/** Files that import a dependency are chunks of their own, so that who does not use them does not bundle it. */
const importers = sources.filter((file) =>
  /^import .* from "[^."]/m.test(readFileSync(`src/${file}`, "utf8")),
);

const entries = (files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ""), `src/${file}`]));

export default defineConfig({
  entry: entries([...indexes, ...importers]),
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: { entry: entries(indexes) },
  splitting: true,
  clean: true,
});
