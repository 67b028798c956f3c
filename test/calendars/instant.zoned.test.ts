import { parseISO } from "date-fns/parseISO";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareBelowMillisecond,
  digitsBelowMillisecond,
  instantAt,
  instantOf,
  instantText,
  isInstant,
} from "../../src/calendars/instant.ts";
import { timeZoneAt } from "../../src/calendars/time-zone.ts";
import { expectRefusal } from "../refusal.ts";

const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_999;
const instant = fc.integer({ min: FIRST, max: LAST });
const offset = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });

/** An instant as a clock so many minutes ahead of UTC shows it. */
function shown(at: number, minutes: number, mark: string): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, -1);
  return `${local}${minutes < 0 ? "-" : "+"}${hours}${mark}${rest}`;
}

describe("an instant", () => {
  it("is printed as toISOString prints it, and read back", () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(instantText(at)).toBe(new Date(at).toISOString());
        expect(instantOf(instantText(at))).toBe(at);
      }),
    );
  });

  it("is the same with any offset, in the extended and in the basic format", () => {
    const inner = fc.integer({ min: FIRST + 86_400_000, max: LAST - 86_400_000 });
    fc.assert(
      fc.property(inner, offset, (at, minutes) => {
        const extended = shown(at, minutes, ":");
        expect(instantOf(extended)).toBe(at);
        expect(instantOf(shown(at, minutes, ""))).toBe(at);
        const [date, time] = [extended.slice(0, 10), extended.slice(11)];
        expect(instantOf(`${date.replaceAll("-", "")}T${time.replaceAll(":", "")}`)).toBe(at);
      }),
    );
  });

  it("is what date-fns reads, wherever it is read at all", () => {
    const part = fc.constantFrom(
      "00",
      "01",
      "02",
      "12",
      "23",
      "24",
      "28",
      "29",
      "30",
      "31",
      "59",
      "60",
      "99",
    );
    const year = fc.constantFrom("0001", "1900", "2000", "2024", "2025", "9999");
    const zone = fc.constantFrom("Z", "+00:00", "-00:00", "+05:45", "-12:00", "+23:59", "+0330", "-09");
    const tail = fc.constantFrom("", ":00", ":59", ":60", ":07.5", ":07,25", ":59.999", ":30.001", ":01.9");
    fc.assert(
      fc.property(year, part, part, part, part, tail, zone, (y, mo, d, h, mi, seconds, z) => {
        const text = `${y}-${mo}-${d}T${h}:${mi}${seconds}${z}`;
        const read = parseISO(text).getTime();
        expect(instantOf(text)).toBe(isInstant(read) ? read : Number.NaN);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["2026-03-02T09:00Z", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02T09:00:00.1Z", "2026-03-02T09:00:00.100Z"],
    ["2026-03-02T09:00:00,1239Z", "2026-03-02T09:00:00.123Z"],
    ["1969-03-02T09:00:00.1239Z", "1969-03-02T09:00:00.123Z"],
    ["2026-03-02T23:59:59.9999999999999999999Z", "2026-03-02T23:59:59.999Z"],
    ["2026-03-02T24:00:00Z", "2026-03-03T00:00:00.000Z"],
    ["20260302T0900+01", "2026-03-02T08:00:00.000Z"],
    ["2017-01-09 08:49:50+00:00", "2017-01-09T08:49:50.000Z"],
    ["2017-01-09 08:49:50.123456+02:00", "2017-01-09T06:49:50.123Z"],
    ["2026-03-02 09:00:00Z", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02t09:00:00z", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02 09:00z", "2026-03-02T09:00:00.000Z"],
    ["20260302 0900-0330", "2026-03-02T12:30:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
    ["0001-01-02T00:00:00+23:59", "0001-01-01T00:01:00.000Z"],
  ])("%s is %s", (text, printed) => {
    expect(instantText(instantAt(text, []))).toBe(printed);
  });

  it("may have its zone in brackets, with annotations after it", () => {
    const nine = Date.UTC(2026, 2, 2, 8);
    for (const text of [
      "2026-03-02T09:00:00+01:00[Europe/Paris]",
      "2026-03-02T09:00:00.000+01:00[!Europe/Paris]",
      "2026-03-02 09:00+01[Europe/Paris]",
      "20260302T090000,000999+0100[Europe/Paris]",
      "2026-03-02T09:00:00[Europe/Paris]",
      "2026-03-02T08:00:00Z[Europe/Paris]",
      "2026-03-02t08:00:00z[Europe/Paris]",
      "2026-03-02T09:00:00+01:00[Europe/Paris][u-ca=iso8601][_x-1=Ab-2]",
      "2026-03-02T09:00:00[Europe/Paris][u-ca=iso8601]",
      "2026-03-02T09:00:00+01:00[u-ca=iso8601]",
      "2026-03-02T08:00:00-00:00[UTC]",
    ]) {
      expect([text, instantOf(text)]).toEqual([text, nine]);
    }
  });

  it.each([
    // Python: datetime(…, tzinfo=ZoneInfo(zone), fold=0), which is "compatible".
    ["2026-03-29T02:30:00[Europe/Paris]", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30:00[Europe/Paris]", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T02:30:00+01:00[Europe/Paris]", "2026-10-25T01:30:00.000Z"],
    ["2026-04-05T01:45[Australia/Lord_Howe]", "2026-04-04T14:45:00.000Z"],
    ["2011-12-30T12:00:00[Pacific/Apia]", "2011-12-30T22:00:00.000Z"],
    ["2026-03-29T24:00[Europe/Paris]", "2026-03-29T22:00:00.000Z"],
  ])("%s is %s, as ECMAScript Temporal reads it", (text, printed) => {
    expect(instantText(instantAt(text, []))).toBe(printed);
  });

  it("without an offset is local time of a zone that is given, and with one has no need of it", () => {
    const sofia = timeZoneAt("Europe/Sofia", []);
    const nine = Date.UTC(2026, 2, 2, 7);
    for (const local of [
      "2026-03-02T09:00:00",
      "2026-03-02 09:00:00.000",
      "2026-03-02 09:00",
      "20260302T0900",
    ]) {
      expect([local, instantOf(local, sofia), instantOf(local)]).toEqual([local, nine, Number.NaN]);
    }
    expect(instantOf("2026-03-02 09:00:00.123456", sofia)).toBe(nine + 123);
    for (const whole of ["2026-03-02 08:00:00+01:00", "2026-03-02T16:00[Asia/Tokyo]", "2026-03-02T0700Z"]) {
      expect([whole, instantOf(whole, sofia)]).toEqual([whole, instantOf(whole)]);
    }
    for (const none of ["2026-03-02", "2026-03-02T", "2026-03-02 25:00", "0001-01-01 00:00:00", "9:00", 1]) {
      expect(instantOf(none, sofia)).toBeNaN();
    }
  });

  it("has digits below the millisecond that order as the fractions do", () => {
    const digits = fc.stringMatching(/^[0-9]{0,12}$/);
    fc.assert(
      fc.property(digits, digits, fc.constantFrom(".", ","), (a, b, mark) => {
        const [x, y] = [a, b].map((more) =>
          digitsBelowMillisecond(`2026-03-02T09:00:00${mark}123${more}+01:00`),
        );
        const difference = BigInt(a.padEnd(12, "0")) - BigInt(b.padEnd(12, "0"));
        expect(x! < y!).toBe(difference < 0n);
        expect(x === y).toBe(difference === 0n);
      }),
    );
    expect(digitsBelowMillisecond("2026-03-02T09:00:00.1Z")).toBe("");
    expect(digitsBelowMillisecond("20260302T0900Z")).toBe("");
    expect(digitsBelowMillisecond("2026-03-02T09:00:00.0005+01:00[Europe/Paris]")).toBe("5");
    expect(digitsBelowMillisecond("2026-03-02T09:00Z[x=1][y=a,5678]")).toBe("");
  });

  it("comes in its millisecond before one with a larger fraction, whatever it is written with", () => {
    const inOrder = [
      ["2026-03-02T09:00:00.001Z", "2026-03-02 09:00:00.001000+00:00"],
      ["2026-03-02T10:00:00.0010005[Europe/Paris]"],
      ["20260302T090000,00100051Z", "2026-03-02T09:00:00.001000510z[u-ca=iso8601]"],
      ["2026-03-02t09:00:00.0011z"],
    ];
    inOrder.forEach((some, i) => {
      for (const a of some) {
        inOrder.forEach((others, j) => {
          for (const b of others) expect(Math.sign(compareBelowMillisecond(a, b))).toBe(Math.sign(i - j));
        });
      }
    });
  });

  it.each([
    "2026-03-02T09:00:00",
    "2026-03-02T09:00",
    "2026-03-02",
    "2026-03-02T09:00:60Z",
    "2026-03-02T09:60:00Z",
    "2026-03-02T25:00:00Z",
    "2026-03-02T24:00:00.001Z",
    "2026-02-30T09:00:00Z",
    "2026-03-02T09:00:00+24:00",
    "2026-03-02T09:00:00+09:60",
    "2026-03-02T09:00:00+1:00",
    "2026-03-02T09:00:00*01:00",
    "2026-03-02T09:00:00+01:000",
    "2026-03-02T09:00:00+01-00",
    "2026-03-02T09:00:00Z01:00",
    "2026-03-02  09:00:00Z",
    "2026-03-02 09:00:00 Z",
    "2026-03-02 09:00:00 +01:00",
    "2026-03-02T",
    "2026-03-02T+01:00",
    "2026-03-02T Z",
    "2026-03-02T09:00:001Z",
    "2026-03-02T09:00:00x",
    "2026-03-02T09:00:00.Z",
    "2026-03-02T09:00:00.12xZ",
    "2026-03-02T09:00:00.x12Z",
    "2026-03-02T09:00:0xZ",
    "2026-03-02Tx9:00:00Z",
    "2026-03-02T09:x0:00Z",
    "2026x03-02T09:00:00Z",
    "2026-03x02T09:00:00Z",
    "2026-03-02x09:00:00Z",
    "2026-03-02T09x00:00Z",
    "2026-03-02T09:00x00Z",
    "2o26-03-02T09:00:00Z",
    "20260302T09:00:00Z",
    "2026-03-02T090000Z",
    "2026-061T09:00:00Z",
    "2026-W10-1T09:00:00Z",
    "+002026-03-02T09:00:00Z",
    "0000-12-31T23:00:00-02:00",
    "0000-12-31T23:59:59Z",
    "0001-01-01T00:00:00+01:00",
    "9999-12-31T23:00:00-02:00",
    " 2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00Z ",
    "2026-03-02T09:301Z",
    "2026-03-02T09:00:00.1234567",
    "2026-03-02T09:00:00+02:00[Europe/Paris]",
    "2026-10-25T02:30:00+00:00[Europe/Paris]",
    "2026-03-02T09:00:00-00:00[Europe/Paris]",
    "2026-03-02T09:00:00+01:00[Europe/Atlantis]",
    "2026-03-02T09:00:00+01:00[+01:00]",
    "2026-03-02T09:00:00+01:00[CST]",
    "2026-03-02T09:00:00+01:00[Europe/Paris][Europe/Paris]",
    "2026-03-02T09:00:00+01:00[u-ca=iso8601][Europe/Paris]",
    "2026-03-02T09:00:00+01:00[Europe/Paris][!u-ca=iso8601]",
    "2026-03-02T09:00:00+01:00[!u-ca=iso8601]",
    "2026-03-02T09:00:00+01:00[!!Europe/Paris]",
    "2026-03-02T09:00:00+01:00[Europe/Paris][u-ca=]",
    "2026-03-02T09:00:00+01:00[Europe/Paris] ",
    "2026-03-02T09:00:00+01:00 [Europe/Paris]",
    "2026-03-02T09:00:00+01:00[]",
    "2026-03-02T09:00:00+01:00[Europe/Paris",
    "2026-03-02T25:00:00[Europe/Paris]",
    "2026-03-02[Europe/Paris]",
    "0001-01-01T00:00:00[Asia/Tokyo]",
    "9999-12-31T23:59:59[America/New_York]",
    "",
    "Z",
    "now",
    1_772_442_000_000,
    null,
    undefined,
    {},
  ])("is not %j", (value) => {
    expect(instantOf(value)).toBeNaN();
    expectRefusal(() => instantAt(value, ["at"]), "invalid_input", ["at"], /ISO 8601 with an offset/);
  });
});
