// node test/golden/charts/write-structures.mjs renews structures.json; look at the pictures that have changed first.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("structure.ts", import.meta.url)));
const lines = Object.entries(await module.structures()).map(
  ([name, structure]) => `${JSON.stringify(name)}: ${JSON.stringify(structure)}`,
);
writeFileSync(new URL("structures.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
