import { describe, expect, it } from "vitest";
import { commandLineOf } from "../../src/command/command-line.ts";

describe("the words of a command", () => {
  it("are its name, what it is about, and options anywhere", () => {
    expect(commandLineOf(["--plain", "csat", "--column", "sat", "a.csv"])).toEqual({
      name: "csat",
      operands: ["a.csv"],
      options: { plain: true, column: "sat" },
    });
  });

  it("may name standard input by a hyphen", () => {
    expect(commandLineOf(["nps", "-", "--column=a"])).toMatchObject({ operands: ["-"] });
  });

  it("are its name at least", () => {
    expect(wrong([])).toBe("No command is given.");
  });

  it("ask for help and the version before all else", () => {
    expect(commandLineOf(["nps", "--nonsense", "--help"]).name).toBe("help");
    expect(commandLineOf(["--version", "a", "b", "c"]).name).toBe("version");
  });
});

describe("an option", () => {
  const options = (...args: string[]) => commandLineOf(["m", ...args]).options;

  it("has its value behind an equals sign or in the next word", () => {
    expect(options("--column=a=b\nc")).toEqual({ column: "a=b\nc" });
    expect(options("--column", "a=b")).toEqual({ column: "a=b" });
    expect(options("--column=")).toEqual({ column: "" });
  });

  it("may have a value that begins with a hyphen, but no other option for one", () => {
    expect(options("--missing", "-99,-98")).toEqual({ missing: [-99, -98] });
    expect(options("--column=--plain")).toEqual({ column: "--plain" });
    expect(wrong(["m", "--column", "--plain"])).toBe("--column needs a value.");
    expect(wrong(["m", "--column"])).toBe("--column needs a value.");
  });

  it("has numbers where codes spell them, and text elsewhere", () => {
    expect(options("--missing", "99, NA ,9.9e1,0x10,1 000,")).toEqual({
      missing: [99, "NA", 99, "0x10", "1 000", ""],
    });
    expect(options("--missing=", "--items", "a, b")).toEqual({ missing: [], items: ["a", "b"] });
  });

  it("is one of its words, or a number, where it must be", () => {
    expect(options("--as", "html", "--factors", "2", "--confidence=.9")).toEqual({
      as: "html",
      factors: 2,
      confidence: 0.9,
    });
    expect(wrong(["m", "--as", "pdf"])).toBe('--as takes text, markdown, html, json, csv, not "pdf".');
    expect(wrong(["m", "--factors", "two"])).toBe('--factors takes a number, not "two".');
    expect(wrong(["m", "--plain=yes"])).toBe("--plain takes no value.");
  });

  it("stands once, but for the options of the function", () => {
    expect(wrong(["m", "--by", "a", "--by", "b"])).toBe("--by stands twice.");
    expect([
      ...options("--option", "a=1", "--option", 'b={"c":[2]}', "--option=__proto__=3").option!,
    ]).toEqual([
      ["a", 1],
      ["b", { c: [2] }],
      ["__proto__", 3],
    ]);
    expect(wrong(["m", "--option", "=1"])).toBe('--option takes KEY=JSON, not "=1".');
    expect(wrong(["m", "--option", "a=b"])).toBe("There is no JSON in the value of --option a.");
  });

  it.each(["--colum", "--", "-x", "--Column", "--__proto__", "--constructor=1"])("is not %s", (option) => {
    expect(wrong(["m", option])).toBe(`There is no option ${option}.`);
  });
});

/** What is wrong with the arguments. */
function wrong(args: readonly string[]): string {
  try {
    commandLineOf(args);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing is wrong");
}
