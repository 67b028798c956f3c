import { describe, expect, it } from "vitest";
import { jointCountsPlan } from "../../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../../src/warehouse/plans/kano-plan.ts";
import { momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { tallyPlan } from "../../../src/warehouse/plans/tally-plan.ts";
import { complaintLogSql } from "../../../src/warehouse/sql/complaint-log-sql.ts";
import { DIALECTS, type Dialect } from "../../../src/warehouse/sql/dialect.ts";
import { scoringSql } from "../../../src/warehouse/sql/scoring/scoring-sql.ts";
import { toSql, type WarehousePlan } from "../../../src/warehouse/sql/to-sql.ts";
import { expectRefusal } from "../../refusal.ts";

const scale = { min: 1, max: 7 };
const dialects = Object.keys(DIALECTS) as Dialect[];
const plan = momentsPlan(["a", "b"], { scale });

const instrument = {
  id: "clinic",
  title: "Clinic",
  citation: "own",
  scale,
  dimensions: [
    {
      id: "staff's",
      label: "Staff",
      items: [
        { id: "polite", label: "Polite" },
        { id: "rude", label: "Rude", reverse: true },
      ],
    },
  ],
};
const scored = { instrument, respondent: "id", perceptions: { polite: "p1", rude: "p2" } };

/** A plan of every kind and form, on a table with names that must be quoted. */
const PLANS: readonly [string, WarehousePlan][] = [
  ["complete answers", plan],
  [
    "every answer there is",
    momentsPlan(["a", "b", "c", "d"], { scale, missing: "available", rowsAtMost: 1e5 }),
  ],
  [
    "weights",
    momentsPlan(["a", "b"], {
      scale,
      missing: "listwise",
      weights: { column: "w`\"'\\" },
      groupBy: ["o'hara"],
    }),
  ],
  [
    "weights whose squares pass 2^63",
    momentsPlan(["a"], { scale, weights: { column: "w", factor: 2 ** 40 } }),
  ],
  ["thirds", momentsPlan(["a"], { scale: { min: 0, max: 1 }, factor: 3 })],
  ["a rating", tallyPlan("recommend", { scale: { min: 0, max: 10 }, groupBy: ["branch"] })],
  ["Kano's questions", kanoPlan([{ attribute: "wifi", functional: "f1", dysfunctional: "d1" }])],
  ["joint counts", jointCountsPlan(["a", "b", "c"], { scale, missing: "available" })],
];

const where = [
  { column: 'ye`"ar', equals: 2026 },
  { column: "city", in: ["o'hara", "a\\b\n"] },
  { column: "left", equals: null },
  { column: "at", atLeast: "2026-01-01" },
  { column: "at", below: 1e21 },
];

describe("toSql", () => {
  it.each(dialects)("writes for %s what its golden file holds", async (dialect) => {
    const table = ["cata`log", 'sch"ema', "ta'ble"];
    const texts = PLANS.flatMap(([title, given]) => [
      `-- ${title}`,
      ...toSql(given, { dialect, table, where }),
    ]);
    const model = { ...scored, expectations: { polite: "e1", rude: "e2" } };
    texts.push(
      "-- scores",
      scoringSql(model, { dialect, table }),
      scoringSql(scored, { dialect, table, where }),
    );
    const columns = { case: "ca'se", activity: "act", at: "at", customer: "who", others: ['pri`or"ity'] };
    texts.push(
      "-- a log of complaints",
      complaintLogSql(columns, { dialect, table, where, asOf: "2026-02-01", shards: 8, shard: 3 }),
    );
    await expect(`${texts.join("\n")}\n`).toMatchFileSnapshot(`golden/${dialect}.sql`);
  });

  it("writes one statement a line, with nothing but counts, sums and what makes them whole", () => {
    for (const dialect of dialects) {
      for (const [, given] of PLANS) {
        for (const statement of toSql(given, { dialect, table: "t" })) {
          expect(statement.replaceAll(/'(?:[^'\\]|\\.|'')*'/g, "''")).not.toMatch(
            /[;\n]|--|\/\*|AVG|STDDEV|CORR|OVER|ORDER BY/,
          );
        }
      }
    }
  });

  it("asks for the sums of many items in several statements where a database takes fewer columns", () => {
    const many = momentsPlan(
      Array.from({ length: 60 }, (_, i) => `q${i}`),
      { scale },
    );
    expect(toSql(many, { dialect: "duckdb", table: "t" })).toHaveLength(3);
    expect(toSql(many, { dialect: "spark", table: "t" })).toHaveLength(9);
  });

  it("packs so many products into a sum as the rows leave room for, and refuses rows that leave none", () => {
    const layout = (dialect: Dialect, rowsAtMost: number, max = 7) => {
      const wide = momentsPlan(["a", "b", "c"], { scale: { min: 1, max }, rowsAtMost });
      return /fields=\d;bits=\d+;center=\d+/.exec(toSql(wide, { dialect, table: "t" })[1]!)![0];
    };
    // Σx² of 1..7 about 4 is at most 9 a row: 9 · 116,508 < 2^20 and 9 · 29,826,161 < 2^28, each the last that is.
    expect(layout("sqlite", 116_508)).toBe("fields=3;bits=21;center=4");
    expect(layout("sqlite", 116_509)).toBe("fields=2;bits=22;center=4");
    expect(layout("postgres", 29_826_161)).toBe("fields=3;bits=29;center=4");
    expect(layout("postgres", 29_826_162)).toBe("fields=2;bits=30;center=4");
    expect(layout("duckdb", 1e7)).toBe("fields=1;bits=0;center=0");
    expect(layout("trino", 1e6, 2 ** 20)).toBe("fields=1;bits=0;center=0");
    const tooMany = momentsPlan(["a"], { scale: { min: 0, max: 2 ** 30 }, rowsAtMost: 1e7 });
    expectRefusal(() => toSql(tooMany, { dialect: "trino", table: "t" }), "invalid_input", ["rowsAtMost"]);
    const weighted = momentsPlan(["a"], {
      scale: { min: 0, max: 2 ** 20 },
      rowsAtMost: 1e9,
      weights: { column: "w" },
    });
    expectRefusal(() => toSql(weighted, { dialect: "sqlite", table: "t" }), "invalid_input", ["rowsAtMost"]);
    expect(toSql(weighted, { dialect: "duckdb", table: "t" })).toHaveLength(2);
  });

  it("refuses names that a database cannot have", () => {
    const refuses = (table: unknown, path: (string | number)[], dialect: Dialect = "postgres") =>
      expectRefusal(() => toSql(plan, { dialect, table: table as string }), "invalid_input", path);
    refuses("", ["table"]);
    refuses("a\u0000b", ["table"]);
    refuses([], ["table"]);
    refuses(["s", ""], ["table", 1]);
    refuses(5, ["table"]);
    refuses("é".repeat(32), ["table"]);
    refuses("漢".repeat(22), ["table"]);
    refuses("😀".repeat(16), ["table"]);
    expect(toSql(plan, { dialect: "postgres", table: `${"é".repeat(31)}a` })).toHaveLength(2);
    const long = momentsPlan(["a"], { scale, columns: { a: "x".repeat(64) }, groupBy: ["g".repeat(64)] });
    expectRefusal(() => toSql(long, { dialect: "postgres", table: "t" }), "invalid_input", [
      "items",
      0,
      "column",
    ]);
    const group = momentsPlan(["a"], { scale, groupBy: ["g".repeat(64)] });
    expectRefusal(() => toSql(group, { dialect: "postgres", table: "t" }), "invalid_input", ["groupBy", 0]);
  });

  it("refuses conditions, dialects and plans that cannot be", () => {
    const refuses = (options: object, path: (string | number)[], given: unknown = plan) =>
      expectRefusal(
        () => toSql(given as WarehousePlan, { dialect: "duckdb", table: "t", ...options }),
        "invalid_input",
        path,
      );
    refuses({ dialect: "oracle" }, ["dialect"]);
    refuses({ dialect: "__proto__" }, ["dialect"]);
    refuses({ where: "x" }, ["where"]);
    refuses({ where: [{ equals: 1 }] }, ["where", 0, "column"]);
    refuses({ where: [{ column: "x" }] }, ["where", 0]);
    refuses({ where: [{ column: "x", equals: 1, below: 2 }] }, ["where", 0]);
    refuses({ where: [{ column: "x", like: "a" }] }, ["where", 0, "like"]);
    refuses({ where: [{ column: "x", in: [] }] }, ["where", 0, "in"]);
    refuses({ where: [{ column: "x", in: [1, null] }] }, ["where", 0, "in", 1]);
    refuses({ where: [{ column: "x", below: null }] }, ["where", 0, "below"]);
    refuses({ where: [{ column: "x", equals: Number.NaN }] }, ["where", 0, "equals"]);
    refuses({ where: [{ column: "x", equals: "a\u0000" }] }, ["where", 0, "equals"]);
    refuses({}, ["kind"], { kind: "plan" });
    refuses({}, [], null);
    refuses({}, ["version"], { ...plan, version: 2 });
  });
});

describe("complaintLogSql", () => {
  const columns = { case: "c", activity: "a", at: "t" };
  it("refuses shards that there are not, and columns that have no name or another's", () => {
    const refuses = (options: object, path: (string | number)[], given: object = columns) =>
      expectRefusal(
        () => complaintLogSql(given as typeof columns, { dialect: "duckdb", table: "t", ...options }),
        "invalid_input",
        path,
      );
    refuses({ shards: 4 }, ["shard"]);
    refuses({ shards: 4, shard: 4 }, ["shard"]);
    refuses({ shard: 0 }, ["shards"]);
    refuses({ shards: 0, shard: 0 }, ["shards"]);
    refuses({}, ["case"], { activity: "a", at: "t" });
    refuses({}, ["others", 1], { ...columns, others: ["x", "at"] });
    expect(complaintLogSql(columns, { dialect: "duckdb", table: "t" })).not.toContain("WHERE");
  });
});

describe("scoringSql", () => {
  it("refuses columns of no item, items without one, and a scale that is not of whole numbers", () => {
    const refuses = (model: object, code: "invalid_input" | "unknown_item", path: (string | number)[]) =>
      expectRefusal(() => scoringSql({ ...scored, ...model }, { dialect: "duckdb", table: "t" }), code, path);
    refuses({ perceptions: { polite: "p1" } }, "unknown_item", ["perceptions", "rude"]);
    refuses({ expectations: { polite: "p1", rude: "p2", kind: "p3" } }, "unknown_item", [
      "expectations",
      "kind",
    ]);
    refuses({ instrument: { ...instrument, scale: { min: 0, max: 2.5 } } }, "invalid_input", [
      "instrument",
      "scale",
      "max",
    ]);
    refuses({ instrument: { ...instrument, id: "" } }, "invalid_input", ["instrument", "id"]);
  });

  it("writes the weights of a path model's constructs in 17 digits, and refuses what is none", () => {
    const indicator = { construct: "A", item: "x", mean: -0.1, standardDeviation: 3, weight: 1 };
    const asked = { dialect: "duckdb", table: "t" } as const;
    expect(scoringSql({ indicators: [indicator], respondent: "id", columns: { x: "q" } }, asked)).toBe(
      `SELECT "s"."id" AS "respondent", 'A' AS "construct", ` +
        `(CAST("s"."q" AS DOUBLE) - (-1.0000000000000001e-1)) * (3.3333333333333331e-1) AS "score" FROM "t" AS "s"`,
    );
    const refuses = (
      given: object,
      code: "invalid_input" | "unknown_item" | "insufficient_data",
      path: (string | number)[],
    ) =>
      expectRefusal(
        () => scoringSql({ indicators: [indicator], respondent: "id", ...given }, asked),
        code,
        path,
      );
    refuses({ columns: { y: "q" } }, "unknown_item", ["columns", "y"]);
    refuses({ indicators: [] }, "insufficient_data", ["indicators"]);
    refuses({ indicators: [{ ...indicator, item: "a\u0000" }] }, "invalid_input", ["indicators", 0, "item"]);
    refuses({ indicators: [{ ...indicator, standardDeviation: 0 }] }, "invalid_input", [
      "indicators",
      0,
      "standardDeviation",
    ]);
    refuses({ perceptions: {} }, "invalid_input", ["perceptions"]);
  });
});
