import { type ErrorPath, shortened } from "../errors/error.ts";
import { nullable, oneOf, type Reader, whole } from "../errors/options.ts";
import { deepFrozen, entriesAt, namesAt, recordAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { missingAt } from "../survey/estimation.ts";
import { squareOf } from "./exact-pairs.ts";
import { type MomentSums, type Moments, slotOf, slotsOf } from "./moments.ts";
import { pairIndex, triangleSize } from "./triangle.ts";
import { differenceOfWholes, type MomentInteger, multiplyWholes, readWhole } from "./whole.ts";

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
const SUM_KEYS: readonly (keyof MomentSums)[] = ["weights", "answers", "products", "squares"];

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
  return deepFrozen(checkMoments(summary, []));
}

/** Checks a summary as `defineMoments` does and returns a copy, at a cost that grows with its length. */
export function checkMoments(summary: unknown, path: ErrorPath): Moments {
  const given = recordAt(summary, path, "a summary of moments", KEYS);
  const read = <T>(key: keyof Moments, reader: Reader<T>) => reader(given[key], [...path, key]);
  const missing = read("missing", nullable(missingAt));
  const items = read("items", itemsAt);
  const nobody = missing === null;
  const factorAt = nobody ? nullAt : whole(1);
  const weightFactor = read("weightFactor", nullable(factorAt));
  const n = read("n", whole(0, nobody ? 0 : undefined));
  const slots = nobody ? 0 : slotsOf(missing, items.length);
  const sizes = {
    weights: triangleSize(slots),
    answers: items.length * slots,
    products: nobody ? 0 : triangleSize(items.length),
    squares: missing === "available" ? items.length * slots : null,
  };
  const moments: Moments = {
    kind: read("kind", oneOf("moments")),
    version: read("version", oneOf(1)),
    items,
    missing,
    factor: read("factor", factorAt),
    weightFactor,
    n,
    counts: read("counts", listOf(sizes.weights, whole(missing === "available" || nobody ? 0 : n, n))),
    sums: read("sums", sumsOf(weightFactor === null ? { ...sizes, weights: null } : sizes)),
    squaredWeightSums: read("squaredWeightSums", weightFactor === null ? nullAt : sumsOf(sizes)),
  };
  checkWeights(moments, path);
  checkVariances(moments, slots, path);
  return moments;
}

/** How many entries each list has; `null` for a list that is not there. */
interface Sizes extends Readonly<Record<keyof MomentSums, number | null>> {
  readonly answers: number;
  readonly products: number;
}

function sumsOf(sizes: Sizes): Reader<MomentSums> {
  return (value, path) => {
    const given = recordAt(value, path, "sums over respondents", SUM_KEYS);
    const read = <T>(key: keyof MomentSums, reader: Reader<T>) => reader(given[key], [...path, key]);
    const wholes = (length: number) => listOf(length, momentIntegerAt);
    return {
      weights: read("weights", sizes.weights === null ? nullAt : wholes(sizes.weights)),
      answers: read("answers", wholes(sizes.answers)),
      products: read("products", wholes(sizes.products)),
      squares: read("squares", sizes.squares === null ? nullAt : wholes(sizes.squares)),
    };
  };
}

/** Each respondent's weight is a whole number above 0: n ≤ Σw and (Σw)² / n ≤ Σw² ≤ (Σw)². */
function checkWeights({ counts, sums, squaredWeightSums }: Moments, path: ErrorPath): void {
  sums.weights?.forEach((weight, k) => {
    const [total, squares] = [BigInt(weight), BigInt(squaredWeightSums!.weights![k]!)];
    const most = total ** 2n;
    const n = BigInt(counts[k]!);
    if (total < n || squares > most || most > squares * n) {
      const here = [...path, "squaredWeightSums", "weights", k];
      refuse("invalid_input", here, `sums of ${n} weights above 0, and of their squares`, squares);
    }
  });
}

/**
 * No item's variance is negative, of all who answered it or of those who answered another too: (Σmx)² ≤ Σm Σmx²,
 * nobody's answers add up to nothing but 0, and fewer respondents have no larger squares.
 */
function checkVariances(moments: Moments, slots: number, path: ErrorPath): void {
  if (slots === 0) return;
  const { items, counts, sums, squaredWeightSums } = moments;
  const check = (key: "sums" | "squaredWeightSums", all: MomentSums) => {
    items.forEach((item, i) => {
      const own = all.products[pairIndex(i, i, items.length)]!;
      for (let slot = 0; slot < slots; slot++) {
        const at = i * slots + slot;
        const answers = all.answers[at]!;
        const square = squareOf(all, items.length, i, slot);
        const weight = (all.weights ?? counts)[pairIndex(slotOf(i, slots), slot, slots)]!;
        const isBeyond = differenceOfWholes(own, square) < 0;
        const listed = isBeyond || (slot === i && square !== own) ? "squares" : "answers";
        const spread = differenceOfWholes(multiplyWholes(weight, square), multiplyWholes(answers, answers));
        if (listed === "squares" || spread < 0 || (weight === 0 && square !== 0)) {
          const here = [...path, key, listed, at];
          refuse(
            "invalid_input",
            here,
            `sums that answers to ${shortened(item)} could have`,
            all[listed]![at],
          );
        }
      }
    });
  };
  check("sums", sums);
  if (squaredWeightSums !== null) check("squaredWeightSums", squaredWeightSums);
}

function itemsAt(value: unknown, path: ErrorPath): string[] {
  const items = namesAt(value, path);
  return items.length > 0 ? items : refuse("invalid_input", path, "a list of at least one item", value);
}

/** Reads a list of exactly so many entries. */
function listOf<T>(length: number, read: Reader<T>): Reader<T[]> {
  return (value, path) => {
    const expected = `a list of ${length}`;
    if (!Array.isArray(value) || value.length !== length) refuse("invalid_input", path, expected, value);
    return entriesAt(value, path, expected, read);
  };
}

function momentIntegerAt(value: unknown, path: ErrorPath): MomentInteger {
  return (
    readWhole(value) ??
    refuse("invalid_input", path, "an integer, beyond 2^53 − 1 and only there as decimal text", value)
  );
}

function nullAt(value: unknown, path: ErrorPath): null {
  return value === null ? null : refuse("invalid_input", path, "null", value);
}
