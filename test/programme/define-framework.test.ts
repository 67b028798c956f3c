import { defineFramework, type FrameworkSpec } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const desk: FrameworkSpec = {
  id: "desk",
  title: "Our desk",
  polarity: "strength",
  scale: { min: 0, max: 10 },
  principles: [
    { id: "pace", label: "Pace", impact: 3, effort: 0.5, questions: [{ id: "answer", label: "We answer." }] },
    {
      id: "power",
      label: "Power",
      labels: { ru: "Полномочия" },
      questions: [
        { id: "ask", label: "I must ask.", reverse: true },
        { id: "decide", label: "I decide.", labels: { bg: "Решавам." } },
      ],
    },
  ],
};

/** The specification with something else at a path. */
function broken(path: readonly (string | number)[], value: unknown): FrameworkSpec {
  const copy = structuredClone(desk) as never;
  const holder = path.slice(0, -1).reduce((at: never, key) => at[key as never], copy) as Record<
    string,
    unknown
  >;
  holder[path.at(-1)!] = value;
  return copy;
}

describe("defineFramework", () => {
  it("gives every key, those that are absent with their defaults", () => {
    const framework = defineFramework(desk);
    expect(framework).toMatchObject({ kind: "framework", version: 1, citation: null });
    expect(framework.principles[1]).toEqual({
      id: "power",
      label: "Power",
      labels: { ru: "Полномочия" },
      impact: 1,
      effort: 1,
      questions: [
        { id: "ask", label: "I must ask.", labels: {}, reverse: true },
        { id: "decide", label: "I decide.", labels: { bg: "Решавам." }, reverse: false },
      ],
    });
    expect(Object.isFrozen(framework.principles[0]!.questions[0])).toBe(true);
  });

  it("takes what it has defined, also back from JSON", () => {
    const framework = defineFramework(desk);
    expect(defineFramework(framework)).toStrictEqual(framework);
    expect(defineFramework(JSON.parse(JSON.stringify(framework)))).toStrictEqual(framework);
  });

  it.each<[readonly (string | number)[], unknown]>([
    [["kind"], "instrument"],
    [["version"], 2],
    [["id"], ""],
    [["title"], undefined],
    [["citation"], 5],
    [["polarity"], "good"],
    [["scale"], null],
    [["scale", "min"], 0.5],
    [["scale", "max"], 0],
    [["scale", "max"], 1e7],
    [["scale", "max"], "10"],
    [["scale", "step"], 1],
    [["principles"], []],
    [["principles"], {}],
    [["principles", 0], null],
    [["principles", 0, "impact"], -1],
    [["principles", 0, "effort"], 0],
    [["principles", 1, "id"], "pace"],
    [["principles", 1, "weight"], 1],
    [["principles", 1, "labels", "de"], "Macht"],
    [["principles", 1, "labels", "ru"], ""],
    [["principles", 1, "questions"], []],
    [["principles", 1, "questions", 1, "id"], "answer"],
    [["principles", 1, "questions", 1, "id"], "power"],
    [["principles", 1, "questions", 1, "reverse"], "yes"],
    [["principles", 1, "questions", 1, "label"], null],
  ])("refuses at %j what is not right there: %j", (path, value) => {
    expectRefusal(() => defineFramework(broken(path, value)), "invalid_input", path);
  });

  it("refuses what is no framework", () => {
    for (const nothing of [null, undefined, [], "desk", new Map()]) {
      expectRefusal(() => defineFramework(nothing as never), "invalid_input", []);
    }
  });
});
