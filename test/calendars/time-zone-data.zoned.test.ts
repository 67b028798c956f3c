import { afterEach, describe, expect, it, vi } from "vitest";
import { timeZoneData } from "../../src/calendars/time-zone-data.ts";

const { tz } = process.versions;

/** What the host's clock was behind UTC on 1 January 1970, in minutes. */
const ZONES: readonly (readonly [zone: string, behind: number])[] = [
  ["UTC", 0],
  ["America/St_Johns", 210],
  ["Pacific/Apia", 660],
  ["Asia/Kathmandu", -330],
];

/** What the function says where the host's `process` is something else, or hidden. */
function dataWith(host: unknown) {
  vi.stubGlobal("process", host);
  try {
    return timeZoneData();
  } finally {
    vi.unstubAllGlobals();
  }
}

describe("timeZoneData", () => {
  const { env } = process;
  const zone = env.TZ;
  afterEach(() => {
    if (zone === undefined) delete env.TZ;
    else env.TZ = zone;
  });

  it("is what Node says of itself", () => {
    expect(timeZoneData()).toEqual({ version: tz, source: "host" });
  });

  it.each([undefined, {}, { versions: {} }, { versions: { tz: "" } }, { versions: { tz: 2025 } }])(
    "is at least a release whose offsets are found, and none newer than the host has, where process is %j",
    (host) => {
      const { version, source } = dataWith(host);
      expect(source).toBe("probe");
      expect(version).toMatch(/^20\d\d[a-z]$/);
      expect(version! <= tz!).toBe(true);
    },
  );

  it("is null where the host knows no zone of the list", async () => {
    const nothing = () => {
      throw new RangeError("Invalid time zone specified");
    };
    vi.stubGlobal("Intl", { DateTimeFormat: nothing });
    vi.resetModules();
    const { timeZoneData: asked } = await import("../../src/calendars/time-zone-data.ts");
    vi.stubGlobal("process", undefined);
    const found = asked();
    vi.unstubAllGlobals();
    expect(found).toEqual({ version: null, source: null });
  });

  it("is the same whatever the host's own zone", () => {
    const found = ZONES.map(([name, behind]) => {
      env.TZ = name;
      expect(new Date(0).getTimezoneOffset()).toBe(behind);
      return [timeZoneData(), dataWith(undefined)];
    });
    expect(found).toEqual(found.map(() => found[0]));
  });
});
