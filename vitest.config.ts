import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src", import.meta.url));

/** The package's own names lead to its sources, so that tests and examples read as a user's code does. */
export const resolve = {
  alias: [
    { find: /^service-quality$/, replacement: `${src}/index.ts` },
    { find: /^service-quality\/(.+)$/, replacement: `${src}/$1/index.ts` },
  ],
};

export const setupFiles = ["test/property-seed.ts"];

/** What could depend on the host's time zone runs in three of them. */
const zoned = ["test/docs/examples.test.ts", "test/**/*.zoned.test.ts"];

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

export default defineConfig({
  resolve,
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  test: {
    // No test depends on speed: the machine may be busy with others.
    testTimeout: 0,
    hookTimeout: 0,
    // Left to itself, the runner would use one core of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "suite",
          include: ["test/**/*.test.ts"],
          exclude: ["test/package/**", "test/browser/**", "test/engines/{servers,spark}/**"],
          env: { TZ: "UTC" },
          setupFiles,
        },
      },
      ...["America/St_Johns", "Pacific/Apia"].map((TZ) => ({
        extends: true as const,
        test: { name: TZ, include: zoned, env: { TZ }, setupFiles },
      })),
      {
        extends: true,
        test: {
          name: "package",
          include: ["test/package/*.test.ts"],
          globalSetup: ["test/package/install.ts"],
        },
      },
      ...["engines", "spark"].map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`test/engines/${name === "spark" ? name : "servers"}/*.test.ts`],
          env: { TZ: "UTC" },
          setupFiles,
          // One database at a time: each takes the whole machine.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      })),
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/serve.ts"],
          // After the others, which need no pages: the first of these waits until the site is built.
          sequence: { groupOrder: 1 },
        },
      },
    ],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary"] },
  },
});
