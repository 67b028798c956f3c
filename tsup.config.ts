import { existsSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

const rooms = readdirSync("src").filter((room) => existsSync(`src/${room}/index.ts`));

export default defineConfig({
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries(rooms.map((room) => [`${room}/index`, `src/${room}/index.ts`])),
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  splitting: true,
  clean: true,
});
