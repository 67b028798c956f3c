import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

// Draws the pictures of the README from its own example: npm run pictures
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { module } = await runnerImport(path("readme-pictures.ts"), {
  configFile: path("../../vitest.config.ts"),
});
for (const [name, svg] of Object.entries(await module.readmePictures())) await writeFile(path(name), svg);
