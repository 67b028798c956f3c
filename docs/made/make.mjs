import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

// Writes what is made from code: the pictures of the README, the pages that choose a model. npm run made
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const load = async (name) =>
  (await runnerImport(path(name), { configFile: path("../../vitest.config.ts") })).module;
const { readmePictures } = await load("readme-pictures.ts");
const { modelPages } = await load("model-pages.ts");
const made = { ...(await readmePictures()), ...modelPages() };
for (const [file, text] of Object.entries(made)) await writeFile(path(`../../${file}`), text);
