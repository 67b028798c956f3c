import { GAP_ANTECEDENTS, scoreAntecedents } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { instrument } from "../inn.ts";

describe("scoreAntecedents", () => {
  const questions = {
    ...instrument,
    dimensions: [
      {
        id: "teamwork",
        label: "Teamwork",
        items: [
          { id: "t1", label: "t1" },
          { id: "t2", label: "t2", reverse: true },
        ],
      },
      { id: "role-conflict", label: "Role conflict", items: [{ id: "r1", label: "r1" }] },
    ],
  };
  const answers = { t1: [6, 7], t2: [2, 1], r1: [6, 5] };

  it("turns reversed items and ranks by what is left to close", () => {
    const { antecedents, priorities } = scoreAntecedents(answers, { gap: 3, instrument: questions });
    expect(antecedents[0]).toMatchObject({ antecedent: "teamwork", effect: "narrows", mean: 6.5 });
    expect(antecedents[0]?.distance).toBeCloseTo(0.5 / 6, 14);
    expect(antecedents[1]).toMatchObject({ effect: "widens", distance: 0.75 });
    expect(priorities).toEqual(["role-conflict", "teamwork"]);
  });

  it("names its rows in the notes", () => {
    const one = { t1: [6], t2: [2], r1: [6] };
    expect(scoreAntecedents(one, { gap: 3, instrument: questions }).notes[0]?.path.slice(0, 2)).toEqual([
      "antecedents",
      0,
    ]);
  });

  it("refuses a gap without antecedents, and an antecedent of another gap", () => {
    expectRefusal(
      () => scoreAntecedents(answers, { gap: 5 as never, instrument: questions }),
      "invalid_input",
      ["gap"],
    );
    expectRefusal(() => scoreAntecedents(answers, { gap: 1, instrument: questions }), "unknown_item", [
      "instrument",
      "dimensions",
      0,
      "id",
    ]);
  });

  it("lists sixteen antecedents", () => {
    expect(GAP_ANTECEDENTS).toHaveLength(16);
  });
});
