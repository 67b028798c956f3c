import type { MomentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { gapsPartText, type SumsLayout, sumsIn, sumsPartText } from "../../../src/warehouse/sums-layout.ts";

/** A table by its columns of items in the order of a plan, with weights as integers. */
export interface PlainTable {
  /** Answers as integers. */
  readonly answers: readonly (readonly (number | null)[])[];
  readonly weights: readonly number[] | null;
}

/** The rows that a database would give of a table in a layout, computed respondent by respondent. */
export function rowsOfTable(
  { missing }: Pick<MomentsPlan, "missing">,
  { answers, weights }: PlainTable,
  layout: SumsLayout,
  chunk = 1e9,
): Record<string, unknown>[] {
  const items = answers.length;
  const all = (answers[0] ?? []).map((_, row) => row);
  const counted = all.filter((row) => weights === null || weights[row]! > 0);
  const isComplete = (row: number) => answers.every((column) => column[row] !== null);
  const respondents = missing === "available" ? counted : counted.filter(isComplete);
  const n =
    missing === "available"
      ? counted.filter((row) => answers.some((c) => c[row] !== null)).length
      : respondents.length;
  const check = [
    all.length,
    n,
    0,
    ...answers.map((column) => counted.filter((row) => column[row] !== null).length),
    ...answers.map(() => 0),
    ...(weights === null || missing === "listwise" ? [] : [all.length - counted.length]),
  ];
  const x = (i: number, row: number) =>
    answers[i]![row] === null ? 0n : BigInt(answers[i]![row]! - layout.center);
  const limbOf = (row: number, l: number) => {
    const { power, shift } = layout.limbs[l]!;
    if (power === 0) return 1n;
    const whole = BigInt(weights![row]!) ** BigInt(power);
    const next = layout.limbs.find((limb) => limb.power === power && limb.shift > shift);
    return next === undefined
      ? whole >> BigInt(shift)
      : BigInt.asUintN(next.shift - shift, whole >> BigInt(shift));
  };
  const z = (q: number, row: number) => {
    let packed = 0n;
    for (let t = 0; t < layout.fields && q * layout.fields + t < items; t++) {
      packed += x(q * layout.fields + t, row) << BigInt(layout.bits * t);
    }
    return packed;
  };
  const sum = (rows: readonly number[], of: (row: number) => bigint) =>
    rows.reduce((total, row) => total + of(row), 0n);
  const sums = layout.limbs.flatMap(({ power }, l) => {
    const own: bigint[] = power === 0 ? [] : [sum(respondents, (row) => limbOf(row, l))];
    if (layout.fields === 1) {
      for (let i = 0; i < items; i++) own.push(sum(respondents, (row) => limbOf(row, l) * x(i, row)));
      for (let i = 0; i < items; i++) {
        for (let j = i; j < items; j++)
          own.push(sum(respondents, (row) => limbOf(row, l) * x(i, row) * x(j, row)));
      }
      return own;
    }
    const groups = Math.ceil(items / layout.fields);
    for (let q = 0; q < groups; q++) own.push(sum(respondents, (row) => z(q, row)));
    for (let q = 0; q < groups; q++) {
      for (let i = 0; i < Math.min(items, (q + 1) * layout.fields); i++) {
        own.push(sum(respondents, (row) => x(i, row) * z(q, row)));
      }
    }
    return own;
  });
  if (sums.length !== sumsIn(layout, items)) throw new Error("the layout has another number of sums");
  const rows: Record<string, unknown>[] = [{ part: "check", ...cells(check) }];
  for (let from = 0; from < sums.length; from += chunk) {
    rows.push({
      part: sumsPartText(layout, from, sums.length),
      n: respondents.length,
      ...cells(sums.slice(from, from + chunk)),
    });
  }
  if (missing !== "available") return rows;
  answers.forEach((column, item) => {
    const lacking = counted.filter((row) => column[row] === null);
    if (lacking.length === 0) return;
    const lacks = (i: number, row: number) => (answers[i]![row] === null ? 1n : 0n);
    const byItem = (of: (i: number) => bigint) => answers.map((_, i) => of(i));
    const own = layout.limbs.flatMap(({ power }, l) => [
      ...(power === 0 ? [] : [sum(lacking, (row) => limbOf(row, l))]),
      ...byItem((i) => sum(lacking, (row) => limbOf(row, l) * x(i, row))),
      ...byItem((i) => sum(lacking, (row) => limbOf(row, l) * x(i, row) ** 2n)),
      ...byItem((i) => sum(lacking, (row) => limbOf(row, l) * lacks(i, row))),
    ]);
    const counts = weights === null ? [] : byItem((i) => sum(lacking, (row) => lacks(i, row)));
    rows.push({ part: gapsPartText(item, layout.limbs), n: lacking.length, ...cells([...own, ...counts]) });
  });
  return rows;
}

function cells(values: readonly (number | bigint)[]): Record<string, number | bigint> {
  return Object.fromEntries(values.map((value, c) => [`c${c}`, value]));
}
