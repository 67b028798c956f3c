import { screenRespondents } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import reference from "../golden/survey/screening.json";
import { expectRefusal } from "../refusal.ts";

const { respondents } = reference;
const rowsWhere = (flagged: (respondent: (typeof respondents)[number]) => boolean) =>
  respondents.flatMap((respondent, i) => (flagged(respondent) ? [i] : []));

describe("screenRespondents", () => {
  it.each([
    [{}],
    [{ straightLiningRun: 3 }],
    [{ straightLiningRun: 6, lowVariance: 0.8 }],
    [{ lowVariance: 0, answeredShare: 1 }],
    [{ lowVariance: 1.5, answeredShare: 0.75 }],
  ])("flags whom runs and deviations by itertools and numpy flag, with %o", (options) => {
    const {
      straightLiningRun = 12,
      lowVariance = 0.5,
      answeredShare = 0.5,
    } = { ...options } as Record<string, number>;
    const screening = screenRespondents(reference.answers, options);
    expect(screening).toMatchObject({ model: "response-patterns", n: 80, items: 12, notes: [] });
    expect(screening.settings).toEqual({ straightLiningRun, lowVariance, answeredShare });
    expect(screening.incomplete).toEqual(rowsWhere(({ answered }) => answered / 12 < answeredShare));
    expect(screening.lowVariance).toEqual(
      rowsWhere(({ deviation }) => deviation !== null && deviation < lowVariance),
    );
    expect(screening.straightLining).toEqual(
      rowsWhere(({ answered, longest }) => answered > 1 && longest >= Math.min(straightLiningRun, answered)),
    );
  });

  it("looks at the items named, in the order named", () => {
    const columns = { q1: [1, 1], q2: [2, 1], q3: [1, 5], q4: [3, 1] };
    expect(screenRespondents(columns, { straightLiningRun: 3 }).straightLining).toEqual([]);
    const reordered = screenRespondents(columns, { items: ["q1", "q2", "q4"], straightLiningRun: 3 });
    expect(reordered).toMatchObject({ items: 3, straightLining: [1], lowVariance: [1] });
  });

  it("takes a run over missing answers", () => {
    const columns = { q1: [4], q2: [null], q3: [4], q4: [1] };
    expect(screenRespondents(columns, { straightLiningRun: 2 }).straightLining).toEqual([0]);
  });

  it("judges nobody on fewer than two answers", () => {
    expect(screenRespondents({ q1: [4, 5] })).toMatchObject({
      straightLining: [],
      lowVariance: [],
      incomplete: [],
    });
    expect(screenRespondents({ q1: [4, null], q2: [null, null], q3: [null, null] })).toMatchObject({
      straightLining: [],
      lowVariance: [],
      incomplete: [0, 1],
    });
  });

  it("takes a share of items that was answered as answered, whatever its decimals", () => {
    const columns = Object.fromEntries(
      Array.from({ length: 20 }, (_, j) => [`q${j}`, [j < 11 ? j % 5 : null]]),
    );
    expect(screenRespondents(columns, { answeredShare: 0.55 }).incomplete).toEqual([]);
    expect(screenRespondents(columns, { answeredShare: 0.56 }).incomplete).toEqual([0]);
  });

  it("does not flag a deviation or a share that lies on the limit, whatever its last digit", () => {
    const columns = { q1: [0.1, 0.7, null], q2: [0.2, 0.8, null], q3: [null, null, 4] };
    const screened = screenRespondents(columns, { lowVariance: 0.1 * Math.SQRT1_2, answeredShare: 2 / 3 });
    expect([screened.lowVariance, screened.incomplete]).toEqual([[], [2]]);
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, j) => [`q${j}`, [j < 3 ? j : null]]));
    expect(screenRespondents(ten, { answeredShare: 0.1 * 3 }).incomplete).toEqual([]);
  });

  it("flags the same rows among thousands", () => {
    const n = 3000;
    const columns = {
      q1: new Uint8Array(n).fill(1),
      q2: new Uint8Array(n).fill(5),
      q3: new Uint8Array(n).fill(2),
    };
    for (const i of [0, 1023, 1024, 2999]) columns.q2[i] = columns.q3[i] = 1;
    expect(screenRespondents(columns)).toMatchObject({
      straightLining: [0, 1023, 1024, 2999],
      lowVariance: [0, 1023, 1024, 2999],
    });
  });

  it("refuses settings out of range", () => {
    const columns = { q1: [1], q2: [2] };
    for (const straightLiningRun of [1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => screenRespondents(columns, { straightLiningRun }), "invalid_input", [
        "straightLiningRun",
      ]);
    }
    for (const lowVariance of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => screenRespondents(columns, { lowVariance }), "invalid_input", ["lowVariance"]);
    }
    for (const answeredShare of [0, 1.1, Number.NaN]) {
      expectRefusal(() => screenRespondents(columns, { answeredShare }), "invalid_input", ["answeredShare"]);
    }
  });

  it("refuses no items, unknown items and answers that are no numbers", () => {
    expectRefusal(() => screenRespondents({}), "insufficient_data", []);
    expectRefusal(() => screenRespondents({ q1: [] }), "insufficient_data", ["q1"]);
    expectRefusal(() => screenRespondents({ q1: [1] }, { items: [] }), "insufficient_data", ["items"]);
    expectRefusal(() => screenRespondents({ q1: [1] }, { items: ["q2"] }), "unknown_item", ["q2"]);
    expectRefusal(() => screenRespondents({ q1: [1, "2" as never] }), "invalid_input", ["q1", 1]);
  });
});
