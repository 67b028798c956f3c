import fc from "fast-check";
import { decodeText } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";
import "../property-seed.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, isBig = false) => {
  const buffer = Buffer.from(text, "utf16le");
  return Uint8Array.from(isBig ? buffer.swap16() : buffer);
};

describe("decodeText", () => {
  it("follows a byte order mark, which is not in the text, before the encoding that is named", () => {
    const marked = Uint8Array.from(Buffer.from("\uFEFFq1,ж", "utf8"));
    expect(decodeText(marked)).toEqual({ text: "q1,ж", encoding: "utf-8" });
    expect(decodeText(marked, { encoding: "windows-1251" }).encoding).toBe("utf-8");
    expect(decodeText(utf16("\uFEFFq1,ж"))).toEqual({ text: "q1,ж", encoding: "utf-16le" });
    expect(decodeText(utf16("\uFEFFq1,ж", true))).toEqual({ text: "q1,ж", encoding: "utf-16be" });
  });

  it("finds UTF-16 by the zeros of its letters, on one side alone", () => {
    expect(decodeText(utf16("q1,q2\n5,4"))).toEqual({ text: "q1,q2\n5,4", encoding: "utf-16le" });
    expect(decodeText(utf16("q1,q2\n5,4", true))).toEqual({ text: "q1,q2\n5,4", encoding: "utf-16be" });
    expect(decodeText(bytes(0, 0, 0, 0)).encoding).toBe("utf-8");
    expect(decodeText(bytes(65, 0, 66, 67)).encoding).toBe("utf-8");
  });

  it("takes any other text for UTF-8, also one without letters", () => {
    expect(decodeText(bytes())).toEqual({ text: "", encoding: "utf-8" });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        if (text.includes("\0") || text.startsWith("\uFEFF")) return;
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: "utf-8" });
      }),
    );
  });

  it("takes an encoding by any of its names and gives the one of the standard", () => {
    const bulgarian = bytes(0xce, 0xf6, 0xe5, 0xed, 0xea, 0xe0);
    expect(decodeText(bulgarian, { encoding: "windows-1251" }).text).toBe("Оценка");
    expect(decodeText(bulgarian, { encoding: "CP1251" }).encoding).toBe("windows-1251");
    expect(decodeText(bytes(0xe9), { encoding: "latin1" })).toEqual({ text: "é", encoding: "windows-1252" });
  });

  it("never guesses a code page", () => {
    expectRefusal(
      () => decodeText(bytes(0xce, 0xf6)),
      "invalid_input",
      ["encoding"],
      /name it, such as windows-1251/,
    );
  });

  it("refuses bytes that are not of the encoding, and an encoding that nobody knows", () => {
    expectRefusal(
      () => decodeText(bytes(0xff), { encoding: "utf-8" }),
      "invalid_input",
      ["encoding"],
      /of the bytes/,
    );
    expectRefusal(() => decodeText(bytes(0xff, 0xfe, 0x41)), "invalid_input", ["encoding"]);
    expectRefusal(() => decodeText(bytes(65), { encoding: "klingon" }), "invalid_input", ["encoding"]);
    expectRefusal(() => decodeText("text" as never), "invalid_input", []);
    expectRefusal(() => decodeText([65] as never), "invalid_input", []);
  });
});
