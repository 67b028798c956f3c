import fc from "fast-check";

const junk = fc.oneof(
  fc.constantFrom(null, undefined, "", "1", -1, 0, 0.5, 1e101, Number.NaN, Infinity, true, [], {}),
  fc.anything(),
);

/** A document of these with the value at a random place replaced, taken away or added. */
export function brokenDocument(documents: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(documents, fc.infiniteStream(fc.nat()), junk, fc.boolean())
    .map(([document, picks, value, remove]) => {
      const copy: unknown = JSON.parse(JSON.stringify(document));
      let place = copy as Record<string, unknown>;
      for (;;) {
        const keys = [...Object.keys(place), "other"];
        const key = keys[picks.next().value! % keys.length]!;
        const inner = place[key];
        if (typeof inner !== "object" || inner === null || picks.next().value! % 4 === 0) {
          if (remove) delete place[key];
          else place[key] = value;
          return copy;
        }
        place = inner as Record<string, unknown>;
      }
    });
}
