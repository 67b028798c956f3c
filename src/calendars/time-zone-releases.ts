/** A release of the tz database, and what tells it from older ones. */
export interface TimeZoneRelease {
  readonly version: string;
  readonly zone: string;
  readonly at: string;
  /** Minutes ahead of UTC since this release; before it they were others. */
  readonly offset: number;
}

/**
 * Releases in order, each with the offset that it changed and no later one did. Releases that are missing changed none
 * that stayed, of a zone that all of them have.
 *
 * Source: the packages `tzdata` of PyPI, 2020a to 2026f, compared with each other.
 */
export const TIME_ZONE_RELEASES: readonly TimeZoneRelease[] = [
  { version: "2020b", zone: "Antarctica/Macquarie", at: "2015-08-17T08:00:00Z", offset: 600 },
  { version: "2020c", zone: "Pacific/Fiji", at: "2020-11-28T16:00:00Z", offset: 720 },
  { version: "2020d", zone: "Asia/Gaza", at: "2020-10-27T12:00:00Z", offset: 120 },
  { version: "2020e", zone: "Europe/Volgograd", at: "2030-06-29T23:00:00Z", offset: 180 },
  { version: "2021a", zone: "Africa/Juba", at: "2030-07-17T22:00:00Z", offset: 120 },
  { version: "2021b", zone: "Pacific/Niue", at: "1974-05-17T17:00:00Z", offset: -660 },
  { version: "2021d", zone: "Pacific/Fiji", at: "2021-12-15T06:00:00Z", offset: 720 },
  { version: "2021e", zone: "Asia/Gaza", at: "2021-10-29T12:00:00Z", offset: 120 },
  { version: "2022a", zone: "Asia/Gaza", at: "2022-03-26T12:00:00Z", offset: 120 },
  { version: "2022b", zone: "Asia/Tehran", at: "1977-07-11T20:00:00Z", offset: 270 },
  { version: "2022e", zone: "Asia/Damascus", at: "2023-01-12T22:00:00Z", offset: 180 },
  { version: "2022f", zone: "America/Bahia_Banderas", at: "2023-07-16T12:00:00Z", offset: -360 },
  { version: "2022g", zone: "America/Ojinaga", at: "2023-07-09T12:00:00Z", offset: -300 },
  { version: "2023a", zone: "America/Nuuk", at: "2027-07-14T18:00:00Z", offset: -60 },
  { version: "2023d", zone: "America/Scoresbysund", at: "2032-02-15T00:00:00Z", offset: -120 },
  { version: "2024a", zone: "Asia/Almaty", at: "2032-01-30T21:00:00Z", offset: 300 },
  { version: "2024b", zone: "America/Cancun", at: "1989-11-30T17:00:00Z", offset: -360 },
  { version: "2025a", zone: "America/Asuncion", at: "2025-06-29T06:00:00Z", offset: -180 },
  { version: "2025b", zone: "Asia/Tehran", at: "1978-12-06T08:00:00Z", offset: 210 },
  { version: "2025c", zone: "America/Tijuana", at: "1974-06-02T09:00:00Z", offset: -420 },
  { version: "2026b", zone: "America/Vancouver", at: "2027-01-06T22:00:00Z", offset: -420 },
  { version: "2026c", zone: "Africa/Casablanca", at: "2031-07-06T02:00:00Z", offset: 0 },
  { version: "2026d", zone: "America/Inuvik", at: "2027-01-06T22:00:00Z", offset: -360 },
  { version: "2026e", zone: "America/Winnipeg", at: "2027-01-06T21:00:00Z", offset: -300 },
  { version: "2026f", zone: "America/Havana", at: "2027-01-06T18:00:00Z", offset: -240 },
];
