import { readCsv } from "service-quality/readers";
import { analyzeSurvey, defineSurveyMapping } from "service-quality/report";
import { describe, expect, it } from "vitest";
import { hashOf, type Place, placeOf } from "../../docs/playground/app/place.ts";
import {
  NO_SURVEY,
  openQuestions,
  type SurveyAction,
  surveyAfter,
} from "../../docs/playground/survey/survey-state.ts";
import type { FromWorker, ReadFile, Source, ToWorker } from "../../docs/playground/worker/messages.ts";
import { startWork } from "../../docs/playground/worker/work.ts";

const mapping = defineSurveyMapping({ columns: [{ name: "q1", use: "outcome" }] });
const read: ReadFile = {
  ...{ respondents: 2, columns: 1, mapping, survey: "ratings", summaries: [] },
  groups: [
    {
      columns: ["q1"],
      use: "outcome",
      confidence: "unsure",
      reason: { code: "rating", facts: { min: 1, max: 5 } },
    },
  ],
};
const source: Source = { name: "a.csv", blob: new Blob(["q1\n1\n"]), reading: {} };
const failure = { kind: "file", problem: { what: "empty" } } as const;
const stateAfter = (...actions: SurveyAction[]) => actions.reduce(surveyAfter, NO_SURVEY);
const opened: SurveyAction = { type: "opened", source, read };

describe("the survey tab", () => {
  it("keeps file, mapping and results when another file fails", () => {
    const scored = stateAfter(opened, { type: "scored" });
    const failed = [
      { type: "asked", source },
      { type: "failed", source, failure },
    ] as const satisfies SurveyAction[];
    expect(failed.reduce(surveyAfter, scored)).toEqual({ ...scored, problem: { source, failure } });
  });

  it("says nothing of a file whose reading was cancelled", () => {
    expect(
      stateAfter({ type: "asked", source }, { type: "failed", source, failure: { kind: "cancelled" } }),
    ).toEqual(NO_SURVEY);
  });

  it("goes on with the file that was asked for last", () => {
    const other = { ...source, name: "b.csv" };
    const asked: SurveyAction[] = [
      { type: "asked", source },
      { type: "asked", source: other },
    ];
    const reading = stateAfter(...asked);
    expect(surveyAfter(reading, { type: "failed", source, failure: { kind: "cancelled" } })).toEqual(reading);
  });

  it("asks for the uses that are unsure until they are said", () => {
    expect(openQuestions(stateAfter(opened))).toEqual(["q1"]);
    expect(openQuestions(stateAfter(opened, { type: "mapped", mapping, answered: ["q1"] }))).toEqual([]);
  });

  it("shows results of a mapping, or saved ones", () => {
    expect(stateAfter({ type: "scored" }).scored).toBe(null);
    expect(stateAfter(opened, { type: "scored" }).scored).toEqual({ opened: { source, read }, mapping });
    const analysis = analyzeSurvey(readCsv("q1\n1\n2\n"), mapping);
    expect(stateAfter({ type: "analysis", analysis }).scored).toEqual({ analysis });
  });
});

describe("the hash", () => {
  it.each<[string, Place]>([
    ["#desk", { tab: "desk" }],
    ["#file", { tab: "survey", step: "file" }],
    ["#columns", { tab: "survey", step: "columns" }],
    ["#results", { tab: "survey", step: "results", part: null }],
    ["#results/gaps", { tab: "survey", step: "results", part: "gaps" }],
    ["#example/kano", { tab: "survey", step: "example", example: "kano" }],
  ])("names a place: %s", (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
    expect(hashOf(place)).toBe(hash);
  });

  it("is the first step where it names none", () => {
    expect(placeOf("#constructor")).toEqual({ tab: "survey", step: "file" });
  });
});

describe("the worker, as the page sees it", () => {
  /** A worker that keeps what it is told, and answers when the test says so. */
  class Silent extends EventTarget {
    told: ToWorker[] = [];
    isEnded = false;
    postMessage(message: ToWorker) {
      this.told.push(message);
    }
    terminate() {
      this.isEnded = true;
    }
    answer(data: Omit<FromWorker, "id">) {
      const { id } = this.told.at(-1)!;
      this.dispatchEvent(new MessageEvent("message", { data: { id, ...data } }));
    }
  }
  const started: Silent[] = [];
  const work = startWork(() => {
    started.push(new Silent());
    return started.at(-1) as unknown as Worker;
  });

  it("is started anew when it is cancelled, and reads the file again when it is next asked", async () => {
    const reading = work.ask({ kind: "read", source });
    started[0]!.answer({ end: true, result: { groups: [] } });
    expect(await reading).toEqual({ groups: [] });

    const reports: unknown[] = [];
    const scoring = work.ask({ kind: "score", mapping, parts: ["gaps"] }, (message) => reports.push(message));
    await Promise.resolve();
    started[0]!.answer({ done: 1, total: 2, part: "gaps", result: 1 });
    work.cancel();
    await expect(scoring).rejects.toEqual({ kind: "cancelled" });
    expect(reports).toMatchObject([{ done: 1, total: 2, part: "gaps", result: 1 }]);
    expect(started[0]!.isEnded).toBe(true);

    const again = work.ask({ kind: "check", text: "{}" });
    expect(started[1]!.told.map(({ kind }) => kind)).toEqual(["read"]);
    started[1]!.answer({ end: true, result: { groups: [] } });
    await new Promise(setImmediate);
    expect(started[1]!.told.map(({ kind }) => kind)).toEqual(["read", "check"]);
    started[1]!.answer({ failure });
    await expect(again).rejects.toEqual(failure);

    const opening = work.ask({ kind: "read", source: { ...source, name: "results.json" } });
    started[1]!.answer({ end: true, result: { analysis: {} } });
    await opening;
    work.cancel();
    work.ask({ kind: "check", text: "{}" }).catch(() => {});
    expect(started[2]!.told).toMatchObject([{ kind: "read", source }]);
  });
});
