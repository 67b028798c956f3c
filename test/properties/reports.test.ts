import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOf, root, standingModules } from "../files.ts";
import { expectRefusal } from "../refusal.ts";
import type { Law, Laws } from "./law.ts";

type Formatter = (result: unknown, options?: object) => string;

const modules = standingModules.filter((module) => module !== "" && module !== "words");

for (const module of modules) {
  const exports: Readonly<Record<string, unknown>> = await import(join(root, indexOf(module)));
  const { laws }: { laws: Laws } = await import(join(root, `test/properties/${module}.laws.ts`));
  const formatters = Object.keys(exports).filter((name) => name.startsWith("format"));
  if (formatters.length === 0) continue;

  describe(`reports of service-quality/${module}`, () => {
    it.each(formatters)(
      "%s is laid out as text, Markdown or HTML, in three languages, in full or plain",
      (name) => {
        const format = exports[name] as Formatter;
        const { calls } = laws[name] as Law;
        const runs = { numRuns: 10 };
        fc.assert(
          fc.property(calls, ([result, given]) => {
            const { as: _, language: __, style: ___, ...own } = (given ?? {}) as Record<string, unknown>;
            const text = format(result, own);
            expect(format(result, { ...own, as: "text", language: "en-US", style: "full" })).toBe(text);
            expect(text).not.toMatch(/ $|\{\w+\}|undefined|NaN/m);
            for (const language of ["en", "ru", "bg"]) {
              for (const style of ["full", "plain"]) {
                const markdown = format(result, { ...own, language, style, as: "markdown" });
                expect(markdown).toMatch(/^\*\*.+\*\*(?:$|\n\n)/);
                const html = format(result, { ...own, language, style, as: "html" });
                expect(html).toMatch(/^<section class="service-quality"><h2>[^<>]+<\/h2>.*<\/section>$/);
              }
            }
            expect(format(result, { ...own, language: "ru" })).not.toBe(text);
          }),
          runs,
        );
        const [[result]] = fc.sample(calls, 1) as [unknown[]];
        for (const wrong of [{ as: "pdf" }, { language: "de" }, { style: "short" }]) {
          expectRefusal(() => format(result, wrong), "invalid_input", Object.keys(wrong));
        }
      },
    );
  });
}
