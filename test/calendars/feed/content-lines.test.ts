import { describe, expect, it } from "vitest";
import { contentLines, parameterOf } from "../../../src/calendars/feed/content-lines.ts";
import { expectRefusal } from "../../refusal.ts";

describe("a line of iCalendar", () => {
  it("is unfolded by taking a line end and one space or tab away, and counts where it begins", () => {
    const lines = contentLines("A:one\r\n  two\r\n\tthree\n\nb-c:\r\n d\n\n");
    expect(lines.map(({ name, value, line }) => [name, value, line])).toEqual([
      ["A", "one twothree", 1],
      ["B-C", "d", 5],
    ]);
  });

  it("may follow a byte order mark, and end without a line end", () => {
    expect(contentLines("\uFEFFA:1\nB:2").map(({ value }) => value)).toEqual(["1", "2"]);
    expect(contentLines("")).toEqual([]);
  });

  it("has parameters, in quotation marks where they hold a colon, a semicolon or a comma", () => {
    const [line] = contentLines('A;x-y="a:b;TZID=c";tzid="Europe/London";VALUE=DATE:v:"w"');
    expect(line).toMatchObject({ name: "A", value: 'v:"w"' });
    expect(["X-Y", "TZID", "VALUE", "OTHER"].map((name) => parameterOf(line!, name))).toEqual([
      "a:b;TZID=c",
      "Europe/London",
      "DATE",
      null,
    ]);
  });

  it.each([
    ["no colon", "A:1\nB;C=D\n"],
    ["a colon in quotation marks only", 'A:1\nB;C="D:E\n'],
    ["no name", "A:1\n:2\n"],
    ["a name of other letters", "A:1\nÄ:2\n"],
    ["a space before the colon", "A:1\nB :2\n"],
  ])("is refused with %s", (_, text) => {
    expectRefusal(() => contentLines(text), "invalid_input", ["line 2"]);
  });

  it("is refused where the first one goes on from none", () => {
    expectRefusal(() => contentLines(" A:1"), "invalid_input", ["line 1"]);
  });
});
