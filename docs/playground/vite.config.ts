import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { resolve } from "../../vitest.config.ts";
import { offline } from "./offline/plugin.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  // Addresses are relative: the folder works wherever it is put.
  base: "./",
  publicDir: false,
  resolve,
  plugins: [offline()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Fonts and pictures stay files: the security policy names no data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [here("index.html"), here("privacy/index.html")] },
  },
  server: { fs: { allow: [here("../..")] } },
});
