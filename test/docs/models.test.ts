import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gallery } from "../../docs/charts.ts";
import { modelPages } from "../../docs/made/model-pages.ts";
import { modelParts } from "../../docs/models.ts";
import { indexOf, read, root } from "../files.ts";
import { resolves } from "./markdown-links.ts";

const whole: Readonly<Record<string, unknown>> = await import(join(root, indexOf("")));
const models = modelParts.flatMap(({ models }) => models);

describe("choose a model", () => {
  it("has every model once, and a question of its own", () => {
    expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
    expect(new Set(models.map(({ question }) => question[0])).size).toBe(models.length);
  });

  it("leads to every chart of a model", () => {
    const shown = new Set(models.map(({ chart }) => chart));
    const elsewhere = ["profile", "kano-categories", "backlog-age"];
    const rest = gallery.map(({ chart }) => chart).filter((chart) => !shown.has(chart));
    expect(rest.sort()).toEqual(elsewhere.sort());
  });

  it.each(models)("$id: its functions are the package's, its guide exists", ({ functions, guide }) => {
    for (const name of functions) expect(whole[name], name).toBeTypeOf("function");
    expect(resolves("docs/guide/README.md", guide)).toBe(true);
  });

  it.each(Object.entries(modelPages()))("%s is made from it (npm run made renews it)", (file, text) => {
    expect(read(file)).toBe(text);
  });
});
