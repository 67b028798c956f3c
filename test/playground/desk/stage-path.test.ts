import { type ComplaintProcess, replayComplaint, STANDARD_PROCESS } from "service-quality/complaints";
import { describe, expect, it } from "vitest";
import { SMALL_PROCESS } from "../../../docs/playground/desk/model/small-process.ts";
import { stagePath } from "../../../docs/playground/desk/model/stage-path.ts";

const at = (day: number) => `2026-03-0${day}T09:00:00Z`;

/** Stages with a mark before each: passed, present, ahead. */
function pathOf(
  process: Parameters<typeof stagePath>[0],
  events: Parameters<typeof replayComplaint>[1],
): string {
  const { path, state } = replayComplaint(process, events);
  const marks = { passed: "✓", present: "▶", ahead: "·" };
  return stagePath(process, path, state)
    .map(({ stage, is }) => `${marks[is]}${stage}`)
    .join(" ");
}

const received = { type: "ComplaintReceived", at: at(2), data: { channel: "phone", kind: "complaint" } };

describe("the path of a case", () => {
  it("leads from the first stage by the usual way to the end", () => {
    expect(pathOf(STANDARD_PROCESS, [])).toBe(
      "▶new ·received ·assessed ·decided ·communicated ·followUp ·closed",
    );
    expect(pathOf(SMALL_PROCESS, [])).toBe("▶new ·open ·answered ·closed");
  });

  it("marks the stages that were passed, each time anew, and leaves out the one before the first event", () => {
    const asked = [
      { type: "Received", at: at(2), data: { channel: "phone" } },
      { type: "Asked", at: at(3), data: { question: "when" } },
    ];
    expect(pathOf(SMALL_PROCESS, asked)).toBe("✓open ▶asked ·open ·answered ·closed");
    expect(pathOf(SMALL_PROCESS, [...asked, { type: "Replied", at: at(4) }])).toBe(
      "✓open ✓asked ▶open ·answered ·closed",
    );
  });

  it("has nothing ahead of a case that has ended, whichever its end", () => {
    expect(pathOf(STANDARD_PROCESS, [received, { type: "Withdrawn", at: at(3) }])).toBe(
      "✓received ▶withdrawn",
    );
  });

  it("comes to an end from every stage of the standard process", () => {
    const process: ComplaintProcess = STANDARD_PROCESS;
    const before = replayComplaint(process, [received]).state;
    for (const [stage, { final = false }] of Object.entries(process.states)) {
      const here = { index: null, event: null, at: null, stage };
      const path = stagePath(process, [here], { ...before, stage, ended: final });
      expect(path.at(-1)?.stage).toBe(final ? stage : "closed");
    }
  });
});
