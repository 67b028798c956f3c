import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { blocksOf } from "../docs/blocks.ts";
import { read, root } from "../files.ts";
import { entrances, node, write } from "./consumer.ts";

const compilers = { "5.9": "typescript", "6.0": "typescript-6", "7.0": "typescript-7" };

const resolutions = {
  node16: { module: "node16", moduleResolution: "node16" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

beforeAll(() => {
  const everything = entrances.map((name, i) => `import * as m${i} from "${name}";\nvoid m${i};\n`).join("");
  const [example] = blocksOf("README.md", read("README.md"));
  for (const extension of ["mts", "cts"]) {
    write(`everything.${extension}`, everything);
    write(`readme.${extension}`, `${example!.code}\nexport {};\n`);
  }
  for (const [name, options] of Object.entries(resolutions)) {
    write(
      `tsconfig.${name}.json`,
      JSON.stringify({
        compilerOptions: {
          ...options,
          target: "es2022",
          lib: ["es2022", "webworker"],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ["everything.mts", "everything.cts", "readme.mts", "readme.cts"],
      }),
    );
  }
});

describe.each(Object.entries(compilers))("a strict project under TypeScript %s", (version, name) => {
  const tsc = join(root, "node_modules", name, "bin/tsc");

  it("is compiled by that version", async () => {
    expect((await node([tsc, "--version"])).output).toContain(`Version ${version}.`);
  });

  it.each(Object.keys(resolutions))(
    "with moduleResolution %s compiles every subpath and the README's example, declarations included",
    async (resolution) => {
      const { status, output } = await node([tsc, "-p", `tsconfig.${resolution}.json`]);
      expect(status, output).toBe(0);
    },
  );
});
