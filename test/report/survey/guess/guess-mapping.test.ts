import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { analyzeSurvey } from "../../../../src/report/survey/analyze-survey.ts";
import { explainGuess } from "../../../../src/report/survey/guess/explain-guess.ts";
import { guessMapping } from "../../../../src/report/survey/guess/guess-mapping.ts";
import { root } from "../../../files.ts";
import { expectRefusal } from "../../../refusal.ts";

/** A file whose columns hold the values in turn, of as many respondents. */
function survey(columns: Readonly<Record<string, readonly (string | number)[]>>, n = 14) {
  const names = Object.keys(columns);
  const rows = Array.from({ length: n }, (_, i) =>
    names.map((name, j) => columns[name]![(i + j) % columns[name]!.length]),
  );
  return readCsv([names, ...rows].map((row) => row.join(",")).join("\n"));
}

const numbered = (prefix: string, count: number, values: readonly number[], suffix = "") =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}${suffix}`, values]));

const seven = [1, 2, 3, 4, 5, 6, 7];
const five = [1, 2, 3, 4, 5];
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Every group as "first … last use confidence reason". */
function told(table: ReturnType<typeof readCsv>) {
  return guessMapping(table).groups.map(
    ({ columns, use, confidence, reason }) =>
      `${columns[0]}${columns.length > 1 ? `…${columns.at(-1)}` : ""} ${use} ${confidence} ${reason.code}`,
  );
}

describe("guessMapping", () => {
  it("takes two runs E and P for gaps, and 22 of them for SERVQUAL", () => {
    const table = survey({ ...numbered("E", 22, seven), ...numbered("P", 22, seven) });
    const { survey: kind, mapping } = guessMapping(table);
    expect(told(table)).toEqual(["E1…E22 expectation certain run", "P1…P22 perception certain partner"]);
    expect([kind, mapping.instrument]).toEqual(["servqual", "SERVQUAL"]);
    expect(mapping.columns[22]).toMatchObject({ name: "P1", item: "q1", scale: { min: 1, max: 7 } });
  });

  it("reads the forms in Russian and Bulgarian, and after the name", () => {
    expect(told(survey({ ...numbered("ожид_", 4, five), ...numbered("воспр_", 4, five) }))).toEqual([
      "ожид_1…ожид_4 expectation certain run",
      "воспр_1…воспр_4 perception certain partner",
    ]);
    expect(told(survey({ ...numbered("Очаквания ", 2, five), ...numbered("Възприятия ", 2, five) }))).toEqual(
      [
        "Очаквания 1…Очаквания 2 expectation likely run",
        "Възприятия 1…Възприятия 2 perception likely partner",
      ],
    );
    expect(
      told(survey({ desk_expected: five, room_expected: five, desk_perceived: five, room_perceived: five })),
    ).toEqual([
      "desk_expected…room_expected expectation likely run",
      "desk_perceived…room_perceived perception likely partner",
    ]);
  });

  it("takes three runs for a zone of tolerance, of 22 items for LibQUAL", () => {
    const nine = [...seven, 8, 9];
    const table = survey(
      { ...numbered("min", 22, nine), ...numbered("des", 22, nine), ...numbered("perc", 22, nine) },
      18,
    );
    const { survey: kind, mapping } = guessMapping(table);
    expect(kind).toBe("tolerance-zone");
    expect(mapping.instrument).toBe("LIBQUAL");
    expect(mapping.columns[0]!.item).toBe("AS-1");
  });

  it("takes pairs on five points for Kano's, with the importance of features", () => {
    expect(told(survey({ ...numbered("KF", 3, five), ...numbered("KD", 3, five) }))).toEqual([
      "KF1…KF3 functional certain kano-pair",
      "KD1…KD3 dysfunctional certain kano-pair",
    ]);
    const features = { wifi_functional: five, wifi_dysfunctional: five, wifi_importance: [...seven, 8, 9] };
    const { mapping } = guessMapping(survey(features, 18));
    expect(mapping.columns.map(({ use, item }) => [use, item])).toEqual([
      ["functional", "wifi"],
      ["dysfunctional", "wifi"],
      ["importance", "wifi"],
    ]);
  });

  it("takes importance beside ratings for importance and performance", () => {
    expect(told(survey({ aid: seven, desk: seven, aid_importance: seven, desk_importance: seven }))).toEqual([
      "aid_importance…desk_importance importance certain partner",
      "aid…desk perception certain rated",
    ]);
    expect(told(survey({ ...numbered("IMP", 3, five), ...numbered("SAT", 3, five) }))).toEqual([
      "SAT1…SAT3 perception likely rated",
      "IMP1…IMP3 importance certain partner",
    ]);
  });

  it("takes runs for constructs, total1 … for ratings of the whole, and asks about the latter", () => {
    expect(told(survey({ ...numbered("csor_", 3, seven), ...numbered("total", 2, five) }))).toEqual([
      "total1…total2 outcome unsure run",
      "csor_1…csor_3 item likely run",
    ]);
  });

  it("knows the indicators of the ECSI, and constructs that are named like its own", () => {
    const ecsi = {
      ...numbered("IMAG", 5, ten),
      ...numbered("CUEX", 3, ten),
      ...numbered("PERQ", 7, ten),
      ...numbered("PERV", 2, ten),
      ...numbered("CUSA", 3, ten),
      CUSCO: ten,
      ...numbered("CUSL", 3, ten),
    };
    expect(guessMapping(survey(ecsi, 20)).mapping.pathModel).toBe("ECSI");
    const like = Object.assign(
      {},
      ...["imag", "expe", "qual", "sat"].map((prefix) => numbered(prefix, 2, ten)),
    );
    expect(guessMapping(survey(like, 20)).mapping.pathModel).toMatchObject({
      paths: [
        ["Image", "Expectation"],
        ["Expectation", "Quality"],
        ["Image", "Satisfaction"],
        ["Expectation", "Satisfaction"],
        ["Quality", "Satisfaction"],
      ],
    });
  });

  it("knows the items of a questionnaire by their ids", () => {
    const names = ["RES1", "RES2", "RES3", "RES4", "RES5", "COM1", "COM2", "COM3", "CON1", "CON2", "CON3"];
    const table = survey(Object.fromEntries(names.map((name) => [name, five])));
    expect(guessMapping(table).mapping.instrument).toBe("E_RECS_QUAL");
  });

  it("finds recommendation, effort and satisfaction by a word, also of the question", () => {
    expect(
      told(
        survey(
          { recommend: [0, ...ten], effort: seven, overall_satisfaction: ten, "Готовы рекомендовать": five },
          22,
        ),
      ),
    ).toEqual([
      "Готовы рекомендовать outcome unsure named-off-scale",
      "recommend nps certain named",
      "effort ces certain named",
      "overall_satisfaction outcome certain named",
    ]);
    expect(guessMapping(survey({ nps: ten }, 20)).mapping.columns[0]).toMatchObject({
      scale: { min: 0, max: 10 },
    });
    expect(guessMapping(survey({ satisfaction: seven })).mapping.columns[0]!.satisfiedFrom).toBe(6);
  });

  it("tells groups, weights, names and what is left", () => {
    expect(
      told(
        survey({
          id: Array.from({ length: 14 }, (_, i) => i + 1),
          sex: [1, 2],
          town: ["north", "south"],
          weight: [0.5, 1.5],
          visits: [3, 14, 27],
          mood: five,
          once: [1],
          note: [""],
          comment: Array.from({ length: 14 }, (_, i) => `said ${i}`),
        }),
      ),
    ).toEqual([
      "mood left-out unsure rating",
      "weight weight likely named",
      "sex group likely few-codes",
      "visits left-out likely many-values",
      "id left-out certain all-different",
      "once left-out certain one-value",
      "note left-out certain no-answers",
      "comment left-out certain all-different",
      "town group certain few-texts",
    ]);
  });

  it("gives numbers to labels of answers, and takes 99 for a missing one", () => {
    const agree = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree", "N/A"];
    const table = survey({ ...numbered("E", 4, agree as never), ...numbered("P", 4, [...five, 99]) }, 18);
    const { mapping } = guessMapping(table);
    expect(mapping.columns[0]!.labels).toMatchObject({ "Strongly disagree": 1, "Strongly agree": 5 });
    expect(mapping.columns[0]!.use).toBe("expectation");
    expect(mapping.missingCodes).toEqual([99]);
  });

  it("takes an instrument that is known, with its points of importance", () => {
    const instrument = {
      id: "own",
      title: "Own",
      citation: "own",
      scale: { min: 1, max: 5 },
      dimensions: [
        {
          id: "desk",
          label: "Desk",
          items: [
            { id: "polite", label: "Polite" },
            { id: "quick", label: "Quick" },
          ],
        },
      ],
    };
    const { mapping } = guessMapping(
      survey({ ...numbered("E", 2, five), ...numbered("P", 2, five), points_desk: [100, 90] }),
      { instrument },
    );
    expect(mapping.columns.map(({ use, item }) => `${use} ${item}`)).toEqual([
      "expectation polite",
      "expectation quick",
      "perception polite",
      "perception quick",
      "points desk",
    ]);
  });

  it("takes the largest runs of a form, however many there are", () => {
    const [small, large] = [numbered("E", 2, five), numbered("exp", 3, five)];
    const answers = [numbered("P", 2, five), numbered("perc", 3, five)];
    for (const forms of [
      [small, large],
      [large, small],
    ]) {
      expect(told(survey(Object.assign({}, ...forms, ...answers)))).toEqual([
        "exp1…exp3 expectation likely run",
        "perc1…perc3 perception likely partner",
        "E1…E2 item likely run",
        "P1…P2 item likely run",
      ]);
    }
    const desk = { desk_importance: five, ...numbered("SAT", 3, five) };
    expect(told(survey({ ...numbered("IMP", 3, five), ...desk }))).toContain(
      "IMP1…IMP3 importance certain partner",
    );
    expect(told(survey({ ...desk, ...numbered("IMP", 3, five) }))).toContain(
      "IMP1…IMP3 importance certain partner",
    );
  });

  it("keeps a run together with its partner where nobody answered one of its items", () => {
    const both = { ...numbered("E", 22, seven), ...numbered("P", 22, seven) };
    const unanswered = survey({ ...both, P3: [""] });
    expect(told(unanswered)).toEqual(["E1…E22 expectation certain run", "P1…P22 perception certain partner"]);
    const { mapping } = guessMapping(unanswered);
    expect([mapping.instrument, mapping.options.missing]).toEqual(["SERVQUAL", "available"]);
    expect(mapping.columns[24]).toMatchObject({ name: "P3", item: "q3", scale: { min: 1, max: 7 } });
    expect(guessMapping(survey(both)).mapping.options.missing).toBe("listwise");
    const { parts } = analyzeSurvey(unanswered, mapping, { parts: ["gaps"] });
    const { items } = parts[0]!.results.servqual!;
    expect(items.map(({ gap }) => gap === null)).toEqual(items.map(({ item }) => item === "q3"));
  });

  it("keeps it together though a third run does not ask for the item", () => {
    const asked = { ...numbered("E", 4, seven), ...numbered("P", 4, seven), P4: [""] };
    const zone = { ...numbered("M", 3, seven), ...numbered("D", 3, seven) };
    expect(told(survey({ ...asked, ...zone }))).toEqual([
      "E1…E4 expectation certain run",
      "P1…P4 perception certain partner",
      "M1…M3 minimum certain partner",
      "D1…D3 desired certain partner",
    ]);
  });

  it("leaves out what nobody answered in either run, and columns beyond the runs", () => {
    const both = { ...numbered("E", 5, seven), ...numbered("P", 5, seven), E2: [""], P2: [""], P6: [""] };
    expect(told(survey(both))).toEqual([
      "E1…E5 expectation certain run",
      "P1…P5 perception certain partner",
      "E2 left-out certain no-answers",
      "P2 left-out certain no-answers",
      "P6 left-out certain no-answers",
    ]);
    expect(guessMapping(survey(both)).mapping.options.missing).toBe("listwise");
  });

  it("takes runs for no gaps where they share no scale", () => {
    const hundred = [0, ...ten].map((point) => 10 * point);
    expect(told(survey({ ...numbered("E", 2, hundred), ...numbered("P", 2, seven) }, 11))).toEqual([
      "E1…E2 item likely run",
      "P1…P2 item likely run",
    ]);
  });

  it("takes importance alone for items of a construct", () => {
    expect(told(survey(numbered("IMP", 3, five)))).toEqual(["IMP1…IMP3 item likely run"]);
  });

  it("takes 22 perceptions alone for SERVPERF", () => {
    const { survey: kind, mapping } = guessMapping(survey(numbered("perc", 22, seven)));
    expect([kind, mapping.instrument]).toEqual(["servperf", "SERVPERF"]);
  });

  it("takes the weight that the file declares, and no other", () => {
    const rated = { aid: seven, desk: seven, aid_importance: seven, desk_importance: seven };
    const table = { ...survey({ ...rated, w: [0.5, 1.5], weight: [1, 3, 20] }), weight: "w" };
    expect(told(table)).toEqual([
      "weight left-out likely many-values",
      "w weight certain declared",
      "aid_importance…desk_importance importance certain partner",
      "aid…desk perception certain rated",
    ]);
  });

  it("takes numbers alone as names for items without a construct", () => {
    const measures = [0.5, -1.2, 0.1, 2.2];
    const constructs = (names: string[], values: readonly number[]) =>
      guessMapping(survey(Object.fromEntries(names.map((name) => [name, values])))).mapping.columns.map(
        ({ use, construct }) => [use, construct],
      );
    expect(constructs(["1", "2"], five)).toEqual(Array(2).fill(["item", null]));
    expect(constructs(["1", "2", "3", "4"], measures)).toEqual(Array(4).fill(["item", null]));
    expect(constructs(["z1", "z2"], measures)).toEqual(Array(2).fill(["left-out", null]));
  });

  it("asks about effort off its scale, and about texts that could be ratings", () => {
    const mood = ["Poor", "Good", "Excellent"] as never;
    expect(told(survey({ effort: ten, mood }, 20))).toEqual([
      "effort ces unsure named-off-scale",
      "mood group unsure few-texts",
    ]);
    const floors = ["1 - hall", "40 - roof"] as never;
    expect(told(survey({ floors }))).toEqual(["floors group certain few-texts"]);
  });

  it("takes the numbers that labels begin or end with", () => {
    const labels = ["1 – never", "2 – at times", "Always (3)"];
    const { mapping } = guessMapping(survey({ overall: [...labels, "n/a"] }));
    expect(mapping.columns[0]!.labels).toEqual({
      "1 – never": 1,
      "2 – at times": 2,
      "Always (3)": 3,
      "n/a": null,
    });
  });

  it("sums up every column: values, or stretches of many numbers", () => {
    const { columns } = guessMapping(survey({ mood: five, size: [0.5, ...ten, 20, 30] }, 26));
    expect(columns[0]).toMatchObject({ n: 26, missing: 0, distinct: 5, min: 1, max: 5, isWhole: true });
    expect(columns[0]!.counts.reduce((sum, { n }) => sum + n, 0)).toBe(26);
    expect(columns[1]!.counts).toHaveLength(10);
    expect(columns[1]!.counts.reduce((sum, { n }) => sum + n, 0)).toBe(26);
  });
});

describe("explainGuess", () => {
  it("says every reason in three languages", () => {
    const { groups } = guessMapping(survey({ ...numbered("E", 4, five), ...numbered("P", 4, five) }));
    expect(groups.map(({ reason }) => explainGuess(reason))).toEqual([
      "4 names E and a number, whole numbers 1–5",
      "the same 4 items as E1 … E4",
    ]);
    expect(explainGuess(groups[1]!.reason, { language: "ru" })).toBe("те же вопросы (4), что и E1 … E4");
  });

  it("refuses reasons that are none", () => {
    expectRefusal(() => explainGuess({ code: "hunch", facts: {} } as never), "invalid_input", ["code"]);
    expectRefusal(() => explainGuess({ code: "few-texts", facts: {} } as never), "invalid_input", [
      "facts",
      "distinct",
    ]);
  });
});

describe.skipIf(!existsSync(join(root, "../shared/data")))("guesses about real files", () => {
  const guessed = (name: string) =>
    guessMapping(readCsv(readFileSync(join(root, `../shared/data/${name}.csv`), "utf8")));

  it.each([
    ["kiosk_servqual", "servqual", null],
    ["bb1992_servqual", "constructs", null],
    ["likert_gap", "importance-performance", null],
    ["kano_reppl_storage", "kano", null],
    ["kano_reppl_transfers", "kano", null],
    ["nps_botanic", "ratings", null],
    ["mobi", "constructs", "ECSI"],
    ["corp_rep", "constructs", null],
    ["bfi", "constructs", null],
  ])("%s is %s", (name, survey, pathModel) => {
    const guess = guessed(name);
    expect([guess.survey, guess.mapping.pathModel]).toEqual([survey, pathModel]);
  });

  it("asks about the kiosks' ratings of the whole and the frequency alone", () => {
    const unsure = guessed("kiosk_servqual").groups.filter(({ confidence }) => confidence === "unsure");
    expect(unsure.flatMap(({ columns }) => columns)).toEqual([
      "total1",
      "total2",
      "total3",
      "total4",
      "frequency",
    ]);
  });
});
