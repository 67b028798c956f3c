import { describe, expect, it } from "vitest";
import {
  type AnalysisEvent,
  analysisAfter,
  knownOf,
  NO_ANALYSIS,
} from "../../../docs/playground/results/analysis/analysis-state.ts";
import { analysisOf, mapping } from "./made-up.ts";

const stateAfter = (...events: AnalysisEvent[]) => events.reduce(analysisAfter, NO_ANALYSIS);

const asked = (...parts: Extract<AnalysisEvent, { kind: "asked" }>["parts"]): AnalysisEvent => ({
  kind: "asked",
  mapping,
  parts,
});
const result = (part: Extract<AnalysisEvent, { kind: "result" }>["part"]): AnalysisEvent => ({
  kind: "result",
  part,
  analysis: analysisOf([part]),
});

describe("the state of an analysis", () => {
  it("puts parts together as they are ready", () => {
    const state = stateAfter(asked("gaps", "kano"), result("gaps"), result("kano"));
    expect(state.current?.parts.map(({ part }) => part)).toEqual(["gaps", "kano"]);
    expect(state.progress).toEqual({ gaps: { state: "done" }, kano: { state: "done" } });
  });

  it("keeps what is finished when the rest is cancelled", () => {
    const state = stateAfter(
      asked("gaps", "drivers", "paths"),
      result("gaps"),
      { kind: "step", part: "drivers", done: 50, total: 500 },
      { kind: "cancelled" },
    );
    expect(state.progress).toEqual({
      gaps: { state: "done" },
      drivers: { state: "cancelled" },
      paths: { state: "cancelled" },
    });
    expect(knownOf(state, "gaps")).toEqual({ analysis: analysisOf(["gaps"]), isStale: false });
    expect(knownOf(state, "paths")).toBeNull();
  });

  it("shows the figures of before until the new ones are there", () => {
    const before = [asked("gaps", "kano"), result("gaps"), result("kano")];
    const state = stateAfter(...before, asked("gaps", "kano"), result("kano"));
    expect(knownOf(state, "gaps")?.isStale).toBe(true);
    expect(knownOf(state, "kano")?.isStale).toBe(false);
    expect(state.current?.parts.map(({ part }) => part)).toEqual(["kano"]);
  });

  it("leaves alone what a change has nothing to do with", () => {
    const state = stateAfter(asked("gaps", "groups"), result("gaps"), result("groups"), asked("groups"));
    expect(knownOf(state, "gaps")?.isStale).toBe(false);
    expect(knownOf(state, "groups")?.isStale).toBe(true);
    expect(state.progress.gaps).toEqual({ state: "done" });
  });

  it("tells what went wrong of the parts that were still awaited", () => {
    const error = { code: "insufficient_data", path: [], message: "expected more" } as const;
    const state = stateAfter(asked("gaps", "kano"), result("gaps"), { kind: "failed", error });
    expect(state.progress).toEqual({ gaps: { state: "done" }, kano: { state: "failed", error } });
  });

  it("is nothing but the saved results where such are opened", () => {
    const state = stateAfter(asked("kano"), result("kano"), {
      kind: "opened",
      analysis: analysisOf(["gaps"]),
    });
    expect(state).toEqual({
      current: analysisOf(["gaps"]),
      former: null,
      progress: { gaps: { state: "done" } },
    });
  });
});
