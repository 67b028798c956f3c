import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import ts from "typescript";

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

/**
 * Bundlers keep a constant that nobody uses where a call, a spread or a look into another value makes it, since those
 * could do anything. Here they do
 * nothing else, so its value is written as a call that is marked pure.
 */
const pureConstants: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "pure-constants",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: withPureConstants(path, readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

function withPureConstants(path: string, text: string): string {
  const marked = ts
    .createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.flatMap((one) => one.initializer ?? []))
    .filter(isComputed);
  return marked.reduceRight((whole, value) => {
    const [from, to] = [value.getStart(), value.getEnd()];
    return `${whole.slice(0, from)}/* @__PURE__ */ (() => (${whole.slice(from, to)}))()${whole.slice(to)}`;
  }, text);
}

/** Whether a call, a construction, a spread or a look into another value makes it, functions in it left aside. */
function isComputed(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isSpreadAssignment(node)) return true;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return true;
  return (
    ts.isSpreadElement(node) || (ts.forEachChild(node, (child) => isComputed(child) || undefined) ?? false)
  );
}

/**
 * `call` reaches every function by its name. Its imports stay imports of the package's own subpaths: bundled, they would
 * put an object with all exports into the chunks that the subpaths share, and nothing of them could be left out.
 */
const ownSubpaths: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "own-subpaths",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/\w+\/index\.ts$/ }, ({ path, importer }) =>
      importer.endsWith("/src/command/public-modules.ts")
        ? { path: `service-quality/${path.split("/")[1]}`, external: true }
        : null,
    );
  },
};

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

export default defineConfig({
  entry: entries([...indexes, ...importers]),
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: { entry: entries(indexes) },
  splitting: true,
  // Rollup, on every chunk: nothing is imported that is not used, and CommonJS keeps `?.` and `??` as they are.
  treeshake: { moduleSideEffects: false },
  esbuildPlugins: [pureConstants, ownSubpaths],
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  publicDir: "bin",
  clean: true,
});
