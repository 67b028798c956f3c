import { describe, expect, it } from "vitest";
import { instantNaiveAt, naiveAt } from "../../src/calendars/naive-instant.ts";
import { expectRefusal } from "../refusal.ts";

const at = ["events", 3, "at"];

describe("the option naive", () => {
  it("is a zone of the IANA database, UTC among them, or none", () => {
    expect(naiveAt("UTC", [])?.name).toBe("UTC");
    expect(naiveAt("Europe/Sofia", [])?.name).toBe("Europe/Sofia");
    expect([naiveAt(undefined, []), naiveAt(null, [])]).toEqual([null, null]);
  });

  it.each(["+02:00", "Europe/Atlantis", "local", "", 2, {}])("is not %j", (zone) => {
    expectRefusal(() => naiveAt(zone, ["naive"]), "invalid_input", ["naive"], /an IANA time zone/);
  });
});

describe("an instant of a log", () => {
  it("is read in the zone where it has no offset", () => {
    const sofia = naiveAt("Europe/Sofia", []);
    expect(instantNaiveAt("2026-10-25 03:30:00", at, sofia)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(instantNaiveAt("2026-10-25 03:30:00+02:00", at, sofia)).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(instantNaiveAt("2026-10-25T03:30", at, naiveAt("UTC", []))).toBe(Date.UTC(2026, 9, 25, 3, 30));
  });

  it.each(["2026-10-25T03:30:00", "2026-10-25 03:30", "20261025T033000,5"])(
    "without an offset is refused with the name of the option: %s",
    (text) => {
      expectRefusal(() => instantNaiveAt(text, at, null), "invalid_input", at, /the option naive/);
    },
  );

  it.each(["2026-10-25", "2026-10-25 25:00", "now", "2026-10-25T03:30:00+25:00", 5, null])(
    "that is none is refused as anywhere else: %j",
    (value) => {
      for (const naive of [null, naiveAt("UTC", [])]) {
        expectRefusal(() => instantNaiveAt(value, at, naive), "invalid_input", at, /ISO 8601 with an offset/);
      }
    },
  );
});
