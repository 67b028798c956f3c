import { describe, expect, it } from "vitest";
import { isServiceQualityError, ServiceQualityError } from "../../src/errors/error.ts";
import { eachPart, faultsOf, messageOf, retold } from "../../src/errors/faults.ts";
import { entriesOf, oneOf, readComplete, readRecord, whole } from "../../src/errors/options.ts";
import { textAt } from "../../src/errors/read-argument.ts";
import { refuse } from "../../src/errors/refuse.ts";
import { underPath } from "../../src/errors/under-path.ts";

const ROW = { name: textAt, count: whole(0) };
const TABLE = {
  kind: oneOf("table"),
  rows: entriesOf((value, path) => readRecord(value, ROW, path, "a row"), "rows"),
};

/** A table whose counts come to less than ten. */
function check(value: unknown): number {
  const { rows } = readRecord(value, TABLE, [], "a table");
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return total < 10 ? total : refuse("invalid_input", ["rows"], "counts below 10 in all", total);
}

const pathsOf = (value: unknown) => faultsOf(() => check(value)).map(({ path }) => path);

describe("faultsOf", () => {
  it("finds none where a check ends well", () => {
    expect(pathsOf({ kind: "table", rows: [{ name: "a", count: 9 }] })).toEqual([]);
  });

  it("finds those of all parts, keys that are none among them, the first of which is the one that is thrown", () => {
    const rows = [
      { name: "", count: -1 },
      { name: "a", count: 1 },
      7,
      { name: "b", count: 0.5, color: "red" },
    ];
    const faults = [
      ["more"],
      ["kind"],
      ["rows", 0, "name"],
      ["rows", 0, "count"],
      ["rows", 2],
      ["rows", 3, "color"],
      ["rows", 3, "count"],
    ];
    expect(pathsOf({ more: 1, kind: "list", rows })).toEqual(faults);
    expect(() => check({ more: 1, kind: "list", rows })).toThrow(expect.objectContaining({ path: ["more"] }));
    expect(pathsOf(7)).toEqual([[]]);
  });

  it("asks of the whole what it asks only where its parts are fine", () => {
    const many = { name: "a", count: 20 };
    expect(pathsOf({ kind: "table", rows: [many] })).toEqual([["rows"]]);
    expect(pathsOf({ kind: "table", rows: [many, { name: 1, count: 1 }] })).toEqual([["rows", 1, "name"]]);
  });

  it("names those that lie deeper by their whole path", () => {
    const faults = faultsOf(() => underPath(["tables", 2], () => check({ kind: "table", rows: [{}] })));
    expect(faults.map(({ path }) => path)).toEqual([
      ["tables", 2, "rows", 0, "name"],
      ["tables", 2, "rows", 0, "count"],
    ]);
    expect(faults[0]?.message).toBe(
      "expected text that is not empty, received nothing (at tables[2].rows[0].name)",
    );
  });

  it("stands for itself within another, and after an error that is not the library's", () => {
    const inner = () =>
      eachPart([1, 2], (part) => (part === 1 ? refuse("invalid_input", ["outer"], "2", part) : pathsOf({})));
    expect(faultsOf(inner).map(({ path }) => path)).toEqual([["outer"]]);
    const torn = () => {
      throw new RangeError("torn");
    };
    expect(() => faultsOf(torn)).toThrow(RangeError);
    expect(() => check({})).toThrow(expect.objectContaining({ path: ["kind"] }));
  });
});

describe("retold", () => {
  it("tells the fault that is thrown in another way", () => {
    const tell = ({ code }: ServiceQualityError) => new ServiceQualityError(code, ["b"], "expected b");
    expect(() => retold(() => refuse("invalid_input", ["a"], "a", 1), tell)).toThrow("expected b (at b)");
  });
});

describe("messageOf", () => {
  it("is the message without the path, were it a path with brackets", () => {
    for (const path of [[], ["a"], ["a (at b)", 3]]) {
      try {
        refuse("invalid_input", path, "a name", " (at ");
      } catch (error) {
        expect(isServiceQualityError(error) && messageOf(error)).toBe('expected a name, received " (at "');
      }
    }
  });
});

describe("readComplete", () => {
  const READERS = { name: textAt, note: (value: unknown) => value };

  it("takes null for a value, and refuses a key that is left out or is none", () => {
    expect(readComplete({ name: "a", note: null }, READERS, [], "a note")).toEqual({ name: "a", note: null });
    const faults = faultsOf(() => readComplete({ name: null, more: 1 }, READERS, [], "a note"));
    expect(faults.map(({ path }) => path)).toEqual([["more"], ["name"], ["note"]]);
  });
});
