import { describe, expect, it } from "vitest";
import { read } from "../files.ts";

/** The page of each language, and the columns of its table that hold the English, Russian and Bulgarian term. */
const pages = [
  ["docs/glossary.md", [0, 1, 2]],
  ["docs/ru/glossary.md", [1, 0, 2]],
  ["docs/bg/glossary.md", [1, 2, 0]],
] as const;

const termsOf = (page: string, columns: readonly number[]) =>
  new Map(
    read(page)
      .split("\n")
      .filter((line) => line.startsWith("| <a id="))
      .map((line) => {
        const cells = line.split(/ ?\| ?/).slice(1, -1);
        const terms = columns.map((i) => cells[i]!.replace(/<a id="[^"]*"><\/a>|\*\*/g, ""));
        return [/<a id="([^"]+)">/.exec(line)![1], { terms, meaning: cells[3] }];
      }),
  );

describe("the glossary", () => {
  const [english, ...others] = pages.map(([page, columns]) => termsOf(page, columns));

  it("has an anchor, a name in three languages and a meaning for every term", () => {
    expect(english!.size).toBe(read("docs/glossary.md").match(/<a id=/g)!.length);
    for (const { terms, meaning } of english!.values()) {
      expect([...terms, meaning].filter((cell) => cell === undefined || cell.trim() === "")).toEqual([]);
    }
  });

  it("is the same in every language", () => {
    for (const other of others) {
      expect([...other.keys()].sort()).toEqual([...english!.keys()].sort());
      for (const [id, { terms }] of other) expect(terms, id).toEqual(english!.get(id)!.terms);
    }
  });
});
