import fc from "fast-check";
import { type AuditOptions, type MysteryVisit, scoreMysteryVisits } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { visits } from "../delivery-arbitraries.ts";

/** A visit of one section, by what each check earned of 1; `null` does not apply. */
const visit = (site: string, marks: readonly (number | null)[], visitor?: string): MysteryVisit => ({
  site,
  visitor,
  sections: [
    {
      section: "s",
      checks: marks.map((earned, i) => ({
        check: `c${i}`,
        earned: earned ?? 0,
        possible: 1,
        applicable: earned !== null,
        critical: i === 1,
      })),
    },
  ],
});

describe("scoreMysteryVisits", () => {
  it("counts a site once, and a visit once", () => {
    const { overall, sites } = scoreMysteryVisits([
      visit("a", [1]),
      visit("a", [0]),
      visit("a", [0]),
      visit("b", [1]),
    ]);
    expect(overall.sites).toBe(2);
    expect(overall.score).toBeCloseTo((100 / 3 + 100) / 2, 12);
    expect(overall.visitScore).toBe(50);
    expect(sites.map(({ site, n }) => [site, n])).toEqual([
      ["a", 3],
      ["b", 1],
    ]);
  });

  it("has no interval of one visit, and may put it anywhere", () => {
    const { sites, notes } = scoreMysteryVisits([visit("a", [1]), visit("b", [1]), visit("b", [1])]);
    expect(sites[0]).toMatchObject({
      standardDeviation: null,
      interval: null,
      rankInterval: { lower: 1, upper: 2 },
    });
    expect(sites[1]).toMatchObject({ standardDeviation: 0, interval: { lower: 100, upper: 100 } });
    expect(notes).toEqual([{ path: ["sites", 0, "interval"], reason: "one-unit" }]);
  });

  it("cuts the interval of a site at 0 and 100, but not the one that ranks it", () => {
    const { sites } = scoreMysteryVisits([
      visit("a", [1, 1, 1]),
      visit("a", [1, 1, 0]),
      visit("b", [0]),
      visit("b", [0]),
    ]);
    expect(sites[0]!.interval!.upper).toBe(100);
    expect(sites[0]!.interval!.lower).toBe(0);
    expect(sites[1]!.interval).toEqual({ lower: 0, upper: 0 });
  });

  it("counts checks where they applied, and notes one that never did", () => {
    const { checks, notes } = scoreMysteryVisits([visit("a", [1, null, 1]), visit("a", [0, null])]);
    expect(checks.map(({ check, met }) => [check, met.count, met.n])).toEqual([
      ["c0", 1, 2],
      ["c1", 0, 0],
      ["c2", 1, 1],
    ]);
    expect(notes).toEqual([{ path: ["checks", 1, "met"], reason: "zero-base" }]);
  });

  it("adds up met checks and failed critical ones by site", () => {
    const { sites } = scoreMysteryVisits([visit("a", [1, 0]), visit("a", [0, 0])], { critical: "zero" });
    expect(sites[0]).toMatchObject({ score: 0, failedCritical: 2, met: { count: 1, n: 4 } });
  });

  describe("the agreement of two visitors", () => {
    const kim = visit("a", [1, 1, 0, 0, 1], "kim");

    it("is kappa over the checks of a site that both marked, the first visit of each", () => {
      const lee = visit("a", [1, 0, 0, 0, null], "lee");
      const later = visit("a", [0, 1, 1, 1, 1], "lee");
      const { agreement } = scoreMysteryVisits([kim, lee, later, visit("b", [1], "lee")]);
      // four checks of the first visit and the fifth of the second: both 1 + 1, kim alone 1, neither 2
      expect(agreement).toMatchObject({ visitors: ["kim", "lee"], n: 5 });
      expect(agreement!.kappa).toBeCloseTo((0.8 - (0.6 * 0.4 + 0.4 * 0.6)) / (1 - 0.48), 12);
    });

    it("is none for one visitor, for three, and where nobody is named", () => {
      const agreementOf = (...names: (string | undefined)[]) =>
        scoreMysteryVisits(names.map((name) => visit("a", [1], name))).agreement;
      expect([agreementOf("kim"), agreementOf("kim", "lee", "ann"), agreementOf(undefined)]).toEqual([
        null,
        null,
        null,
      ]);
    });

    it("has no kappa where nothing was marked by both, and where chance agreement is certain", () => {
      const apart = scoreMysteryVisits([kim, visit("b", [1], "lee")]).agreement;
      expect(apart).toEqual({ visitors: ["kim", "lee"], n: 0, kappa: null, interval: null });
      const certain = scoreMysteryVisits([visit("a", [1], "kim"), visit("a", [1], "lee")]).agreement;
      expect(certain).toEqual({ visitors: ["kim", "lee"], n: 1, kappa: null, interval: null });
    });
  });

  it("may have other keys in a visit, such as its date", () => {
    const dated = { ...visit("a", [1]), date: "2026-03-01" };
    expect(scoreMysteryVisits([dated])).toEqual(scoreMysteryVisits([visit("a", [1])]));
  });

  it("does not depend on the order of the visits of different sites", () => {
    fc.assert(
      fc.property(visits, (drawn) => {
        const bySite = (given: readonly MysteryVisit[]) =>
          Object.fromEntries(
            scoreMysteryVisits(given).sites.map(({ site, score, rank, rankInterval }) => [
              `of ${site}`,
              { score: score.toFixed(8), rank, rankInterval },
            ]),
          );
        const sorted = [...drawn].sort((a, b) => (a.site < b.site ? -1 : 1));
        expect(bySite(sorted)).toEqual(bySite(drawn));
      }),
    );
  });

  it.each<[string, unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no visits", [], "insufficient_data", []],
    ["a visit without sections", [{ site: "a", sections: [] }], "insufficient_data", [0, "sections"]],
    ["a visit of nowhere", [{ sections: [] }], "invalid_input", [0, "site"]],
    ["a visitor without a name", [{ ...visit("a", [1]), visitor: "" }], "invalid_input", [0, "visitor"]],
    [
      "a visit in which nothing was possible",
      [visit("a", [1]), visit("a", [null])],
      "insufficient_data",
      [1, "sections"],
    ],
    [
      "more earned than possible",
      [visit("a", [2])],
      "invalid_input",
      [0, "sections", 0, "checks", 0, "earned"],
    ],
    ["no list of visits", {}, "invalid_input", []],
    [
      "a section twice in a visit",
      [{ site: "a", sections: [...visit("a", [1]).sections, ...visit("a", [1]).sections] }],
      "invalid_input",
      [0, "sections", 1, "section"],
    ],
  ])("refuses %s", (_, given, code, path) => {
    expectRefusal(() => scoreMysteryVisits(given as never), code, path);
  });

  it.each<[AuditOptions, string]>([
    [{ critical: "cap" }, "cap"],
    [{ cap: 50 }, "cap"],
    [{ passMark: 101 }, "passMark"],
    [{ critical: "fail" as never }, "critical"],
  ])("refuses the options %j, as scoreAudit does", (options, key) => {
    expectRefusal(() => scoreMysteryVisits([visit("a", [1])], options), "invalid_input", [key]);
  });
});
