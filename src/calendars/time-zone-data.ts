import { instantAt } from "./instant.ts";
import { offsetShownAt, timeZoneNamed } from "./time-zone.ts";
import { TIME_ZONE_RELEASES, type TimeZoneRelease } from "./time-zone-releases.ts";

const MINUTE = 60_000;

/** Which release of the IANA time zone database offsets go by. */
export interface TimeZoneData {
  /** Such as `2025c`; `null` where the host does not say and the newest release listed here cannot be told. */
  version: string | null;
  /** Whether the host said so, or offsets show that it is this release or a newer one. */
  source: "host" | "probe" | null;
}

/** What Node and its like know of themselves; a browser knows nothing. */
declare const process: { readonly versions?: { readonly tz?: string } };

/**
 * The release of the IANA time zone database that offsets go by on this host. Where a country has changed its rules,
 * two hosts with different releases compute different deadlines from the same calendar; stored beside a result it says
 * later why.
 *
 * It is what the host says of itself (`source: "host"`, as Node does), else the newest release of a list whose offsets
 * are found, with those of all older ones (`"probe"`): the host has this release or a newer one.
 *
 * The only function of the package whose result depends on the host.
 *
 * Source: IANA Time Zone Database, releases 2020a to 2026f.
 *
 * @example
 * ```ts
 * import { timeZoneData } from "service-quality/calendars";
 *
 * const { version, source } = timeZoneData();
 * source; // => "host"
 * /^20\d\d[a-z]$/.test(version ?? ""); // => true
 * ```
 */
export function timeZoneData(): TimeZoneData {
  const told = toldByHost();
  if (told !== null) return { version: told, source: "host" };
  const found = newestRelease(hasOffset);
  return { version: found, source: found === null ? null : "probe" };
}

/** The newest release whose offset holds while no older one fails. */
export function newestRelease(holds: (release: TimeZoneRelease) => boolean): string | null {
  const failing = TIME_ZONE_RELEASES.findIndex((release) => !holds(release));
  const holding = failing < 0 ? TIME_ZONE_RELEASES : TIME_ZONE_RELEASES.slice(0, failing);
  return holding.at(-1)?.version ?? null;
}

function toldByHost(): string | null {
  const version = typeof process === "undefined" ? undefined : process.versions?.tz;
  return typeof version === "string" && version !== "" ? version : null;
}

function hasOffset({ zone, at, offset }: TimeZoneRelease): boolean {
  const found = timeZoneNamed(zone);
  return found !== null && offsetShownAt(found, instantAt(at, [])) === offset * MINUTE;
}
