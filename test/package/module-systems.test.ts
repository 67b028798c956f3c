import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexOf, root, standingModules } from "../files.ts";
import { entranceOf, entrances, node, write } from "./consumer.ts";

/** The names that the sources export, by entrance. */
const exported = Object.fromEntries(
  await Promise.all(
    standingModules.map(async (module) => [
      entranceOf(module),
      Object.keys(await import(join(root, indexOf(module)))).sort(),
    ]),
  ),
);

const report = "console.log(JSON.stringify(found));";

describe("the installed package", () => {
  it("is imported as ESM from every subpath", async () => {
    const lines = entrances.map(
      (name, i) => `import * as m${i} from "${name}"; found["${name}"] = Object.keys(m${i}).sort();`,
    );
    write("esm.mjs", `const found = {};\n${lines.join("\n")}\n${report}`);
    const { output } = await node(["esm.mjs"]);
    expect(JSON.parse(output)).toEqual(exported);
  });

  it("is required as CommonJS from every subpath", async () => {
    const lines = entrances.map((name) => `found["${name}"] = Object.keys(require("${name}")).sort();`);
    write("cjs.cjs", `const found = {};\n${lines.join("\n")}\n${report}`);
    const { output } = await node(["cjs.cjs"]);
    expect(JSON.parse(output)).toEqual(exported);
  });

  it("recognizes its error across ESM and CommonJS loaded together, and across subpaths of each", async () => {
    write(
      "both.mjs",
      `import { createRequire } from "node:module";
      import * as esm from "service-quality/errors";
      import * as whole from "service-quality";
      const cjs = createRequire(import.meta.url)("service-quality/errors");
      const error = (of) => new of.ServiceQualityError("invalid_input", [], "expected a, received b");
      const found = [
        esm.ServiceQualityError === cjs.ServiceQualityError,
        esm.ServiceQualityError === whole.ServiceQualityError,
        esm.isServiceQualityError(error(cjs)),
        cjs.isServiceQualityError(error(esm)),
        cjs.isServiceQualityError(new Error("disk full")),
      ];
      ${report}`,
    );
    const { output } = await node(["both.mjs"]);
    expect(JSON.parse(output)).toEqual([false, true, true, true, false]);
  });
});
