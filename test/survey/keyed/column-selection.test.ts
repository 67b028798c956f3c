import { describe, expect, it } from "vitest";
import { readOptions } from "../../../src/errors/options.ts";
import {
  COLUMN_OPTIONS,
  type ColumnSelection,
  chosenColumns,
} from "../../../src/survey/keyed/column-selection.ts";
import { expectRefusal } from "../../refusal.ts";

const NAMES = ["id", "E2", "E10", "E01", "G1[SQ001]", "G1[SQ002]", "P1", "P2", "Timing", "Timing (2)"];
const REPEATED = new Map([["Timing", [8, 9]]]);

function chosen(selection: ColumnSelection, names: readonly string[] = NAMES) {
  const read = readOptions(selection, COLUMN_OPTIONS, ["select"]);
  return chosenColumns({ names, repeated: REPEATED }, read, ["battery"], ["select"]);
}

const pairs = (selection: ColumnSelection) => chosen(selection).map(({ item, name }) => `${item}=${name}`);

function refused(
  code: "invalid_input" | "unknown_item" | "insufficient_data",
  selection: object,
  path: (string | number)[],
  message?: RegExp,
) {
  expectRefusal(() => chosen(selection), code, path, message);
}

describe("chosenColumns", () => {
  it("takes every column where nothing is said", () => {
    expect(chosen({})).toEqual(NAMES.map((name, position) => ({ item: name, name, position })));
  });

  it("takes columns by name or position, in the order given", () => {
    expect(chosen({ columns: ["P1", 0] })).toEqual([
      { item: "P1", name: "P1", position: 6 },
      { item: "id", name: "id", position: 0 },
    ]);
    expect(pairs({ columns: ["P1", 9], items: ["kind", "time"] })).toEqual(["kind=P1", "time=Timing (2)"]);
    expect(pairs({ items: ["P2", "id"] })).toEqual(["P2=P2", "id=id"]);
  });

  it("takes the columns of a prefix by number, whatever zeros stand before it", () => {
    expect(pairs({ prefix: "E" })).toEqual(["q1=E01", "q2=E2", "q10=E10"]);
    expect(pairs({ prefix: "G1[SQ", suffix: "]" })).toEqual(["q1=G1[SQ001]", "q2=G1[SQ002]"]);
    expect(chosen({ prefix: "q" }, ["q", "q1x", "q1", "q0"]).map(({ name }) => name)).toEqual(["q0", "q1"]);
  });

  it("takes the n-th item from the column of number n", () => {
    expect(pairs({ prefix: "E", items: ["kind", "clean"] })).toEqual(["kind=E01", "clean=E2"]);
    refused("unknown_item", { prefix: "E", items: ["a", "b", "c"] }, ["battery", "E3"]);
  });

  it("takes several prefixes in their order", () => {
    expect(pairs({ prefix: ["P", "E"] })).toEqual(["P1=P1", "P2=P2", "E01=E01", "E2=E2", "E10=E10"]);
    expect(pairs({ prefix: ["P"] })).toEqual(["q1=P1", "q2=P2"]);
    refused("unknown_item", { prefix: ["P", "Q"] }, ["battery", "Q1"]);
    refused("invalid_input", { prefix: ["E", "E1"] }, ["select", "prefix"]);
  });

  it("takes a stretch with both ends, or with one that is open", () => {
    expect(pairs({ from: "E2", to: "E01" })).toEqual(["E2=E2", "E10=E10", "E01=E01"]);
    expect(pairs({ to: "E2" })).toEqual(["id=id", "E2=E2"]);
    expect(pairs({ from: "Timing (2)" })).toEqual(["Timing (2)=Timing (2)"]);
    expect(pairs({ from: "P2", to: "Timing (2)", items: ["a", "b", "c"] })).toEqual([
      "a=P2",
      "b=Timing",
      "c=Timing (2)",
    ]);
    refused("invalid_input", { from: "P2", to: "P1" }, ["select", "to"]);
    refused("unknown_item", { from: "P9" }, ["battery", "P9"]);
  });

  it("refuses a name that several columns have only where it is asked for", () => {
    refused("invalid_input", { columns: ["Timing"] }, ["battery", "Timing"], /8, 9/);
    refused("invalid_input", { items: ["Timing"] }, ["battery", "Timing"]);
    refused("invalid_input", { from: "P1", to: "Timing" }, ["battery", "Timing"]);
    expect(pairs({ columns: [8] })).toEqual(["Timing=Timing"]);
  });

  it("refuses columns that are not there", () => {
    refused("unknown_item", { columns: ["P1", "P3"] }, ["battery", "P3"]);
    for (const position of [-1, 10, 0.5])
      refused("unknown_item", { columns: [position] }, ["battery", position]);
    refused("unknown_item", { prefix: "F" }, ["battery", "F1"], /columns F1, F2, …/);
    refused("unknown_item", { prefix: "F", suffix: "]" }, ["battery", "F1]"]);
  });

  it("refuses a number that comes twice", () => {
    expectRefusal(() => chosen({ prefix: "P" }, ["P1", "P2", "P01"]), "invalid_input", ["battery", "P01"]);
  });

  it("passes over numbers that cannot be counted", () => {
    expect(chosen({ prefix: "E" }, ["E1", `E${"9".repeat(400)}`])).toHaveLength(1);
  });

  it("refuses selections that contradict themselves", () => {
    refused("invalid_input", { columns: [0], prefix: "E" }, ["select"]);
    refused("invalid_input", { prefix: "E", to: "E2" }, ["select"]);
    refused("invalid_input", { suffix: "]" }, ["select", "suffix"]);
    refused("invalid_input", { columns: [0, 1], items: ["a"] }, ["select", "items"]);
    refused("invalid_input", { columns: [0, "id"] }, ["select", "columns"]);
    refused("invalid_input", { columns: [0, true] }, ["select", "columns", 1]);
    refused("insufficient_data", { columns: [] }, ["select", "columns"]);
    refused("invalid_input", { prefix: "" }, ["select", "prefix"]);
    refused("invalid_input", { prefix: 7 }, ["select", "prefix"]);
    refused("invalid_input", { prefix: ["E", ""] }, ["select", "prefix", 1]);
    refused("invalid_input", { colums: [0] }, ["select", "colums"]);
  });
});
