import fc from "fast-check";
import type { Missing } from "../../src/survey/estimation.ts";
import { jointCountsPlan } from "../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../src/warehouse/plans/kano-plan.ts";
import { momentsPlan } from "../../src/warehouse/plans/moments-plan.ts";
import { tallyPlan } from "../../src/warehouse/plans/tally-plan.ts";
import { DIALECTS, type Dialect } from "../../src/warehouse/sql/dialect.ts";
import { ONCE } from "../../src/warehouse/weight-limb.ts";
import { rowsOfTable } from "../warehouse/rows/table-rows.ts";
import type { Laws } from "./law.ts";

const scale = { min: 1, max: 7 };
const name = fc.oneof(
  fc.constantFrom("__proto__", "select", 'a"b'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const usable = name.filter((text) => !text.includes("\u0000"));
const names = fc.uniqueArray(usable, { minLength: 1, maxLength: 4 });
const missing = fc.constantFrom<Missing>("reject", "listwise", "available");
const groupBy = fc.uniqueArray(usable, { maxLength: 2 });

const momentsOptions = fc.record(
  {
    scale: fc.constant(scale),
    missing,
    factor: fc.constantFrom(1, 2),
    groupBy,
    weights: usable.map((column) => ({ column })),
    rowsAtMost: fc.constantFrom(1, 1000, 1e7),
  },
  { requiredKeys: ["scale"] },
);

const plans = fc.oneof(
  fc.tuple(names, momentsOptions).map(([items, options]) => momentsPlan(items, options)),
  fc.tuple(usable, groupBy).map(([item, groups]) => tallyPlan(item, { scale, groupBy: groups })),
  names.map((list) =>
    kanoPlan(list.map((attribute) => ({ attribute, functional: "f", dysfunctional: attribute }))),
  ),
  fc
    .tuple(
      names.filter((list) => list.length > 1),
      missing,
    )
    .map(([items, policy]) => jointCountsPlan(items, { scale, missing: policy })),
);

const options = fc.record(
  {
    dialect: fc.constantFrom(...(Object.keys(DIALECTS) as Dialect[])),
    table: fc.oneof(usable, fc.array(usable, { minLength: 1, maxLength: 3 })),
    where: fc.array(
      fc.oneof(
        fc.record({ column: usable, equals: fc.constantFrom("o'hara", 5, null) }),
        fc.record({ column: usable, in: fc.array(fc.integer(), { minLength: 1, maxLength: 3 }) }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ["dialect", "table"] },
);

const summed = fc
  .tuple(missing, fc.array(fc.tuple(fc.integer(scale), fc.integer(scale)), { minLength: 1, maxLength: 6 }))
  .map(([policy, rows]) => {
    const plan = momentsPlan(["a", "b"], { scale, missing: policy });
    const answers = [rows.map(([a]) => a), rows.map(([, b]) => b)];
    return [
      plan,
      rowsOfTable(plan, { answers, weights: null }, { fields: 1, bits: 0, center: 0, limbs: [ONCE] }),
    ] as const;
  });

export const laws: Laws = {
  momentsPlan: { calls: fc.tuple(names, momentsOptions) },
  tallyPlan: { calls: fc.tuple(usable, fc.record({ scale: fc.constant(scale), groupBy })) },
  kanoPlan: {
    calls: names.map((list) => [
      list.map((attribute) => ({ attribute, functional: "f", dysfunctional: "d" })),
      { groupBy: ["g"] },
    ]),
  },
  jointCountsPlan: {
    calls: fc.tuple(
      names.filter((list) => list.length > 1),
      fc.record({ scale: fc.constant(scale), missing, groupBy }),
    ),
  },
  toSql: { calls: fc.tuple(plans, options) },
  momentsFromRows: { calls: summed },
  tallyFromRows: {
    calls: fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 7 })
      .map((counts) => [
        tallyPlan("q", { scale }),
        counts.map((c0, i) => ({ part: "tally", state: 1, value: i + 1, c0 })),
      ]),
  },
  kanoFromRows: {
    calls: fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom("berger" as const, "pouliot" as const))
      .map(([c0, table]) => [
        kanoPlan([{ attribute: "x", functional: "f", dysfunctional: "d" }]),
        [
          { part: "kano", k: 0, f: 1, d: 5, c0 },
          { part: "kano", k: 0, f: 0, d: 5, c0 },
        ],
        { table },
      ]),
  },
  jointCountsFromRows: {
    calls: fc.integer({ min: 1, max: 9 }).map((n) => [
      jointCountsPlan(["a", "b"], { scale }),
      [
        { part: "check", c0: n, c1: n, c2: 0, c3: n, c4: n, c5: 0, c6: 0 },
        { part: "item", i: 0, x: 1, c0: n },
        { part: "item", i: 1, x: 2, c0: n },
        { part: "pair", i: 0, j: 1, x: 1, y: 2, c0: n },
      ],
    ]),
  },
  complaintLogSql: {
    calls: fc.tuple(
      fc.record({ case: usable, activity: usable, at: usable }),
      options.map((given) => ({ ...given, shards: 4, shard: 1, asOf: "2026-01-01" })),
    ),
  },
  scoringSql: {
    calls: fc.tuple(
      fc.oneof(
        fc.record({
          instrument: fc.constant({
            id: "clinic",
            title: "Clinic",
            citation: "own",
            scale,
            dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "Polite" }] }],
          }),
          respondent: usable,
          perceptions: usable.map((polite) => ({ polite })),
        }),
        fc.record({
          indicators: fc.constant([
            { construct: "A", item: "x", mean: 4.2, standardDeviation: 1.1, weight: 0.6 },
            { construct: "A", item: "y", mean: 5, standardDeviation: 0.9, weight: 0.5 },
          ]),
          respondent: usable,
          columns: usable.map((x) => ({ x })),
        }),
      ),
      options,
    ),
  },
};
