import { describe, expect, it } from "vitest";
import {
  asGiven,
  distinctNull,
  oneOf,
  optional,
  otherwise,
  readFields,
  readOptions,
  readRecord,
  whole,
} from "../../src/errors/options.ts";
import { rateAt } from "../../src/errors/read-argument.ts";
import { expectRefusal } from "../refusal.ts";

const READERS = {
  share: rateAt,
  method: otherwise(oneOf("a", "b"), "a"),
  times: optional(whole(1, 10)),
  data: asGiven,
};

describe("readOptions", () => {
  it("takes null and absent for none, of the whole as of each option", () => {
    const readers = { method: READERS.method, times: READERS.times };
    for (const none of [undefined, null, {}, Object.create(null), { method: null, times: undefined }]) {
      expect(readOptions(none, readers)).toEqual({ method: "a", times: null });
    }
  });

  it("tells null from nothing where null says something itself", () => {
    const readers = { share: distinctNull(rateAt) };
    expect(readOptions({ share: null }, readers)).toEqual({ share: null });
    for (const none of [{}, { share: undefined }, null]) {
      expect(readOptions(none, readers).share).toBeUndefined();
    }
    expect(readOptions({ share: 0.5 }, readers)).toEqual({ share: 0.5 });
    expectRefusal(() => readOptions({ share: 2 }, readers), "invalid_input", ["share"]);
  });

  it("refuses anything but a plain object", () => {
    for (const other of [7, "share", [], new Map(), new Date(0), () => {}, Object.create({ share: 1 })]) {
      expectRefusal(() => readOptions(other, READERS), "invalid_input", []);
    }
  });

  it("refuses a key that is no option at its path, whatever its name", () => {
    for (const key of ["shares", "constructor", "toString"]) {
      expectRefusal(() => readOptions({ share: 1, [key]: 1 }, READERS), "invalid_input", [key]);
    }
    expectRefusal(() => readOptions(JSON.parse('{"__proto__":1}'), READERS), "invalid_input", ["__proto__"]);
  });

  it("names the path of a value that its reader refuses", () => {
    expectRefusal(() => readOptions({ share: 2 }, READERS, ["settings"]), "invalid_input", [
      "settings",
      "share",
    ]);
    expectRefusal(
      () => readOptions({ share: 1, method: "c" }, READERS),
      "invalid_input",
      ["method"],
      /"a" or "b"/,
    );
    expectRefusal(
      () => readOptions({ share: 1, times: 11 }, READERS),
      "invalid_input",
      ["times"],
      /from 1 to 10/,
    );
  });
});

describe("readRecord and readFields", () => {
  it("read every key, those without a value too", () => {
    const given = { share: 0.5, data: [1] };
    const read = { share: 0.5, method: "a", times: null, data: [1] };
    expect(readRecord(given, READERS, [], "a record")).toEqual(read);
    expect(readFields(given, READERS, [], "a record")).toEqual(read);
  });

  it("differ in what they make of other keys", () => {
    const given = { share: 0.5, remark: "" };
    expectRefusal(() => readRecord(given, READERS, [3], "a record"), "invalid_input", [3, "remark"]);
    expect(readFields(given, READERS, [3], "a record")).not.toHaveProperty("remark");
  });
});
