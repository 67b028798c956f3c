import type { ErrorPath } from "../../errors/error.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** Deeper than any document that means something; deeper ones could exhaust the stack. */
const DEEPEST = 64;

/** More than any document has; one whose parts share parts can be short in memory and endless as JSON. */
const MOST = 1_000_000;

/** A deep copy of strict JSON: -0 becomes 0, and keys without a value are left out. */
export function jsonCopy(value: unknown, path: ErrorPath): unknown {
  const here = [...path];
  let values = 0;
  const copyOf = (original: unknown): unknown => {
    if (original === null || typeof original === "string" || typeof original === "boolean") return original;
    if (typeof original === "number" && Number.isFinite(original)) return original + 0;
    if (!Array.isArray(original) && !isPlainObject(original)) {
      refuse("invalid_input", [...here], "a value of JSON", original);
    }
    if (here.length === DEEPEST)
      refuse("invalid_input", [...here], `no more than ${DEEPEST} levels`, original);
    return Array.isArray(original)
      ? Array.from(original, (entry: unknown, i) => copyAt(i, entry))
      : Object.fromEntries(
          Object.entries(original)
            .filter(([, entry]) => entry !== undefined)
            .map(([key, entry]) => [key, copyAt(key, entry)]),
        );
  };
  const copyAt = (key: string | number, entry: unknown): unknown => {
    if (++values > MOST) refuse("invalid_input", path, `a document of at most ${MOST} values`, value);
    here.push(key);
    const copy = copyOf(entry);
    here.pop();
    return copy;
  };
  return copyOf(value);
}
