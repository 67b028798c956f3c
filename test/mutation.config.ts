import { defineConfig } from "vitest/config";
import { resolve, setupFiles } from "../vitest.config.ts";

/** The tests that compute: what a mutant of a formula could fail. */
export default defineConfig({
  resolve,
  test: {
    include: ["test/{numeric,survey,reliability,gaps,papers,golden,properties}/**/*.test.ts"],
    setupFiles,
    env: { TZ: "UTC" },
  },
});
