import { defineSurveyMapping, type SurveyPart } from "service-quality/report";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type AnalysisStore,
  analysisStore,
} from "../../../docs/playground/results/analysis/analysis-store.ts";
import type { WorkMessage, WorkRequest } from "../../../docs/playground/worker/messages.ts";
import { analysisOf, mapping } from "./made-up.ts";

/** A worker that does what a test tells it to. */
function workByHand() {
  const asked: { request: WorkRequest; say: (message: WorkMessage) => void; end: () => void }[] = [];
  let failLast: (failure: unknown) => void = () => {};
  return {
    asked,
    last: () => asked.at(-1)!,
    work: {
      ask: (request: WorkRequest, onMessage?: (message: WorkMessage) => void) =>
        new Promise<unknown>((done, failed) => {
          asked.push({ request, say: onMessage!, end: () => done(undefined) });
          failLast = failed;
        }),
      cancel: () => failLast({ kind: "cancelled" }),
    },
    fail: (failure: unknown) => failLast(failure),
  };
}

const ready = (part: SurveyPart): WorkMessage => ({ done: 1, total: 1, part, result: analysisOf([part]) });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the results while the page lives", () => {
  let hand: ReturnType<typeof workByHand>;
  let store: AnalysisStore;
  beforeEach(() => {
    hand = workByHand();
    store = analysisStore(hand.work);
    store.begin(mapping);
  });

  const stateOf = (part: SurveyPart) => store.state().progress[part]?.state;

  it("ask for the parts that have data, with the columns that are chosen", () => {
    const { request } = hand.last();
    expect(request).toMatchObject({ kind: "score", parts: expect.arrayContaining(["gaps", "satisfaction"]) });
    expect(stateOf("gaps")).toBe("waiting");
  });

  it("are asked for once for one mapping", () => {
    store.begin(mapping);
    expect(hand.asked).toHaveLength(1);
  });

  it("tell of every part that is ready", () => {
    let heard = 0;
    const deaf = store.listen(() => heard++);
    hand.last().say(ready("gaps"));
    expect([stateOf("gaps"), heard]).toEqual(["done", 1]);
    deaf();
    hand.last().say(ready("satisfaction"));
    expect(heard).toBe(1);
  });

  it("keep what is finished when they are cancelled, and compute the rest when asked to", async () => {
    hand.last().say(ready("gaps"));
    store.cancel();
    await settle();
    expect([stateOf("gaps"), stateOf("satisfaction")]).toEqual(["done", "cancelled"]);
    store.resume();
    expect(hand.last().request).toMatchObject({ kind: "score", parts: expect.not.arrayContaining(["gaps"]) });
    expect(store.state().current?.parts.map(({ part }) => part)).toEqual(["gaps"]);
  });

  it("are drawn sample by sample where there is a bootstrap, and a cancelled one keeps what is finished", async () => {
    const items = ["q1", "q2"].map((name) => ({ name, use: "item" as const, construct: "c" }));
    store.begin(defineSurveyMapping({ columns: [...items, { name: "recommend", use: "nps" }] }));
    const { request, say, end } = hand.last();
    expect(request).toMatchObject({ kind: "score", parts: expect.not.arrayContaining(["drivers"]) });
    say(ready("reliability"));
    end();
    await settle();
    expect(hand.last().request).toMatchObject({ kind: "bootstrap", part: "drivers" });
    hand.last().say({ done: 150, total: 500, part: "drivers" });
    expect(store.state().progress.drivers).toEqual({ state: "running", done: 150, total: 500 });
    store.cancel();
    await settle();
    expect([stateOf("reliability"), stateOf("drivers")]).toEqual(["done", "cancelled"]);
    store.resume();
    hand.last().end();
    await settle();
    expect(hand.last().request).toMatchObject({ kind: "bootstrap", part: "drivers" });
  });

  it("take no part of a run that a change of settings has ended", async () => {
    const [first] = hand.asked;
    store.change({ ...store.settings()!, confidence: 0.9 });
    first!.say(ready("gaps"));
    await settle();
    expect(stateOf("gaps")).toBe("waiting");
    expect(hand.last().request).toMatchObject({ mapping: { options: { confidence: 0.9 } } });
  });

  it("say why the rest is not there", async () => {
    const error = { code: "missing_answers", path: ["perceptions"], message: "expected answers" };
    hand.fail({ kind: "error", ...error });
    await settle();
    expect(store.state().progress.gaps).toMatchObject({ state: "failed", error });
  });

  it("leave a run behind when saved results are opened", async () => {
    const [first] = hand.asked;
    store.open(analysisOf(["kano"]));
    first!.say(ready("gaps"));
    await settle();
    expect(store.state().current).toEqual(analysisOf(["kano"]));
    expect(store.settings()).toBeNull();
  });
});
