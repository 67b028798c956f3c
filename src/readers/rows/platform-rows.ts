import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, isPlainObject, objectAt, optionalAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A platform whose interface hands out rows. */
export type RowPlatform = "surveyjs" | "formbricks" | "typeform" | "kobotoolbox";

export const ROW_PLATFORMS: readonly RowPlatform[] = ["surveyjs", "formbricks", "typeform", "kobotoolbox"];

/** Rows as a platform hands them out. */
export interface PlatformRows {
  readonly rows: readonly object[];
  /** The names by which the platform may call its respondents. */
  readonly keys: readonly string[];
}

/** The key that each platform's list of responses may be under. */
const WRAPPERS = {
  surveyjs: null,
  formbricks: "data",
  typeform: "items",
  kobotoolbox: "results",
} as const satisfies Record<RowPlatform, string | null>;

const KEYS = {
  surveyjs: [],
  formbricks: ["id"],
  typeform: ["response_id"],
  kobotoolbox: ["_uuid", "_id"],
} as const satisfies Record<RowPlatform, readonly string[]>;

/** The rows of a list, of a platform's or of any. */
export function platformRows(value: unknown, platform: RowPlatform | null): PlatformRows {
  const wrapper = platform === null ? null : WRAPPERS[platform];
  const isWrapped = wrapper !== null && isPlainObject(value) && Object.hasOwn(value, wrapper);
  const [list, path] = isWrapped ? [value[wrapper], [wrapper]] : [value, []];
  const rows = entriesAt(list, path, "a list of rows", (row, here) =>
    objectAt(row, here, "a row, as a plain object"),
  );
  if (rows.length === 0) refuse("insufficient_data", path, "at least one row", list);
  if (platform === "formbricks")
    return { rows: rows.map((row, i) => formbricksRow(row, [...path, i])), keys: KEYS.formbricks };
  if (platform === "typeform")
    return { rows: rows.map((row, i) => typeformRow(row, [...path, i])), keys: KEYS.typeform };
  return { rows, keys: platform === null ? [] : KEYS[platform] };
}

type Row = Readonly<Record<string, unknown>>;

/** A response `{ id, data }`. */
function formbricksRow({ id, data }: Row, path: ErrorPath): Row {
  const answers = optionalAt(data, [...path, "data"], (value, here) =>
    objectAt(value, here, "answers by question"),
  );
  return joined([["id", id], ...Object.entries(answers ?? {})], path);
}

/** A response `{ response_id, answers: [{ field, type, [type] }] }`. */
function typeformRow({ response_id, token, answers }: Row, path: ErrorPath): Row {
  const here = [...path, "answers"];
  const listed = optionalAt(answers, here, (value) =>
    entriesAt(value, here, "a list of answers", (answer, at): [string, unknown] => {
      const { field, type, ...rest } = objectAt(answer, at, "an answer");
      const { ref, id } = objectAt(field, [...at, "field"], "the field that is answered");
      const name = textAt(ref ?? id, [...at, "field", "ref"]);
      return [name, typeformValue(rest[textAt(type, [...at, "type"])])];
    }),
  );
  return joined([["response_id", response_id ?? token], ...(listed ?? [])], path);
}

/** The label of a choice, the labels of several, or the value itself. */
function typeformValue(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  const { label, labels, other } = value;
  if (Array.isArray(labels)) return other === undefined ? labels : [...labels, other];
  if (Object.hasOwn(value, "labels") || Object.hasOwn(value, "label") || Object.hasOwn(value, "other")) {
    return label ?? other;
  }
  return value;
}

function joined(entries: readonly (readonly [string, unknown])[], path: ErrorPath): Row {
  const row = new Map<string, unknown>();
  for (const [key, value] of entries) {
    if (row.has(key)) refuse("invalid_input", [...path, key], "one answer to each question", value);
    row.set(key, value);
  }
  return Object.fromEntries(row);
}
