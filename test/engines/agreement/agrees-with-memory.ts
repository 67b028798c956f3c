import { afterAll, beforeAll, it } from "vitest";
import type { Engine } from "../live/engine.ts";
import { countsAgree } from "./counts.ts";
import { EDGES } from "./edges.ts";
import { HEADROOM } from "./headroom.ts";
import { type Live, liveOf } from "./live.ts";
import { LOGS_AND_SCORES } from "./logs-and-scores.ts";
import { momentsAgree } from "./moments.ts";

/** What holds of an engine: what it sums is what is summed in memory, to the same text. */
export function agreesWithMemory(start: () => Promise<Engine>, runs: number): void {
  let live: Live;
  beforeAll(async () => {
    live = liveOf(await start());
  });
  afterAll(() => live?.engine.close());

  it("sums answers of any scale, policy, weights and groups as memory does, under any names", () =>
    momentsAgree(live, runs));
  it("counts ratings, Kano's questions and pairs of answers as memory does", () => countsAgree(live, runs));
  for (const [title, holds] of Object.entries({ ...EDGES, ...HEADROOM, ...LOGS_AND_SCORES })) {
    it(title, () => holds(live));
  }
}
