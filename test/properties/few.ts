import fc from "fast-check";

/** One of a dozen values, made once, where making them takes longer than what is tried on them. */
export function few<T>(made: fc.Arbitrary<T>): fc.Arbitrary<T> {
  let values: T[] | null = null;
  return fc.nat({ max: 11 }).map((place) => {
    values ??= fc.sample(made, 12);
    return values[place]!;
  });
}
