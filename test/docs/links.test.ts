import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { pages, read } from "../files.ts";
import { fencesOf } from "./blocks.ts";
import { anchorsOf, linksOf, resolves } from "./markdown-links.ts";

/** Languages of fences that are run as `ts` blocks only: one under another name would go unread. */
const disguised = ["typescript", "js", "javascript", "mjs", "cjs", "mts", "cts"];

describe.each(pages)("%s", (page) => {
  it("links to files and headings that exist", () => {
    expect(linksOf(read(page)).filter((target) => !resolves(page, target))).toEqual([]);
  });

  it("holds its code in fences that are run, or say that they are not", () => {
    const unread = fencesOf(read(page)).filter(({ language, meta }) => {
      return disguised.includes(language) && meta !== "no-run";
    });
    expect(unread).toEqual([]);
  });
});

it("the index of guides leads to every guide", () => {
  const index = "docs/guide/README.md";
  const linked = linksOf(read(index)).map((target) => posix.join(posix.dirname(index), target));
  const guides = pages.filter((page) => page.startsWith("docs/guide/") && page !== index);
  expect(guides.filter((guide) => !linked.includes(guide))).toEqual([]);
});

describe("headings", () => {
  it("are linked to by their text in lower case, numbered where one repeats", () => {
    expect(anchorsOf("# The `moments`, merged!\n## Use\n## Use\n```sh\n# no heading\n```")).toEqual([
      "the-moments-merged",
      "use",
      "use-1",
    ]);
  });
});
