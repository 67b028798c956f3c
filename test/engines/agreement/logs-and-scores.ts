import { expect } from "vitest";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import { complaintLogSql } from "../../../src/warehouse/sql/complaint-log-sql.ts";
import { type ScoringModel, scoringSql } from "../../../src/warehouse/sql/scoring/scoring-sql.ts";
import { type Live, TABLE } from "./live.ts";

const MORE = Array.from({ length: 20 }, (_, k) => `case ${k}`);
const CASES = ["a\\b", "o'hara", "é漢 😀", "17", "18", "19", 'qu"ote', "-", ...MORE, null];
const OTHER = "gr'oup";
const COLUMNS = {
  case: 'c"ase',
  activity: "select",
  at: "a`t",
  customer: "cust\\omer",
  others: [OTHER],
};

const SCALE = { min: 1, max: 7 };
const ITEMS = ["p1", "p2", "p3"];

/** Statements whose rows are read as they are. */
export const LOGS_AND_SCORES = {
  "deals the events of a log to shards: each once, cases whole": async ({ engine }: Live) => {
    const events = CASES.flatMap((name, k) =>
      ["opened", "answered", "closed"].map((activity, e) => {
        const at = `2026-0${1 + e}-1${k}`;
        return { case: name, activity, at, customer: `c'${k}`, [OTHER]: e };
      }),
    );
    const text = (key: "case" | "activity" | "at" | "customer") => ({
      type: "text" as const,
      cells: events.map((event) => event[key]),
    });
    await engine.load({
      name: TABLE,
      columns: {
        [COLUMNS.case]: text("case"),
        [COLUMNS.activity]: text("activity"),
        [COLUMNS.at]: text("at"),
        [COLUMNS.customer]: text("customer"),
        [OTHER]: { type: "integer", cells: events.map((event) => event[OTHER]) },
      },
    });
    const asked = { dialect: engine.dialect, table: TABLE, asOf: "2026-02-99" };
    const textsOf = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const expected = events.filter(({ at }) => at <= asked.asOf);
    const plain = (rows: object[]) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key, typeof cell === "bigint" ? Number(cell) : cell]),
        ),
      );
    const all = plain(await engine.rows(complaintLogSql(COLUMNS, asked)));
    expect(textsOf(all)).toEqual(textsOf(expected));
    const shards: { case?: unknown }[][] = [];
    for (const shard of [0, 1, 2]) {
      shards.push(plain(await engine.rows(complaintLogSql(COLUMNS, { ...asked, shards: 3, shard }))));
    }
    expect(textsOf(shards.flat())).toEqual(textsOf(expected));
    const names = shards.flatMap((rows) => [...new Set(rows.map((row) => row.case))]);
    expect(names.length).toBe(CASES.length);
    expect(shards[0]!.some((row) => row.case === null)).toBe(true);
    expect(shards.filter((rows) => rows.length > 0).length).toBeGreaterThan(1);
  },
  "scores respondents as numerators and counts": async ({ engine }: Live) => {
    const instrument = {
      id: "clinic",
      title: "Clinic",
      citation: "own",
      scale: SCALE,
      dimensions: [
        {
          id: "o'ne",
          label: "One",
          items: [
            { id: "p1", label: "1" },
            { id: "p2", label: "2", reverse: true },
          ],
        },
        { id: "tw\\o", label: "Two", items: [{ id: "p3", label: "3" }] },
      ],
    };
    const perceived: (number | null)[][] = [
      [7, null, 3, 9],
      [1, 2, 3, 4],
      [5, 6, null, 7],
    ];
    const expected: (number | null)[][] = [
      [5, 6, 7, 1],
      [2, 2, null, 7],
      [7, 7, 7, 7],
    ];
    const columnsOf = (prefix: string) => Object.fromEntries(ITEMS.map((item) => [item, prefix + item]));
    const perceptions = columnsOf('per"');
    const expectations = columnsOf("exp'");
    const loaded = (columns: Record<string, string>, cells: (number | null)[][]) =>
      ITEMS.map((item, i) => [columns[item]!, { type: "integer" as const, cells: cells[i]! }]);
    await engine.load({
      name: TABLE,
      columns: {
        id: { type: "text", cells: ["r1", "r'2", "r3", "r4"] },
        ...Object.fromEntries([...loaded(perceptions, perceived), ...loaded(expectations, expected)]),
      },
    });
    const scored = async (model: Pick<ScoringModel, "perceptions" | "expectations">) => {
      const statement = scoringSql(
        { instrument, respondent: "id", ...model },
        { dialect: engine.dialect, table: TABLE },
      );
      const rows = (await engine.rows(statement)) as Record<string, unknown>[];
      const key = model.expectations ? "gap_sum" : "perception_sum";
      return rows.map((row) => `${row.dimension} ${row.respondent} ${row[key]}/${row.answered}`).sort();
    };
    // Gaps of p1 2, -, -4, - (9 is off the scale); of p2 in reverse 1, 0, -, 3; of p3 -2, -1, -, 0.
    expect(await scored({ perceptions, expectations })).toEqual([
      "o'ne r'2 0/1",
      "o'ne r1 3/2",
      "o'ne r3 -4/1",
      "o'ne r4 3/1",
      "tw\\o r'2 -1/1",
      "tw\\o r1 -2/1",
      "tw\\o r3 0/0",
      "tw\\o r4 0/1",
    ]);
    // Perceptions p1 7, -, 3, -; p2 in reverse 8 - 1, 6, 5, 4.
    expect((await scored({ perceptions })).slice(0, 4)).toEqual([
      "o'ne r'2 6/1",
      "o'ne r1 14/2",
      "o'ne r3 8/2",
      "o'ne r4 4/1",
    ]);
  },
  "scores the constructs of a path model close to what memory gives": async ({ engine }: Live) => {
    const answers = {
      speed: [7, 5, 6, 3, 2, 6, 4, 5],
      staff: [6, 5, 7, 2, 3, 5, 4, 6],
      stay: [7, 4, 6, 3, 3, 5, 5, 5],
      "re'commend": [6, 5, 7, 2, 2, 6, 4, 4],
    };
    const { indicators, scores } = estimatePathModel(
      answers,
      {
        constructs: { "Qu'ality": { items: ["speed", "staff"] }, Loyalty: { items: ["stay", "re'commend"] } },
        paths: [["Qu'ality", "Loyalty"]],
      },
      { scores: true },
    );
    const cells = (list: readonly number[]) => ({ type: "integer" as const, cells: [...list, null] });
    await engine.load({
      name: TABLE,
      columns: {
        id: cells([0, 1, 2, 3, 4, 5, 6, 7]),
        spe: cells(answers.speed),
        staff: { type: "double", cells: [...answers.staff, 3] },
        stay: cells(answers.stay),
        "re'commend": cells(answers["re'commend"]),
      },
    });
    const statement = scoringSql(
      { indicators, respondent: "id", columns: { speed: "spe" } },
      { dialect: engine.dialect, table: TABLE },
    );
    const rows = (await engine.rows(statement)) as {
      respondent: unknown;
      construct: string;
      score: unknown;
    }[];
    expect(rows).toHaveLength(18);
    for (const { respondent, construct, score } of rows) {
      if (respondent === null) expect(score).toBe(null);
      else expect(score).toBeCloseTo(scores![construct]![Number(respondent)]!, 12);
    }
  },
} as const;
