import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { defineInstrument, itemsOf } from "../../src/instruments/define-instrument.ts";
import type { InstrumentSpec } from "../../src/instruments/instrument.ts";
import { brokenInstrument, instrumentSpec } from "./instrument-arbitraries.ts";

const spec: InstrumentSpec = {
  id: "hotel",
  title: "A hotel's own survey",
  citation: "our own",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "room",
      label: "Room",
      group: "outcome",
      items: [
        { id: "clean", label: "Clean room" },
        { id: "noise", label: "Noise", reverse: true },
      ],
    },
    { id: "breakfast", label: "Breakfast", group: "outcome", items: [{ id: "choice", label: "Choice" }] },
  ],
};

/** The specification with something else at a path; `undefined` takes the key away. */
function specWith(path: readonly (string | number)[], value: unknown): InstrumentSpec {
  const copy = structuredClone(spec);
  const parent = path
    .slice(0, -1)
    .reduce((node, key) => (node as Record<string, object>)[key]!, copy as object);
  Object.assign(parent, { [path.at(-1)!]: value });
  return copy;
}

function faultOf(faulty: unknown): { code: string; path: readonly (string | number)[]; message: string } {
  try {
    defineInstrument(faulty as InstrumentSpec);
  } catch (error) {
    if (isServiceQualityError(error)) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
  throw new Error("the instrument was accepted");
}

describe("defineInstrument", () => {
  it("lets an item have the id of its dimension", () => {
    const spec = specWith(["dimensions", 0, "items", 1, "id"], "breakfast");
    expect(defineInstrument(spec as never).dimensions[0]?.items[1]?.id).toBe("breakfast");
  });

  it("gives a plain specification every key", () => {
    expect(defineInstrument(spec)).toStrictEqual({
      kind: "instrument",
      version: 1,
      id: "hotel",
      title: "A hotel's own survey",
      citation: "our own",
      scale: { min: 1, max: 7 },
      forms: ["perception"],
      dimensions: [
        {
          id: "room",
          label: "Room",
          group: "outcome",
          items: [
            { id: "clean", label: "Clean room", reverse: false },
            { id: "noise", label: "Noise", reverse: true },
          ],
        },
        {
          id: "breakfast",
          label: "Breakfast",
          group: "outcome",
          items: [{ id: "choice", label: "Choice", reverse: false }],
        },
      ],
      labels: {},
    });
  });

  it("keeps forms and labels as they are given", () => {
    const labels = { ru: { room: "Номер", noise: "Шум", outcome: "Итог" }, "zh-Hant-TW": { choice: "選擇" } };
    const instrument = defineInstrument({ ...spec, forms: ["importance", "expectation"], labels });
    expect(instrument.forms).toStrictEqual(["importance", "expectation"]);
    expect(instrument.labels).toStrictEqual(labels);
  });

  it("returns an instrument that is defined already as it is", () => {
    const instrument = defineInstrument(spec);
    expect(defineInstrument(instrument)).toBe(instrument);
  });

  it("checks a defined instrument anew when it comes back from JSON, to the same value", () => {
    fc.assert(
      fc.property(instrumentSpec, (any) => {
        const instrument = defineInstrument(any);
        const copy = JSON.parse(JSON.stringify(instrument));
        expect(isDeepStrictEqual(copy, instrument)).toBe(true);
        expect(defineInstrument(copy)).toStrictEqual(instrument);
      }),
    );
  });

  it("freezes what it returns in depth, and nothing that it was given", () => {
    fc.assert(
      fc.property(instrumentSpec, (any) => {
        expect(isFrozen(defineInstrument(any))).toBe(true);
        expect(Object.isFrozen(any) || Object.isFrozen(any.dimensions)).toBe(false);
      }),
    );
  });

  it("does not follow the specification when that changes later", () => {
    const changing = structuredClone(spec) as { title: string };
    const instrument = defineInstrument(changing as InstrumentSpec);
    changing.title = "something else";
    expect(instrument.title).toBe("A hotel's own survey");
  });

  it("takes keys that are undefined as absent", () => {
    expect(defineInstrument({ ...spec, kind: undefined, forms: undefined, labels: undefined })).toStrictEqual(
      defineInstrument(spec),
    );
  });

  it("takes ids that are names of an object's own members", () => {
    const odd = defineInstrument({
      ...spec,
      dimensions: [{ id: "constructor", label: "C", items: [{ id: "__proto__", label: "P" }] }],
      labels: { en: Object.fromEntries([["__proto__", "Prototype"]]) },
    });
    expect(Object.entries(odd.labels.en!)).toStrictEqual([["__proto__", "Prototype"]]);
  });

  it("stores a minimum of minus zero as zero, as JSON would", () => {
    expect(defineInstrument({ ...spec, scale: { min: -0, max: 10 } }).scale.min).toBe(0);
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["nothing", undefined, []],
    ["null", null, []],
    ["a list", [spec], []],
    ["text", "SERVQUAL", []],
    ["another kind", specWith(["kind"], "moments"), ["kind"]],
    ["another version", specWith(["version"], 2), ["version"]],
    ["an unknown key", specWith(["items"], []), ["items"]],
    ["no id", specWith(["id"], undefined), ["id"]],
    ["an empty id", specWith(["id"], ""), ["id"]],
    ["a title that is no text", specWith(["title"], 7), ["title"]],
    ["no citation", specWith(["citation"], undefined), ["citation"]],
    ["no scale", specWith(["scale"], undefined), ["scale"]],
    ["a scale that is a list", specWith(["scale"], [1, 7]), ["scale"]],
    ["a scale with a step", specWith(["scale"], { min: 1, max: 7, step: 1 }), ["scale", "step"]],
    ["an infinite maximum", specWith(["scale", "max"], Number.POSITIVE_INFINITY), ["scale", "max"]],
    ["a minimum that is text", specWith(["scale", "min"], "1"), ["scale", "min"]],
    ["a scale of one point", specWith(["scale", "max"], 1), ["scale", "max"]],
    ["a scale upside down", specWith(["scale", "max"], 0), ["scale", "max"]],
    ["forms that are no list", specWith(["forms"], "perception"), ["forms"]],
    ["no form", specWith(["forms"], []), ["forms"]],
    ["an unknown form", specWith(["forms"], ["perception", "opinion"]), ["forms", 1]],
    ["a form twice", specWith(["forms"], ["desired", "minimum", "desired"]), ["forms", 2]],
    ["no dimension", specWith(["dimensions"], []), ["dimensions"]],
    ["dimensions by id", specWith(["dimensions"], { room: [] }), ["dimensions"]],
    ["a dimension that is text", specWith(["dimensions", 1], "room"), ["dimensions", 1]],
    ["a hole among the dimensions", specWith(["dimensions"], new Array(1)), ["dimensions", 0]],
    ["an unknown key of a dimension", specWith(["dimensions", 0, "weight"], 1), ["dimensions", 0, "weight"]],
    ["a dimension without items", specWith(["dimensions", 1, "items"], []), ["dimensions", 1, "items"]],
    ["a group without a name", specWith(["dimensions", 1, "group"], ""), ["dimensions", 1, "group"]],
    [
      "a group named as a dimension",
      specWith(["dimensions", 1, "group"], "room"),
      ["dimensions", 1, "group"],
    ],
    ["a dimension's id twice", specWith(["dimensions", 1, "id"], "room"), ["dimensions", 1, "id"]],
    ["an item that is null", specWith(["dimensions", 0, "items", 0], null), ["dimensions", 0, "items", 0]],
    [
      "an item without a label",
      specWith(["dimensions", 0, "items", 1, "label"], undefined),
      ["dimensions", 0, "items", 1, "label"],
    ],
    [
      "a reverse key that is a number",
      specWith(["dimensions", 0, "items", 1, "reverse"], 1),
      ["dimensions", 0, "items", 1, "reverse"],
    ],
    [
      "an unknown key of an item",
      specWith(["dimensions", 0, "items", 1, "text"], "Loud?"),
      ["dimensions", 0, "items", 1, "text"],
    ],
    [
      "an item's id twice",
      specWith(["dimensions", 1, "items", 0, "id"], "noise"),
      ["dimensions", 1, "items", 0, "id"],
    ],
    ["labels that are a list", specWith(["labels"], []), ["labels"]],
    ["labels of a malformed language", specWith(["labels"], { english_us: {} }), ["labels", "english_us"]],
    ["labels of a language without a name", specWith(["labels"], { "": {} }), ["labels", ""]],
    ["labels of a language that are null", specWith(["labels"], { ru: null }), ["labels", "ru"]],
    ["a label of an unknown id", specWith(["labels"], { ru: { q1: "Шум" } }), ["labels", "ru", "q1"]],
    ["an empty label", specWith(["labels"], { ru: { noise: "" } }), ["labels", "ru", "noise"]],
  ])("refuses %s and says where", (_, faulty, path) => {
    expect(faultOf(faulty)).toMatchObject({ code: "invalid_input", path });
  });

  it("names what it expected and what it received", () => {
    expect(faultOf(specWith(["forms"], ["opinion"])).message).toBe(
      'expected "expectation" or "perception" or "minimum" or "desired" or "importance", received "opinion" (at forms[0])',
    );
    expect(faultOf(specWith(["scale", "step"], 1)).message).toBe(
      'expected no key but min, max, received "step" (at scale.step)',
    );
  });

  it("accepts or refuses any document, and fails in no other way", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), brokenInstrument), (document) => {
        try {
          expect(isFrozen(defineInstrument(document as InstrumentSpec))).toBe(true);
        } catch (error) {
          expect(isServiceQualityError(error) && error.code).toBe("invalid_input");
        }
      }),
    );
  });
});

describe("itemsOf", () => {
  it("lists the items in the instrument's order", () => {
    expect(itemsOf(defineInstrument(spec)).map(({ id }) => id)).toStrictEqual(["clean", "noise", "choice"]);
  });
});

function isFrozen(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  );
}
