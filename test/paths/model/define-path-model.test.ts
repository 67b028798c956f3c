import { describe, expect, it } from "vitest";
import { ACSI_MODEL } from "../../../src/paths/model/acsi-model.ts";
import { definePathModel } from "../../../src/paths/model/define-path-model.ts";
import { ECSI_MODEL } from "../../../src/paths/model/ecsi-model.ts";
import type { PathModel, PathModelSpec } from "../../../src/paths/model/path-model.ts";
import { structureOf } from "../../../src/paths/model/path-structure.ts";
import { refusalOf } from "../refusal-of.ts";
import { MODEL } from "../survey.ts";

const refused = (spec: unknown) => refusalOf(() => definePathModel(spec as PathModelSpec));
const constructs = { A: { items: ["a"] }, B: { items: ["b"] }, C: { items: ["c"] } };

describe("definePathModel", () => {
  it("puts every key in its place, with mode A by default", () => {
    expect(
      definePathModel({
        constructs: { A: { items: ["a"] }, B: { items: ["b"], mode: "B" } },
        paths: [["A", "B"]],
      }),
    ).toStrictEqual({
      kind: "path-model",
      version: 1,
      title: null,
      citation: null,
      constructs: { A: { items: ["a"], mode: "A" }, B: { items: ["b"], mode: "B" } },
      paths: [["A", "B"]],
      interactions: [],
    });
  });

  it("takes a model back as it is, and one read from JSON as an equal one", () => {
    const model = definePathModel(MODEL);
    expect(definePathModel(model)).toBe(model);
    const stored = JSON.parse(JSON.stringify(model));
    expect(definePathModel(stored)).toStrictEqual(model);
    expect(definePathModel(stored)).not.toBe(stored);
  });

  it("freezes in depth", () => {
    const model = definePathModel(MODEL);
    expect(Object.isFrozen(model.constructs.Image!.items)).toBe(true);
    expect(Object.isFrozen(model.paths[0])).toBe(true);
  });

  it("knows constructs and items by any name", () => {
    const odd = JSON.parse('{"__proto__":{"items":["constructor"]},"toString":{"items":["__proto__"]}}');
    const model = definePathModel({ constructs: odd, paths: [["__proto__", "toString"]] });
    expect(Object.keys(model.constructs)).toStrictEqual(["__proto__", "toString"]);
    expect(refused({ constructs: odd, paths: [["__proto__", "valueOf"]] }).path).toStrictEqual([
      "paths",
      0,
      1,
    ]);
  });

  it.each([
    [
      "a cycle at the path that closes it",
      [
        ["A", "B"],
        ["B", "C"],
        ["C", "A"],
      ],
      ["paths", 2],
    ],
    [
      "a path to itself",
      [
        ["A", "B"],
        ["C", "C"],
      ],
      ["paths", 1],
    ],
    [
      "a path given twice",
      [
        ["A", "B"],
        ["A", "B"],
        ["B", "C"],
      ],
      ["paths", 1],
    ],
    [
      "an unknown construct",
      [
        ["A", "B"],
        ["B", "D"],
      ],
      ["paths", 1, 1],
    ],
    ["a path of three", [["A", "B", "C"]], ["paths", 0]],
    ["a path that is no list", ["A"], ["paths", 0]],
    ["no path", [], ["paths"]],
    ["paths that are no list", "A", ["paths"]],
    ["a construct without a path", [["A", "B"]], ["constructs", "C"]],
  ])("refuses %s", (_, paths, path) => {
    expect(refused({ constructs, paths })).toMatchObject({ code: "invalid_input", path });
  });

  it.each([
    [
      "an item in two constructs",
      { ...constructs, C: { items: ["c", "a"] } },
      ["constructs", "C", "items", 1],
    ],
    [
      "an item twice in one construct",
      { ...constructs, C: { items: ["c", "c"] } },
      ["constructs", "C", "items", 1],
    ],
    ["a construct without items", { ...constructs, B: { items: [] } }, ["constructs", "B", "items"]],
    ["items that are no list", { ...constructs, B: { items: "b" } }, ["constructs", "B", "items"]],
    ["an item that is no text", { ...constructs, B: { items: [1] } }, ["constructs", "B", "items", 0]],
    ["another mode", { ...constructs, B: { items: ["b"], mode: "C" } }, ["constructs", "B", "mode"]],
    ["an unknown key", { ...constructs, B: { items: ["b"], scale: 1 } }, ["constructs", "B", "scale"]],
    ["a construct without a name", { ...constructs, "": { items: ["d"] } }, ["constructs", ""]],
    ["one construct", { A: { items: ["a"] } }, ["constructs"]],
    ["constructs in a list", [], ["constructs"]],
  ])("refuses %s", (_, given, path) => {
    expect(
      refused({
        constructs: given,
        paths: [
          ["A", "B"],
          ["B", "C"],
        ],
      }),
    ).toMatchObject({ code: "invalid_input", path });
  });

  it.each([
    ["another kind", { kind: "model" }, ["kind"]],
    ["another version", { version: 2 }, ["version"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a citation that is no text", { citation: 2005 }, ["citation"]],
    ["an unknown key", { scheme: "path" }, ["scheme"]],
  ])("refuses %s", (_, given, path) => {
    expect(refused({ ...MODEL, ...given })).toMatchObject({ code: "invalid_input", path });
  });
});

describe("the published models", () => {
  it("are those of their papers: seven constructs with 24 indicators, six with 14", () => {
    const sizes = ({ constructs: all }: PathModel) => Object.values(all).map(({ items }) => items.length);
    expect(sizes(ECSI_MODEL)).toStrictEqual([5, 3, 7, 2, 3, 1, 3]);
    expect(sizes(ACSI_MODEL)).toStrictEqual([3, 3, 2, 3, 1, 2]);
    expect(ACSI_MODEL.paths).toHaveLength(9);
  });

  it.each<PathModel>([ECSI_MODEL, ACSI_MODEL])("%# is what the check of it returns", (model) => {
    expect(definePathModel(structuredClone(model))).toStrictEqual(model);
    expect(definePathModel(model)).toBe(model);
  });

  it("lead to loyalty in the end", () => {
    for (const model of [ECSI_MODEL, ACSI_MODEL]) {
      const { constructs: names, order, effects } = structureOf(model);
      expect(names[order.at(-1)!]).toBe("Loyalty");
      expect(effects.filter(({ to }) => names[to] === "Loyalty")).toHaveLength(names.length - 1);
    }
  });
});

describe("structureOf", () => {
  it("finds the causal order also where paths are given against it", () => {
    const { order, effects, predecessors } = structureOf(
      definePathModel({
        constructs,
        paths: [
          ["B", "A"],
          ["C", "B"],
        ],
      }),
    );
    expect(order).toStrictEqual([2, 1, 0]);
    expect(predecessors).toStrictEqual([[1], [2], []]);
    expect(effects).toStrictEqual([
      { from: 1, to: 0 },
      { from: 2, to: 0 },
      { from: 2, to: 1 },
    ]);
  });
});
