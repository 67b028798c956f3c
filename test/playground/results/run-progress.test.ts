import { describe, expect, it } from "vitest";
import type { AnalysisState } from "../../../docs/playground/results/analysis/analysis-state.ts";
import { runProgress } from "../../../docs/playground/results/progress/run-progress.ts";

const of = (progress: AnalysisState["progress"]) => runProgress({ current: null, former: null, progress });

describe("the progress of a run", () => {
  it("is none where nothing is under way", () => {
    expect(of({})).toBeNull();
    expect(of({ gaps: { state: "done" }, kano: { state: "cancelled" } })).toBeNull();
  });

  it("counts parts while they are scored", () => {
    expect(of({ gaps: { state: "done" }, kano: { state: "running", done: 0, total: 1 } })).toEqual({
      part: null,
      done: 1,
      total: 2,
    });
  });

  it("counts samples while a part is resampled", () => {
    expect(of({ gaps: { state: "done" }, paths: { state: "running", done: 150, total: 500 } })).toEqual({
      part: "paths",
      done: 150,
      total: 500,
    });
  });
});
