import { defineSurveyMapping, type SurveyMapping } from "service-quality/report";
import { describe, expect, it } from "vitest";
import { groupAnswers } from "../../docs/playground/survey/columns/group-answers.ts";
import { listedCodes } from "../../docs/playground/survey/columns/listed-codes.ts";
import {
  withInstrument,
  withLabel,
  withTextsAsLabels,
  withUse,
} from "../../docs/playground/survey/columns/mapping-edits.ts";
import {
  dimensionAdded,
  dimensionRenamed,
  firstDimensions,
  itemMoved,
  ownInstrument,
} from "../../docs/playground/survey/columns/own-dimensions.ts";

const blank = (...names: string[]): SurveyMapping =>
  defineSurveyMapping({ columns: names.map((name) => ({ name, use: "left-out" })) });
const itemsOf = ({ columns }: SurveyMapping) => columns.map(({ use, item }) => `${use} ${item}`);
const summary = {
  ...{ name: "a", label: null, type: "number" as const, n: 5, missing: 1, distinct: 2, min: 1, max: 2 },
  ...{ isWhole: true, counts: [{ value: 2, to: null, label: null, n: 3 }] },
};

describe("the use of columns", () => {
  it("ties answers about items to the numbers in their names, and to each other", () => {
    const expected = withUse(blank("E1", "E2", "P_a", "P_b"), ["E1", "E2"], "expectation");
    const both = withUse(expected, ["P_a", "P_b"], "perception");
    expect(itemsOf(both)).toEqual(["expectation q1", "expectation q2", "perception q1", "perception q2"]);
    expect(defineSurveyMapping(both)).toEqual(both);
  });

  it("names items for their columns where these have no numbers", () => {
    expect(itemsOf(withUse(blank("clean", "quick"), ["clean", "quick"], "perception"))).toEqual([
      "perception clean",
      "perception quick",
    ]);
  });

  it("unties columns that are about no item", () => {
    const used = withUse(withUse(blank("P1"), ["P1"], "perception"), ["P1"], "outcome");
    expect(itemsOf(used)).toEqual(["outcome null"]);
  });

  it("ties batteries of as many items to those of an instrument", () => {
    const used = withUse(blank("P1", "P2", "sat"), ["P1", "P2"], "perception");
    const { columns, instrument } = withInstrument(used, "SERVQUAL", ["x", "y"]);
    expect([columns.map(({ item }) => item), instrument]).toEqual([["x", "y", null], "SERVQUAL"]);
  });

  it("gives texts numbers one by one", () => {
    const texts = {
      ...summary,
      type: "text" as const,
      counts: [{ value: "good", to: null, label: null, n: 2 }],
    };
    const asked = withTextsAsLabels(blank("a"), [texts]);
    expect(asked.columns[0]!.labels).toEqual({ good: null });
    expect(withLabel(asked, ["a"], "good", 4).columns[0]!.labels).toEqual({ good: 4 });
    expect(withLabel(asked, ["a"], "bad", 1).columns[0]!.labels).toEqual({ good: null });
  });
});

describe("codes of missing answers", () => {
  it("are numbers where they spell one, and each once", () => {
    expect(listedCodes(" 99, n/a,99, ,-1.5, 007x")).toEqual([99, "n/a", -1.5, "007x"]);
  });
});

describe("own dimensions", () => {
  const items = ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase() }));
  const first = firstDimensions([], items, "All");

  it("begin with all items in one, or as the instrument has them", () => {
    expect(first).toEqual([{ id: "all", label: "All", items }]);
    const instrument = { dimensions: [{ id: "x", label: "X", items: [items[1]!, { id: "z", label: "Z" }] }] };
    expect(
      firstDimensions(instrument.dimensions, items, "Others").map(({ id, items: own }) => [id, own.length]),
    ).toEqual([
      ["x", 1],
      ["rest", 2],
    ]);
  });

  it("are added, named and filled by moving items, and make an instrument", () => {
    const added = dimensionRenamed(dimensionAdded(first, "Dimension"), "d2", "Staff");
    const moved = itemMoved(added, "b", "d2");
    expect(moved.map(({ label, items: own }) => [label, own.map(({ id }) => id)])).toEqual([
      ["All", ["a", "c"]],
      ["Staff", ["b"]],
    ]);
    expect(itemMoved(moved, "nobody", "d2")).toEqual(moved);
    const spec = ownInstrument(dimensionAdded(moved, "Dimension"), { min: 1, max: 5 }, "Own");
    expect(defineSurveyMapping({ ...blank("a"), instrument: spec }).instrument).toMatchObject({
      dimensions: [{ label: "All" }, { label: "Staff" }],
    });
  });
});

describe("the answers of a group", () => {
  it("are added up over its columns", () => {
    const other = {
      ...summary,
      missing: 2,
      max: 4,
      counts: [{ value: 4, to: null, label: null, n: 1 }, summary.counts[0]!],
    };
    expect(groupAnswers([summary, other])).toEqual({
      ...{ min: 1, max: 4, missing: 3, distinct: 2, isText: false },
      counts: [
        { value: "2", n: 6 },
        { value: "4", n: 1 },
      ],
    });
  });

  it("are texts by how many gave them", () => {
    const counts = [
      { value: "M", to: null, label: null, n: 1 },
      { value: "F", to: null, label: null, n: 2 },
    ];
    const { isText, counts: ordered } = groupAnswers([{ ...summary, min: null, max: null, counts }]);
    expect([isText, ordered.map(({ value }) => value)]).toEqual([true, ["F", "M"]]);
  });
});
