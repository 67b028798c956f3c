import { hostileValues } from "./hostile-values.ts";

/** A place in the arguments of a call: keys and indices, from the outside in. */
type Place = readonly (string | number)[];

/** The arguments with one value in them, of any depth, replaced by a hostile one; `draw(n)` picks below n. */
export function mutated(args: readonly unknown[], draw: (n: number) => number): readonly unknown[] {
  const places = placesIn(args);
  const place = places[draw(places.length)]!;
  return replaced(args, place, hostileValues[draw(hostileValues.length)]!()) as readonly unknown[];
}

/** Every place, of long lists and wide records only the first few. */
function placesIn(value: unknown, here: Place = []): Place[] {
  if (!isBranch(value)) return here.length === 0 ? [] : [here];
  const inner = Object.keys(value)
    .slice(0, 12)
    .flatMap((key) =>
      placesIn((value as Record<string, unknown>)[key], [...here, Array.isArray(value) ? Number(key) : key]),
    );
  return here.length === 0 ? inner : [here, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? value.slice() : { ...(value as object) };
  Object.defineProperty(copy, key, {
    value: replaced((value as Record<string | number, unknown>)[key], rest, by),
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return copy;
}

function isBranch(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
