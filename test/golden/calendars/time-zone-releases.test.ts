import { describe, expect, it } from "vitest";
import { newestRelease } from "../../../src/calendars/time-zone-data.ts";
import { TIME_ZONE_RELEASES } from "../../../src/calendars/time-zone-releases.ts";
import golden from "./time-zone-releases.json" with { type: "json" };

const { releases, probes } = golden;

describe("releases of the tz database, as PyPI's tzdata has them", () => {
  it("are listed with the zone, instant and offset that the script found", () => {
    expect(
      TIME_ZONE_RELEASES.map(({ version, zone, at, offset }) => [version, zone, at, offset * 60]),
    ).toEqual(
      probes.map(({ version, zone, at, seconds }) => [version, zone, at, seconds[releases.indexOf(version)]]),
    );
  });

  it.each(releases.map((release, i) => [release, i] as const))(
    "a host with %s is told by its offsets as the newest listed that is no newer",
    (release, i) => {
      const told = newestRelease(({ zone, at, offset }) => {
        return probes.find((probe) => probe.zone === zone && probe.at === at)!.seconds[i] === offset * 60;
      });
      expect(told).toBe(probes.filter(({ version }) => version <= release).at(-1)?.version ?? null);
    },
  );
});
