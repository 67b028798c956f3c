import { parseTextCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("parseTextCsv", () => {
  const text = 'branch;age;E1\n"north; old";NA;7\n south ;;6\n';

  it("reads columns of text, an empty cell as null", () => {
    expect(Object.entries(parseTextCsv(text, { columns: ["age", "branch"] }))).toEqual([
      ["age", ["NA", null]],
      ["branch", ["north; old", "south"]],
    ]);
  });

  it("takes codes for what is not known", () => {
    expect(parseTextCsv(text, { columns: ["age"], missing: ["NA"] })).toEqual({ age: [null, null] });
  });

  it("takes a number among the codes however it is written", () => {
    const text = "g\n99.0\n99,00\n 99 \n+99\n990\n99 x";
    const [missing, columns] = [[99], ["g"]];
    expect(parseTextCsv(text, { columns, missing, delimiter: ";" }).g).toEqual([
      null,
      null,
      null,
      null,
      "990",
      "99 x",
    ]);
    expect(parseTextCsv("g\n99.0\n99", { columns, missing: ["99"] }).g).toEqual(["99.0", null]);
  });

  it("takes a delimiter that is named", () => {
    expect(parseTextCsv("a|b\nx|y", { columns: ["b"], delimiter: "|" })).toEqual({ b: ["y"] });
  });

  it("reads columns named like members of Object.prototype as any other", () => {
    expect(Object.entries(parseTextCsv("__proto__\nx", { columns: ["__proto__"] }))).toEqual([
      ["__proto__", ["x"]],
    ]);
  });

  it("refuses columns that the header lacks and columns that are not named", () => {
    expectRefusal(() => parseTextCsv(text, { columns: ["sex"] }), "unknown_item", ["sex"]);
    expectRefusal(() => parseTextCsv(text, { columns: [] }), "insufficient_data", ["columns"]);
    expectRefusal(() => parseTextCsv(text, { columns: ["age", "age"] }), "invalid_input", ["columns", 1]);
    expectRefusal(() => parseTextCsv(text, {} as never), "invalid_input", ["columns"]);
  });
});
