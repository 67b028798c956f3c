import type { RowPlatform } from "service-quality/readers";

/** The platform whose interface hands out JSON of this shape; `null` for plain rows. */
export function jsonPlatformOf(value: unknown): RowPlatform | null {
  if (hasList(value, "items")) return "typeform";
  if (hasList(value, "results")) return "kobotoolbox";
  const [first] = Array.isArray(value) ? value : [];
  if (hasList(first, "answers") && "response_id" in first) return "typeform";
  return isRecord(first) && isRecord(first.data) && "id" in first ? "formbricks" : null;
}

function hasList<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown[]> {
  return isRecord(value) && Array.isArray(value[key]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
