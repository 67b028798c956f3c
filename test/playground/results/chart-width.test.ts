import { expect, it } from "vitest";
import { chartWidth } from "../../../docs/playground/results/figure/chart-width.ts";

it("fits pictures into their room in steps, so that dragging a window does not redraw at every pixel", () => {
  expect([640, 659, 660].map(chartWidth)).toEqual([640, 640, 660]);
});

it("fills the room of a phone", () => {
  expect([358, 343.5, 439].map(chartWidth)).toEqual([358, 343, 439]);
});

it("keeps pictures between what can be read on a phone and what is looked over at once", () => {
  expect([0, 200, 4000].map(chartWidth)).toEqual([280, 280, 760]);
});
