import { type WordOfMouthInput, wordOfMouth } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const base: WordOfMouthInput = {
  complaints: 10,
  silentPerComplaint: 4,
  tell: 8,
  retell: 0.5,
  influence: 0.25,
  customerValue: 100,
};

describe("wordOfMouth", () => {
  it("counts the silent, whom they tell, and who stays away of those told at first hand", () => {
    expect(wordOfMouth(base)).toEqual({
      model: "word-of-mouth",
      silent: 40,
      unhappy: 50,
      told: 400,
      reach: 600,
      lostCustomers: 100,
      lostRevenue: 10_000,
      notes: [],
    });
  });

  it("loses nobody that it does not know the influence on, and no money without a value", () => {
    const { influence: _, customerValue: __, ...told } = base;
    expect(wordOfMouth(told)).toMatchObject({ reach: 600, lostCustomers: null, lostRevenue: null });
    expect(wordOfMouth({ ...told, influence: 0.25 })).toMatchObject({
      lostCustomers: 100,
      lostRevenue: null,
    });
    expect(wordOfMouth({ ...told, customerValue: 100 })).toMatchObject({
      lostCustomers: null,
      lostRevenue: null,
    });
  });

  it("counts the complainants alone where no silent ones are given", () => {
    expect(wordOfMouth({ complaints: 10, tell: 8 })).toMatchObject({
      silent: 0,
      unhappy: 10,
      told: 80,
      reach: 80,
    });
  });

  it("tells nobody of no complaints", () => {
    expect(wordOfMouth({ ...base, complaints: 0 })).toMatchObject({ unhappy: 0, reach: 0, lostRevenue: 0 });
  });

  it.each([
    ["complaints below 0", { complaints: -1 }, ["complaints"]],
    ["silent ones below 0", { silentPerComplaint: -1 }, ["silentPerComplaint"]],
    ["nobody known to be told", { tell: undefined }, ["tell"]],
    ["retelling that is NaN", { retell: Number.NaN }, ["retell"]],
    ["an influence above 1", { influence: 25 }, ["influence"]],
    ["a value below 0", { customerValue: -1 }, ["customerValue"]],
    ["an unknown key", { customers: 1 }, ["customers"]],
    [
      "more people than numbers",
      { complaints: 1e100, silentPerComplaint: 1e100, tell: 1e100, retell: 1e100 },
      [],
    ],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => wordOfMouth({ ...base, ...change } as never), "invalid_input", path);
  });
});
