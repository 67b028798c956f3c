import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { collectJointCounts } from "../../src/factors/polychoric/joint-counts.ts";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { kanoCategory } from "../../src/priorities/kano/kano-category.ts";
import type { Missing } from "../../src/survey/estimation.ts";
import { jointCountsPlan } from "../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../src/warehouse/plans/kano-plan.ts";
import { momentsPlan } from "../../src/warehouse/plans/moments-plan.ts";
import { tallyPlan } from "../../src/warehouse/plans/tally-plan.ts";
import { jointCountsFromRows } from "../../src/warehouse/rows/joint-counts-from-rows.ts";
import { kanoFromRows } from "../../src/warehouse/rows/kano-from-rows.ts";
import { momentsFromRows } from "../../src/warehouse/rows/moments-from-rows.ts";
import { tallyFromRows } from "../../src/warehouse/rows/tally-from-rows.ts";
import { toSql, type WarehousePlan } from "../../src/warehouse/sql/to-sql.ts";
import { expectRefusal } from "../refusal.ts";
import type { Engine, LiveTable } from "./engine.ts";

/** Names that are reserved, hold marks of quotation, or are those of the statements' own aliases. */
const NAMES = [
  'we"ird`\\',
  "select",
  "q'3",
  "c0",
  "x0",
  "s",
  "t",
  "part",
  "n",
  "g0",
  "missed",
  "é漢 😀",
  "a--b",
  "__proto__",
];

const TABLE = 'ta"ble`; drop';
const WEIGHT = "we'ight";
const GROUP = 'gr"oup';

const SCALES = [
  { min: 1, max: 7, factor: 1 },
  { min: -3, max: 3, factor: 1 },
  { min: 0, max: 100, factor: 1 },
  { min: 1, max: 5, factor: 2 },
  { min: 0, max: 1, factor: 3 },
  { min: 0, max: 2 ** 21, factor: 1 },
];

/** A table of answers as it is drawn. */
interface Drawn {
  readonly scale: (typeof SCALES)[number];
  readonly missing: Missing;
  readonly columns: Readonly<Record<string, (number | null)[]>>;
  readonly weights: number[] | null;
  readonly weightFactor: number;
  readonly groups: (string | null)[] | null;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    scale: fc.constantFrom(...SCALES),
    missing: fc.constantFrom<Missing>("reject", "listwise", "available"),
    items: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 }),
    rows: fc.integer({ min: 1, max: 40 }),
    isWeighted: fc.boolean(),
    isGrouped: fc.boolean(),
    weightFactor: fc.constantFrom(1, 100, 1e6, 2 ** 40),
  })
  .chain(({ scale, missing, items, rows, isWeighted, isGrouped, weightFactor }) => {
    const { min, max, factor } = scale;
    const answer = fc
      .integer({ min: Math.round(min * factor), max: Math.round(max * factor) })
      .map((whole) => whole / factor);
    const cell = missing === "reject" ? answer : fc.option(answer, { freq: 4 });
    const many = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: rows, maxLength: rows });
    return fc.record({
      scale: fc.constant(scale),
      missing: fc.constant(missing),
      columns: fc
        .tuple(...items.map(() => many<number | null>(cell)))
        .map((lists) => Object.fromEntries(items.map((item, i) => [item, lists[i]!]))),
      weights: isWeighted
        ? many(fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / (weightFactor === 1 ? 1 : 10)))
        : fc.constant(null),
      weightFactor: fc.constant(weightFactor),
      groups: isGrouped ? many(fc.constantFrom("a\\b", "o'hara", null)) : fc.constant(null),
    });
  });

/** What holds of an engine: what it sums is what is summed in memory, to the same text. */
export function agreesWithMemory(start: () => Promise<Engine>, runs: number): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  const rowsOf = async (plan: WarehousePlan, where: Parameters<typeof toSql>[1]["where"] = []) => {
    const rows: object[] = [];
    for (const statement of toSql(plan, { dialect: engine.dialect, table: TABLE, where })) {
      rows.push(...(await engine.rows(statement)));
    }
    return rows.reverse();
  };

  it("sums answers of any scale, policy, weights and groups as memory does, under any names", async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (given) => {
        await engine.load(tableOf(given));
        const { scale, missing, columns, weights, weightFactor, groups } = given;
        const plan = momentsPlan(Object.keys(columns), {
          scale: { min: scale.min, max: scale.max },
          factor: scale.factor,
          missing,
          rowsAtMost: 1000,
          ...(weights && { weights: { column: WEIGHT, factor: weightFactor, largest: 50 } }),
          groupBy: groups === null ? [] : [GROUP],
        });
        const expected = byGroup(groups, (kept) =>
          collectMoments(mapped(columns, kept), {
            missing,
            factor: scale.factor,
            ...(weights && { weights: kept(weights), weightFactor }),
          }),
        );
        const summary = momentsFromRows(plan, await rowsOf(plan));
        expect(JSON.stringify(summary)).toBe(JSON.stringify(named(expected, groups, "moments")));
      }),
      { numRuns: runs },
    );
  });

  it("counts ratings, Kano's questions and pairs of answers as memory does", async () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
    const answers = fc.integer({ min: 1, max: 30 }).chain((rows) => {
      const column = fc.array(answer, { minLength: rows, maxLength: rows });
      const group = fc.array(fc.constantFrom("a\\b", "o'hara", null), { minLength: rows, maxLength: rows });
      return fc.record({ a: column, "b'": column, 'c"': column, groups: fc.option(group) });
    });
    await fc.assert(
      fc.asyncProperty(answers, async ({ groups, ...columns }) => {
        await engine.load(tableOf({ scale: SCALES[0]!, columns, weights: null, groups }));
        const groupBy = groups === null ? [] : [GROUP];
        const items = Object.keys(columns);
        const scale = { min: 1, max: 5 };

        const tally = tallyPlan("a", { scale, missing: "listwise", groupBy });
        const ratings = byGroup(groups, (kept) => tallied(kept(columns.a)));
        expect(tallyFromRows(tally, await rowsOf(tally))).toEqual(named(ratings, groups, "counts"));

        const kano = kanoPlan([{ attribute: "x", functional: "a", dysfunctional: "b'" }], { groupBy });
        const features = byGroup(groups, (kept) => [kanoCounted(kept(columns.a), kept(columns["b'"]))]);
        expect(kanoFromRows(kano, await rowsOf(kano))).toEqual(named(features, groups, "attributes"));

        for (const missing of ["listwise", "available"] as const) {
          const joint = jointCountsPlan(items, { scale, missing, groupBy });
          const outcome = (count: () => unknown) => {
            try {
              return JSON.stringify(count());
            } catch (error) {
              return (error as { code: string }).code;
            }
          };
          const rows = await rowsOf(joint);
          const counts = outcome(() =>
            named(
              byGroup(groups, (kept) => collectJointCounts(mapped(columns, kept), { missing })),
              groups,
              "jointCounts",
            ),
          );
          expect(outcome(() => jointCountsFromRows(joint, rows))).toBe(counts);
        }
      }),
      { numRuns: runs },
    );
  });

  it("keeps to the rows that meet the conditions", async () => {
    await engine.load({
      name: TABLE,
      columns: {
        q: { type: "integer", cells: [1, 2, 3, 4, 5] },
        "ye'ar": { type: "integer", cells: [2024, 2025, 2026, 2026, null] },
        city: { type: "text", cells: ["o'hara", "a\\b", "a\\b", 'qu"ote', "a\\b"] },
      },
    });
    const plan = momentsPlan(["q"], { scale: { min: 1, max: 5 } });
    const sum = async (...where: NonNullable<Parameters<typeof rowsOf>[1]>) =>
      momentsFromRows(plan, await rowsOf(plan, where)).sums.answers;
    expect(await sum({ column: "city", equals: "a\\b" })).toEqual([10]);
    expect(await sum({ column: "city", in: ["o'hara", 'qu"ote'] })).toEqual([5]);
    expect(await sum({ column: "ye'ar", equals: null })).toEqual([5]);
    expect(await sum({ column: "ye'ar", atLeast: 2025 }, { column: "ye'ar", below: 2026 })).toEqual([2]);
  });

  it("refuses answers off the scale, fractions, faulty weights and too many rows, and takes an empty table", async () => {
    const plan = (options: object = {}) => momentsPlan(["a", "b"], { scale: { min: 1, max: 5 }, ...options });
    const load = (a: (number | null)[], b: (number | null)[], w: (number | null)[] = a.map(() => 1)) =>
      engine.load({
        name: TABLE,
        columns: {
          a: { type: "double", cells: a },
          b: { type: "integer", cells: b },
          w: { type: "double", cells: w },
        },
      });
    const summary = async (options: object = {}) =>
      momentsFromRows(plan(options), await rowsOf(plan(options)));
    const refused = async (
      code: Parameters<typeof expectRefusal>[1],
      path: (string | number)[],
      options: object = {},
    ) => {
      const rows = await rowsOf(plan(options));
      expectRefusal(() => momentsFromRows(plan(options), rows), code, path);
    };
    for (const missing of ["reject", "listwise", "available"]) {
      await load([1, 6, 3], [1, 2, 3]);
      await refused("invalid_input", ["a"], { missing });
      await load([1, 2.5, 3], [1, 2, 3]);
      await refused("invalid_input", ["a"], { missing });
      await load([1, 2, 3], [1, 2, 1e9]);
      await refused("invalid_input", ["b"], { missing });
    }
    await load([1, null, 3], [1, 2, 3]);
    await refused("missing_answers", ["a"]);
    for (const faulty of [-1, 101, 1e-9, null]) {
      await load([1, 2, 3], [1, 2, 3], [1, faulty, 1]);
      await refused("invalid_input", ["weights"], { weights: { column: "w" } });
    }
    await load([1, 2, null], [1, 2, 3], [1, 1, 0]);
    expect((await summary({ weights: { column: "w" } })).n).toBe(2);
    await load([1, 2, 3], [1, 2, 3]);
    await refused("invalid_input", ["rowsAtMost"], { rowsAtMost: 2 });
    await load([], []);
    await refused("insufficient_data", ["rows"]);
    expect((await summary({ missing: "listwise" })).n).toBe(0);
    expect((await summary({ missing: "available" })).counts).toEqual([0, 0, 0]);
    await load([null, null], [null, null]);
    expect((await summary({ missing: "listwise" })).n).toBe(0);
    expect((await summary({ missing: "available" })).n).toBe(0);
  });
}

function tableOf({
  scale,
  columns,
  weights,
  groups,
}: Pick<Drawn, "scale" | "columns" | "weights" | "groups">): LiveTable {
  const type = scale.factor === 1 ? ("integer" as const) : ("double" as const);
  return {
    name: TABLE,
    columns: {
      ...Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, { type, cells }])),
      ...(weights && { [WEIGHT]: { type: "double" as const, cells: weights } }),
      ...(groups && { [GROUP]: { type: "text" as const, cells: groups } }),
    },
  };
}

/** Takes the entries of a column that belong to a group. */
type Kept = <T>(column: readonly T[]) => T[];

/** What the rows of every group come to, in the order of the JSON text of their keys; of all where there are none. */
function byGroup<T>(groups: Drawn["groups"], resultOf: (kept: Kept) => T): T[] {
  if (groups === null) return [resultOf((column) => [...column])];
  return keysOf(groups).map((key) => resultOf((column) => column.filter((_, row) => groups[row] === key)));
}

function named<T>(results: readonly T[], groups: Drawn["groups"], key: string): unknown {
  if (groups === null) return results[0];
  return keysOf(groups).map((group, g) => ({ group: { [GROUP]: group }, [key]: results[g] }));
}

function keysOf(groups: NonNullable<Drawn["groups"]>): (string | null)[] {
  return [...new Set(groups)].sort((a, b) => (JSON.stringify([a]) < JSON.stringify([b]) ? -1 : 1));
}

function mapped(columns: Drawn["columns"], kept: Kept): Record<string, (number | null)[]> {
  return Object.fromEntries(Object.entries(columns).map(([item, cells]) => [item, kept(cells)]));
}

function tallied(answers: readonly (number | null)[]): object[] {
  const values = [...new Set(answers)].filter((value) => value !== null).sort((a, b) => a - b);
  return values.map((value) => ({ value, count: answers.filter((answer) => answer === value).length }));
}

function kanoCounted(
  functional: readonly (number | null)[],
  dysfunctional: readonly (number | null)[],
): object {
  const pairs = functional.flatMap((f, row) => {
    const d = dysfunctional[row]!;
    return f === null || d === null ? [] : [kanoCategory(f, d)];
  });
  const counts = Object.fromEntries(
    ["A", "O", "M", "I", "R", "Q"].map((category) => [
      category,
      pairs.filter((pair) => pair === category).length,
    ]),
  );
  return { attribute: "x", n: pairs.length, missing: functional.length - pairs.length, counts };
}
