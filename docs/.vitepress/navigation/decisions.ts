import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../test/files.ts";
import { placeOf, titleOf } from "../places.ts";

/** The decision records, in the order of their numbers. */
export function decisions(): { text: string; link: string }[] {
  return readdirSync(join(root, "docs/decisions"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/decisions/${name}`)
    .map((file) => ({ text: titleOf(file), link: placeOf(file)! }));
}
