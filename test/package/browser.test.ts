import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { consumer, entrances } from "./consumer.ts";
import { sizeCeilings } from "./size-ceilings.ts";

describe("a bundle for the browser", () => {
  it.each(entrances)("of %s needs nothing of Node", async (entrance) => {
    const { metafile } = await bundle(entrance);
    expect(externals(metafile)).toEqual([]);
  });

  it("has a ceiling of its size for every subpath", () => {
    const whole = sizeCeilings.filter(({ imports }) => imports === undefined).map(({ entrance }) => entrance);
    expect(whole.sort()).toEqual([...entrances].sort());
  });

  for (const { entrance, imports, ceiling, reason, without } of sizeCeilings) {
    if (!entrances.includes(entrance)) continue;
    it(`of ${imports ?? "everything"} from ${entrance} weighs at most ${ceiling} bytes: ${reason}`, async () => {
      const { bytes, metafile } = await bundle(entrance, imports);
      expect(bytes).toBeLessThanOrEqual(ceiling);
      expect(bytes, "a ceiling far above the bundle holds nothing").toBeGreaterThan(0.7 * ceiling);
      expect(dependenciesIn(metafile).filter((name) => without.includes(name))).toEqual([]);
    });
  }
});

async function bundle(entrance: string, imports = "*"): Promise<{ bytes: number; metafile: Metafile }> {
  const names = imports === "*" ? "*" : `{ ${imports} }`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${names} from "${entrance}";`, resolveDir: consumer },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return { bytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length, metafile };
}

function externals({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap((output) =>
    output.imports.filter(({ external }) => external).map(({ path }) => path),
  );
}

/** Packages whose code made it into the bundle. */
function dependenciesIn({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ""))];
}
