import { shortened } from "../../errors/error.ts";
import { entriesOf, oneOf, pairOf } from "../../errors/options.ts";
import { objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { addArrow } from "../../numeric/latent/add-arrow.ts";

type Pair = readonly [string, string];

/** Reads pairs of different items, each pair once. */
export function residualCovariancesAt(value: unknown, items: readonly string[]): Pair[] {
  const path = ["residualCovariances"];
  const itemAt = oneOf(...items);
  const met = new Set<string>();
  return entriesOf(pairOf(itemAt, itemAt, "two items"), "pairs of items")(value, path).map(([a, b], i) => {
    if (a === b) refuse("invalid_input", [...path, i, 1], `an item other than ${shortened(a)}`, b);
    const key = JSON.stringify([a, b].sort());
    if (met.has(key)) refuse("invalid_input", [...path, i], "each pair once", [a, b]);
    met.add(key);
    return [a, b];
  });
}

/** Reads constructs by the name of one of the second order that they measure, each in one. */
export function secondOrderAt(value: unknown, constructs: readonly string[]): Record<string, string[]> {
  const constructAt = oneOf(...constructs);
  const owners = new Map<string, string>();
  return Object.fromEntries(
    Object.entries(objectAt(value, ["secondOrder"], "constructs by one of the second order")).map(
      ([name, parts]) => {
        const here = ["secondOrder", name];
        if (name === "") refuse("invalid_input", here, "a name that is not empty", name);
        if (constructs.includes(name))
          refuse("invalid_input", here, "a name that no other construct has", name);
        if (!Array.isArray(parts) || parts.length < 2) {
          refuse("invalid_input", here, "a list of at least two constructs", parts);
        }
        return [
          name,
          Array.from(parts, (entry: unknown, i) => {
            const part = constructAt(entry, [...here, i]);
            const owner = owners.get(part);
            if (owner !== undefined) {
              refuse(
                "invalid_input",
                [...here, i],
                `a construct that ${shortened(owner)} does not have`,
                part,
              );
            }
            owners.set(part, name);
            return part;
          }),
        ];
      },
    ),
  );
}

/** Reads arrows among constructs that close no circle, each once, none from a construct to its own part. */
export function pathsAt(
  value: unknown,
  constructs: readonly string[],
  secondOrder: Readonly<Record<string, readonly string[]>>,
): Pair[] {
  const nameAt = oneOf(...constructs, ...Object.keys(secondOrder));
  const successors = new Map<string, string[]>([
    ...constructs.map((name): [string, string[]] => [name, []]),
    ...Object.entries(secondOrder).map(([name, parts]): [string, string[]] => [name, [...parts]]),
  ]);
  return entriesOf(pairOf(nameAt, nameAt, "a path as [from, to]"), "paths as [from, to]")(value, [
    "paths",
  ]).map(([from, to], i) => {
    addArrow(successors, from, to, ["paths", i]);
    return [from, to];
  });
}
