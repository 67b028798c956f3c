import { type GalleryEntry, GROUPS } from "./gallery/gallery-entry.ts";
import { LINES } from "./gallery/lines.ts";
import { OPERATIONS } from "./gallery/operations.ts";
import { PLANES } from "./gallery/planes.ts";
import { ROWS } from "./gallery/rows.ts";
import { STACKS } from "./gallery/stacks.ts";
import { STEPS_AND_TABLES } from "./gallery/steps-and-tables.ts";

export type { GalleryEntry, OwnOption } from "./gallery/gallery-entry.ts";

const entries = [...ROWS, ...STACKS, ...PLANES, ...LINES, ...STEPS_AND_TABLES, ...OPERATIONS];

/** Every function of `service-quality/charts` with an example, field by field. */
export const gallery: readonly GalleryEntry[] = Object.values(GROUPS).flatMap((group) =>
  entries.filter((entry) => entry.group === group),
);
