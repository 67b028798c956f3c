import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import type { Missing } from "../survey/estimation.ts";
import { type MomentSums, type Moments, slotsOf } from "./moments.ts";
import { pairIndex, triangleSize } from "./triangle.ts";
import { type MomentInteger, readWhole } from "./whole.ts";

const KEYS: readonly (keyof Moments)[] = [
  "kind",
  "version",
  "items",
  "missing",
  "factor",
  "weightFactor",
  "n",
  "counts",
  "sums",
  "squaredWeightSums",
];
const SUM_KEYS: readonly (keyof MomentSums)[] = ["weights", "answers", "products"];
const POLICIES: readonly (Missing | null)[] = ["reject", "listwise", "available", null];

type Given = Readonly<Record<string, unknown>>;

/**
 * Checks a summary that came from elsewhere, such as a database or another program, and returns it frozen, with
 * its keys in the order in which `collectMoments` writes them.
 *
 * Every key must be there and no other, lists must have the lengths that items and policy call for, integers must be
 * written as `collectMoments` writes them, and the figures of each item must be such as some answers
 * give: no more counted than there are respondents, no variance below 0.
 *
 * @throws `invalid_input` with the path of the first fault.
 *
 * @example
 * ```ts
 * import { collectMoments, defineMoments } from "service-quality/moments";
 *
 * const stored = JSON.stringify(collectMoments({ q1: [7, 5, 6] }));
 * defineMoments(JSON.parse(stored)).sums.answers; // => [18]
 * defineMoments({ ...JSON.parse(stored), n: -3 }); // => throws invalid_input at n
 * ```
 */
export function defineMoments(summary: Moments): Moments {
  return deepFreeze(checkMoments(summary, []));
}

/** Checks a summary as `defineMoments` does and returns a copy, at a cost that grows with its length. */
export function checkMoments(summary: unknown, path: ErrorPath): Moments {
  const given = recordOf(summary, path, "a summary of moments", KEYS);
  const at = (key: keyof Moments) => [...path, key];
  const missing = oneOf(given.missing, at("missing"), POLICIES);
  const items = itemsOf(given.items, at("items"));
  const nobody = missing === null;
  const weightFactor = factorOf(
    given.weightFactor,
    at("weightFactor"),
    nobody || given.weightFactor === null,
  );
  const n = countOf(given.n, at("n"), nobody ? 0 : Number.MAX_SAFE_INTEGER);
  const slots = nobody ? 0 : slotsOf(missing, items.length);
  const sizes: Sizes = {
    weights: triangleSize(slots),
    answers: items.length * slots,
    products: nobody ? 0 : triangleSize(items.length),
  };
  const weighted = weightFactor !== null;
  const moments: Moments = {
    kind: oneOf(given.kind, at("kind"), ["moments"]),
    version: oneOf(given.version, at("version"), [1]),
    items,
    missing,
    factor: factorOf(given.factor, at("factor"), nobody),
    weightFactor,
    n,
    counts: listOf(given.counts, at("counts"), sizes.weights, (count, here) => countOf(count, here, n)),
    sums: sumsOf(given.sums, at("sums"), sizes, weighted),
    squaredWeightSums: weighted
      ? sumsOf(given.squaredWeightSums, at("squaredWeightSums"), sizes, true)
      : oneOf(given.squaredWeightSums, at("squaredWeightSums"), [null]),
  };
  if (missing === "reject" || missing === "listwise") oneOf(moments.counts[0], [...at("counts"), 0], [n]);
  checkWeights(moments, path);
  checkVariances(moments, slots, path);
  return moments;
}

type Sizes = Readonly<Record<keyof MomentSums, number>>;

function sumsOf(value: unknown, path: ErrorPath, sizes: Sizes, weighted: boolean): MomentSums {
  const given = recordOf(value, path, "sums over respondents", SUM_KEYS);
  const wholes = (key: keyof MomentSums) => listOf(given[key], [...path, key], sizes[key], wholeAt);
  return {
    weights: weighted ? wholes("weights") : oneOf(given.weights, [...path, "weights"], [null]),
    answers: wholes("answers"),
    products: wholes("products"),
  };
}

/** Respondents' weights are not negative: (Σw)² / n ≤ Σw² ≤ (Σw)². */
function checkWeights({ counts, sums, squaredWeightSums }: Moments, path: ErrorPath): void {
  sums.weights?.forEach((weight, k) => {
    const [total, squares] = [BigInt(weight), BigInt(squaredWeightSums!.weights![k]!)];
    const most = total ** 2n;
    if (total < 0n || squares > most || most > squares * BigInt(counts[k]!)) {
      const here = [...path, "squaredWeightSums", "weights", k];
      refuse("invalid_input", here, "sums of weights that are not negative, and of their squares", squares);
    }
  });
}

/** No item's variance is negative: (Σmx)² ≤ Σm Σmx², and nobody's answers add up to nothing but 0. */
function checkVariances(moments: Moments, slots: number, path: ErrorPath): void {
  const { items, counts, sums, squaredWeightSums } = moments;
  const check = (key: "sums" | "squaredWeightSums", { weights, answers, products }: MomentSums) => {
    items.forEach((item, i) => {
      const slot = slots === 1 ? 0 : i;
      const weight = BigInt((weights ?? counts)[pairIndex(slot, slot, slots)]!);
      const square = BigInt(products[pairIndex(i, i, items.length)]!);
      if (BigInt(answers[i * slots + slot]!) ** 2n > weight * square || (weight === 0n && square !== 0n)) {
        refuse(
          "invalid_input",
          [...path, key, "answers", i * slots + slot],
          `sums that answers to ${item} could have`,
          answers[i * slots + slot],
        );
      }
    });
  };
  if (slots === 0) return;
  check("sums", sums);
  if (squaredWeightSums !== null) check("squaredWeightSums", squaredWeightSums);
}

function itemsOf(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value) || value.length === 0) {
    refuse("invalid_input", path, "a list of at least one item", value);
  }
  const seen = new Set<unknown>();
  return Array.from(value, (item: unknown, i) => {
    if (typeof item !== "string" || seen.has(item))
      refuse("invalid_input", [...path, i], "each item's id once, as text", item);
    seen.add(item);
    return item;
  });
}

/** A list of exactly so many entries. */
function listOf<T>(
  value: unknown,
  path: ErrorPath,
  length: number,
  read: (entry: unknown, path: ErrorPath) => T,
): T[] {
  if (!Array.isArray(value) || value.length !== length) {
    refuse("invalid_input", path, `a list of ${length}`, value);
  }
  return Array.from(value, (entry: unknown, i) => read(entry, [...path, i]));
}

function wholeAt(value: unknown, path: ErrorPath): MomentInteger {
  return (
    readWhole(value) ??
    refuse("invalid_input", path, "an integer, beyond 2^53 − 1 and only there as decimal text", value)
  );
}

function countOf(value: unknown, path: ErrorPath, most: number): number {
  if (!(Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most)) {
    refuse("invalid_input", path, `a count from 0 to ${most}`, value);
  }
  return (value as number) + 0;
}

function factorOf(value: unknown, path: ErrorPath, absent: boolean): number | null {
  if (absent) return oneOf(value, path, [null]);
  if (!(Number.isSafeInteger(value) && (value as number) > 0))
    refuse("invalid_input", path, "a whole number of at least 1", value);
  return value as number;
}

function oneOf<T extends string | number | null>(value: unknown, path: ErrorPath, known: readonly T[]): T {
  if (!known.includes(value as T))
    refuse("invalid_input", path, known.map((one) => JSON.stringify(one)).join(" or "), value);
  return value as T;
}

/** The object's own keys, which must be exactly those known. */
function recordOf(value: unknown, path: ErrorPath, expected: string, known: readonly string[]): Given {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse("invalid_input", path, expected, value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) refuse("invalid_input", [...path, key], `no key but ${known.join(", ")}`, key);
  }
  return { ...value };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
