import { describe, expect, it } from "vitest";
import { definePathModel } from "../../../src/paths/model/define-path-model.ts";
import type { PathModelSpec } from "../../../src/paths/model/path-model.ts";
import { planOf } from "../../../src/paths/model/path-plan.ts";
import { refusalOf } from "../refusal-of.ts";

const blocks = { A: { items: ["a"] }, B: { items: ["b"] }, C: { items: ["c"] }, D: { items: ["d", "e"] } };
const refused = (spec: unknown) => refusalOf(() => definePathModel(spec as PathModelSpec));

describe("constructs of constructs", () => {
  const paths = [
    ["H", "C"],
    ["H", "D"],
  ] as const;
  const constructs = { ...blocks, H: { of: ["A", "B"] } };

  it("have mode A and stages without shared runs by default", () => {
    expect(definePathModel({ constructs, paths }).constructs.H).toStrictEqual({
      of: ["A", "B"],
      mode: "A",
      method: "disjoint-two-stage",
    });
  });

  it.each([
    ["items and parts together", { items: ["x"], of: ["A", "B"] }, ["of"]],
    ["an unknown part", { of: ["A", "X"] }, ["of", 1]],
    ["one part", { of: ["A"] }, ["of"]],
    ["parts that are no list", { of: "A" }, ["of"]],
    ["a part that is no text", { of: ["A", 1] }, ["of", 1]],
    ["a part twice", { of: ["A", "B", "A"] }, ["of", 2]],
    ["itself as a part", { of: ["A", "H"] }, ["of", 1]],
    ["another method", { of: ["A", "B"], method: "hybrid" }, ["method"]],
    ["an unknown key", { of: ["A", "B"], scale: 1 }, ["scale"]],
    ["a method without parts", { items: ["x"], method: "two-stage" }, ["method"]],
  ])("are refused with %s", (_, whole, path) => {
    const { code, path: found } = refused({ constructs: { ...blocks, H: whole }, paths });
    expect(code).toBe("invalid_input");
    expect(found).toStrictEqual(["constructs", "H", ...path]);
  });

  it("are refused with a part that is of constructs, or of another one too", () => {
    const nested = { ...constructs, G: { of: ["H", "C"] } };
    expect(refused({ constructs: nested, paths: [["G", "D"]] }).path).toStrictEqual([
      "constructs",
      "G",
      "of",
      0,
    ]);
    const shared = { ...constructs, G: { of: ["C", "A"] } };
    expect(refused({ constructs: shared, paths }).path).toStrictEqual(["constructs", "G", "of", 1]);
  });

  it("keep their parts out of the paths", () => {
    expect(
      refused({
        constructs,
        paths: [
          ["H", "C"],
          ["H", "D"],
          ["A", "C"],
        ],
      }).path,
    ).toStrictEqual(["paths", 2, 0]);
    expect(
      refused({
        constructs,
        paths: [
          ["H", "C"],
          ["H", "D"],
          ["C", "B"],
        ],
      }).path,
    ).toStrictEqual(["paths", 2, 1]);
  });

  const runsOf = (all: PathModelSpec["constructs"]) =>
    planOf(definePathModel({ constructs: all, paths } as PathModelSpec)).runs.map(({ structure }) => ({
      constructs: structure.constructs,
      items: structure.items,
      paths: structure.paths.map(({ from, to }) => [structure.constructs[from], structure.constructs[to]]),
    }));

  it("have their parts in their place first, and then their parts' scores for items", () => {
    expect(runsOf(constructs)).toStrictEqual([
      {
        constructs: ["A", "B", "C", "D"],
        items: ["a", "b", "c", "d", "e"],
        paths: [
          ["A", "C"],
          ["B", "C"],
          ["A", "D"],
          ["B", "D"],
        ],
      },
      {
        constructs: ["C", "D", "H"],
        items: ["c", "d", "e", "A", "B"],
        paths: [...paths].map((path) => [...path]),
      },
    ]);
  });

  it("have the scores of all constructs in the second stage where they were in the first", () => {
    const [first, second] = runsOf({ ...blocks, H: { of: ["A", "B"], mode: "B", method: "two-stage" } });
    expect(first!.items).toStrictEqual(["a", "b", "c", "d", "e", "a", "b"]);
    expect(first!.paths.slice(2)).toStrictEqual([
      ["A", "H"],
      ["B", "H"],
    ]);
    expect(second!.items).toStrictEqual(["C", "D", "A", "B"]);
  });

  it("are estimated in one run with repeated indicators, beside others in two", () => {
    const repeated = { of: ["C", "D"], method: "repeated-indicators" } as const;
    const [alone, none] = runsOf({ ...blocks, H: { of: ["A", "B"], method: "repeated-indicators" } });
    expect(alone!.paths.slice(2)).toStrictEqual([
      ["H", "A"],
      ["H", "B"],
    ]);
    expect(none).toBeUndefined();
    const both = { ...blocks, E: { items: ["f"] }, G: repeated };
    const runs = (method: "two-stage" | "disjoint-two-stage") =>
      planOf(
        definePathModel({
          constructs: { ...both, H: { of: ["A", "B"], method } },
          paths: [
            ["H", "G"],
            ["G", "E"],
          ],
        }),
      );
    expect(runs("disjoint-two-stage").runs[1]!.structure.items).toStrictEqual([
      ...["c", "d", "e", "f", "c", "d", "e", "A", "B"],
    ]);
    expect(runs("two-stage").runs[1]!.structure.items).toStrictEqual(["C", "D", "E", "G", "A", "B"]);
    expect(runs("two-stage").higherOrder.map(({ part }) => part)).toStrictEqual([
      { construct: 0 },
      { construct: 1 },
      { indicator: 4 },
      { indicator: 5 },
    ]);
  });
});

describe("interactions", () => {
  const paths = [
    ["A", "C"],
    ["B", "C"],
    ["P", "C"],
    ["A", "D"],
  ] as const;
  const withOne = (interaction: object) => ({ constructs: blocks, paths, interactions: [interaction] });

  it("are products of scores by default", () => {
    const model = definePathModel({
      constructs: blocks,
      paths,
      interactions: [{ construct: "P", of: ["A", "B"] }],
    });
    expect(model.interactions).toStrictEqual([{ construct: "P", of: ["A", "B"], method: "two-stage" }]);
    expect(definePathModel(JSON.parse(JSON.stringify(model)))).toStrictEqual(model);
  });

  it.each([
    ["an unknown factor", { construct: "P", of: ["A", "X"] }, ["of", 1]],
    ["three factors", { construct: "P", of: ["A", "B", "C"] }, ["of"]],
    ["the name of a construct", { construct: "A", of: ["A", "B"] }, ["construct"]],
    ["an empty name", { construct: "", of: ["A", "B"] }, ["construct"]],
    ["a square of items", { construct: "P", of: ["A", "A"], method: "product-indicator" }, ["method"]],
    ["another method", { construct: "P", of: ["A", "B"], method: "three-stage" }, ["method"]],
    ["an unknown key", { construct: "P", of: ["A", "B"], center: true }, ["center"]],
  ])("are refused with %s", (_, interaction, path) => {
    expect(refused(withOne(interaction)).path).toStrictEqual(["interactions", 0, ...path]);
  });

  it("are refused where they are no list, and two of one name", () => {
    expect(refused({ ...withOne({}), interactions: {} }).path).toStrictEqual(["interactions"]);
    const two = [
      { construct: "P", of: ["A", "B"] },
      { construct: "P", of: ["A", "A"] },
    ];
    expect(refused({ constructs: blocks, paths, interactions: two }).path).toStrictEqual([
      "interactions",
      1,
      "construct",
    ]);
  });

  it("are refused with an arrow to them, without one from them, and where they lead to their own factors", () => {
    const interactions = [{ construct: "P", of: ["A", "B"] }];
    const of = (...arrows: string[][]) => refused({ constructs: blocks, paths: arrows, interactions }).path;
    expect(of(["A", "D"], ["B", "C"], ["A", "P"])).toStrictEqual(["paths", 2, 1]);
    expect(of(["A", "D"], ["B", "C"])).toStrictEqual(["interactions", 0, "construct"]);
    expect(of(["A", "D"], ["B", "C"], ["P", "A"])).toStrictEqual(["paths", 2]);
    expect(of(["C", "A"], ["B", "D"], ["P", "C"])).toStrictEqual(["paths", 2]);
  });

  it("of constructs of constructs are products of scores alone, and never of their parts", () => {
    const constructs = { ...blocks, H: { of: ["A", "B"] } };
    const of = (factors: string[], method?: string) => ({
      constructs,
      paths: [
        ["H", "D"],
        ["C", "D"],
        ["P", "D"],
      ],
      interactions: [{ construct: "P", of: factors, method }],
    });
    expect(planOf(definePathModel(of(["H", "C"]) as unknown as PathModelSpec)).scoreProducts).toStrictEqual([
      { a: 2, b: 0 },
    ]);
    expect(refused(of(["H", "C"], "orthogonalizing")).path).toStrictEqual(["interactions", 0, "method"]);
    expect(refused(of(["A", "C"])).path).toStrictEqual(["interactions", 0, "of", 0]);
  });
});
