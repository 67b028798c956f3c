import { describe, expect, it } from "vitest";
import { complaintFlowChart } from "../../../src/charts/graph/complaint-flow-chart.ts";
import { summarizeVariants } from "../../../src/logs/summarize-variants.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Cases that take ways so and so often, an hour from each event to the next. */
function variantsOf(ways: readonly (readonly [n: number, ...activities: string[]])[]) {
  const log: { case: string; activity: string; at: string }[] = [];
  ways.forEach(([n, ...activities], way) => {
    for (let i = 0; i < n; i++) {
      activities.forEach((activity, hour) => {
        const at = new Date(Date.UTC(2026, 2, 2, hour)).toISOString();
        log.push({ case: `${way}-${i}`, activity, at });
      });
    }
  });
  return summarizeVariants(log);
}

const desk = variantsOf([
  [40, "received", "confirmed", "answered", "closed"],
  [20, "received", "answered", "closed"],
  [9, "received", "confirmed", "confirmed", "asked", "told", "asked", "told", "answered", "closed"],
  [5, "received", "confirmed", "answered", "closed", "reopened", "answered", "closed"],
  [3, "received", "withdrawn"],
]);
const step = (i: number) => `step ${(i * i) % 17}`;
const busy = variantsOf(
  Array.from({ length: 30 }, (_, i) => [1 + (i % 4), step(0), step(i), step(i + 3), step(2 * i + 1), "end"]),
);
const long = "a name that goes on for longer than anyone would read it aloud in one breath";

chartLaws("complaintFlowChart", {
  "a desk": (look) => complaintFlowChart(desk, look),
  "a desk with times": (look) => complaintFlowChart(desk, { ...look, durations: true }),
  "one step": (look) => complaintFlowChart(variantsOf([[2, "received", "answered"]]), look),
  "one step that is repeated": (look) => complaintFlowChart(variantsOf([[2, "called", "called"]]), look),
  "44 steps": (look) => complaintFlowChart(busy, { ...look, most: 44, durations: true }),
  "long labels": (look) =>
    complaintFlowChart(variantsOf([[3, ...[1, 2, 3, 4, 5, 6].map((i) => `${long} ${i}`)]]), look),
});

describe("complaintFlowChart", () => {
  it("has the commonest steps", () => {
    const { data, notes } = complaintFlowChart(desk, { most: 6 });
    expect(data).toEqual(desk.follows.slice(0, 6));
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(complaintFlowChart(desk, { most: desk.follows.length })).toMatchObject({
      data: desk.follows,
      notes: [],
    });
  });

  it("draws a box for each activity and an arrow for each step; what is repeated is said in the box", async () => {
    const { marks, texts } = await pictureOf(complaintFlowChart(desk));
    const activities = new Set(desk.follows.flatMap(({ from, to }) => [from, to]));
    const arrows = desk.follows.filter(({ from, to }) => from !== to);
    expect(arrows.length).toBe(desk.follows.length - 1);
    expect(marks.rect).toBe(activities.size + arrows.length);
    expect(marks.symbol).toBe(arrows.length);
    const counts = {
      received: 77,
      confirmed: 63,
      answered: 79,
      closed: 79,
      asked: 18,
      told: 18,
      reopened: 5,
      withdrawn: 3,
    };
    expect(texts.map(({ text }) => text).sort()).toEqual(
      [
        "How cases flow",
        `Cases: 77 · commonest steps: ${desk.follows.length} of ${desk.follows.length} (100% of all)`,
        ...Object.entries(counts).flatMap(([activity, n]) => [activity, String(n)]),
        "repeated 9",
        ...arrows.map(({ n }) => String(n)),
      ].sort(),
    );
  });

  it("begins where cases do, and turns back what leads back", async () => {
    const { texts } = await pictureOf(complaintFlowChart(desk));
    const topOf = (label: string) => texts.find(({ text }) => text === label)!.top;
    for (const { activity } of desk.startActivities) {
      expect(topOf(activity)).toBe(Math.min(...desk.follows.map(({ from }) => topOf(from))));
    }
    expect(topOf("reopened")).toBeGreaterThan(topOf("answered"));
  });

  it("prints median times where they are asked for and known", async () => {
    const words = async (variants: typeof desk, durations: boolean) =>
      (await pictureOf(complaintFlowChart(variants, { durations }))).texts.map(({ text }) => text);
    expect((await words(desk, true)).filter((text) => text === "1 h")).toHaveLength(desk.follows.length - 1);
    expect((await words(desk, true)).some((text) => text.endsWith("· times: medians"))).toBe(true);
    expect(await words(desk, false)).not.toContain("1 h");
    const follows = desk.follows.map(({ medianMs, ...row }) => row) as never;
    expect(await words({ ...desk, follows }, true)).not.toContain("1 h");
    expect(complaintFlowChart({ ...desk, follows }).data[0]!.medianMs).toBe(null);
  });

  it("tells the commonest steps and the commonest way", () => {
    expect(complaintFlowChart(desk, { labels: { received: "Received" } }).alt).toBe(
      `Flow of cases, n = 77. Commonest steps: answered to closed (79), Received to confirmed (54), confirmed to answered (45). Commonest way: Received, confirmed, answered, closed (52%).`,
    );
    expect(complaintFlowChart(variantsOf([[2, "a", "b"]]), { language: "bg" }).alt).toBe(
      "Ход на случаите, n = 2. Чести стъпки: a → b (2). Най-чест път: a, b (100\u202F%).",
    );
    const names = Array.from({ length: 9 }, (_, i) => `something that is done ${i}`);
    expect(complaintFlowChart(variantsOf([[2, ...names]])).alt).toMatch(
      /Commonest way: something that is done 0, something that is done 1, something that is done 2 \+ 6 \(100%\)\.$/,
    );
  });

  it("draws what is given even where its parts are wanting", () => {
    const { alt } = complaintFlowChart({ ...desk, variants: [], endActivities: [], startActivities: [] });
    expect(alt).toBe(complaintFlowChart(desk).alt.replace(/ Commonest way.*$/, ""));
  });

  it("refuses what it cannot draw", () => {
    expectRefusal(() => complaintFlowChart(summarizeVariants([])), "insufficient_data", ["data"]);
    expectRefusal(() => complaintFlowChart(variantsOf([[3, "received"]])), "insufficient_data", ["data"]);
    expectRefusal(() => complaintFlowChart({ ...desk, model: "nps" as never }), "invalid_input", ["model"]);
    expectRefusal(
      () => complaintFlowChart({ ...desk, follows: [{ from: "a", to: "b", n: -1, medianMs: 0 }] }),
      "invalid_input",
      ["follows", 0, "n"],
    );
    expectRefusal(() => complaintFlowChart(desk, { durations: "yes" as never }), "invalid_input", [
      "durations",
    ]);
    expectRefusal(() => complaintFlowChart(desk, { most: 0 }), "invalid_input", ["most"]);
  });
});
