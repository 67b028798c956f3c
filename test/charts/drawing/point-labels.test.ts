import { describe, expect, it } from "vitest";
import { placedLabels } from "../../../src/charts/drawing/point-labels.ts";

const PLOT = { width: 200, height: 100, isRtl: false };

const at = (x: number, y: number, i: number, label = `label ${i}`) => ({
  ...{ i, id: `p${i}`, label, x, y, isNamed: true },
});

describe("placedLabels", () => {
  it("stands beside the point, at the right first, at the left from right to left", () => {
    const points = [at(100, 50, 0)];
    expect(placedLabels(points, [], PLOT).texts).toEqual([{ x: 108, y: 50, text: "label 0", align: "left" }]);
    const { texts } = placedLabels(points, [], { ...PLOT, isRtl: true });
    expect(texts).toEqual([{ x: 92, y: 50, text: "label 0", align: "right" }]);
  });

  it("keeps off the edge, other points and what is taken", () => {
    const edge = placedLabels([at(195, 50, 0)], [], PLOT);
    expect(edge.texts).toEqual([{ x: 187, y: 50, text: "label 0", align: "right" }]);
    const crowded = placedLabels([at(100, 50, 0), { ...at(120, 50, 1), isNamed: false }], [], PLOT);
    expect(crowded.texts).toEqual([{ x: 92, y: 50, text: "label 0", align: "right" }]);
    const taken = placedLabels([at(195, 50, 0)], [{ left: 130, right: 190, top: 46, bottom: 54 }], PLOT);
    expect(taken.texts).toEqual([{ x: 191, y: 38, text: "label 0", align: "right" }]);
  });

  it("gives a point its id where the label finds no place, its number where ids are long", () => {
    const long = "a label far wider than the plot that it should stand in";
    const points = [at(50, 50, 0, long), at(150, 50, 3)];
    const labels = placedLabels(points, [], PLOT);
    expect(labels.texts.map(({ text }) => text)).toEqual(["p0", "label 3"]);
    expect(labels.tags).toEqual([{ tag: "p0", label: long }]);
    expect(labels.leftOut).toEqual([0]);
    const numbered = placedLabels([{ ...points[1]!, id: "number 3", label: long }], [], PLOT);
    expect(numbered.texts.map(({ text }) => text)).toEqual(["4"]);
  });

  it("leaves a point without a name where not even that finds a place", () => {
    const labels = placedLabels(
      Array.from({ length: 30 }, (_, i) => at(100, 50, i)),
      [],
      PLOT,
    );
    expect(labels.texts.length).toBeLessThanOrEqual(14);
    expect(labels.leftOut.length).toBe(30 - labels.texts.length + labels.tags.length);
  });
});
