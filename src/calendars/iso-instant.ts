import { parseISO } from "date-fns/parseISO";
import { instantOfLocal, offsetAt, type TimeZone, timeZoneNamed } from "./time-zone.ts";

const MINUTE = 60_000;

/** Date and time in the two formats of ISO 8601. */
const EXTENDED = /(?!0000)\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,3})?)?/;
const BASIC = /(?!0000)\d{8}[Tt ]\d{4}(?:\d\d(?:[.,]\d{1,3})?)?/;

/** Digits beyond milliseconds stand apart. */
const LOCAL = `(?<local>${EXTENDED.source}|${BASIC.source})(?:(?<=[.,]\\d{3})\\d+)?`;
const OFFSET = /(?<offset>[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)/;
const ZONE = /\[!?(?<zone>[^\]=]+)\]/;
const ANNOTATION = /\[[a-z_][\w-]*=[a-zA-Z\d]+(?:-[a-zA-Z\d]+)*\]/;

const INSTANT = new RegExp(`^${LOCAL}(?:${OFFSET.source})?(?:${ZONE.source})?(?:${ANNOTATION.source})*$`);

/**
 * What else may be written than the forms that programs print, in milliseconds since 1970; NaN where a text is no
 * instant. Without an offset or a zone of its own it is local time of `naive`, if that is given.
 *
 * Source: ISO 8601 for date, time and offset, RFC 9557 for zone and annotations.
 */
export function isoInstant(text: string, naive: TimeZone | null): number {
  const { local, offset, zone } = INSTANT.exec(text)?.groups ?? {};
  if (local === undefined) return Number.NaN;
  const at = parseISO(`${local.replace(/[t ]/, "T")}Z`).getTime();
  if (Number.isNaN(at)) return Number.NaN;
  if (zone === undefined && offset !== undefined) return at - offsetOf(offset);
  const place = zone === undefined ? naive : timeZoneNamed(zone);
  if (place === null) return Number.NaN;
  if (offset === undefined) return instantOfLocal(place, at);
  const instant = at - offsetOf(offset);
  return isUtc(offset) || at === instant + offsetAt(place, instant) ? instant : Number.NaN;
}

/** Whether it is `Z`, which beside a zone tells the instant and nothing of the offset. */
function isUtc(offset: string): boolean {
  return offset === "Z" || offset === "z";
}

/** An offset in milliseconds: `Z`, `±HH`, `±HHMM` or `±HH:MM`. */
function offsetOf(offset: string): number {
  if (isUtc(offset)) return 0;
  const size = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", ""))) * MINUTE;
  return offset.startsWith("-") ? -size : size;
}
