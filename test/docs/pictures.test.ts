import { describe, expect, it } from "vitest";
import { readmeChart, readmePictures } from "../../docs/made/readme-pictures.ts";
import { read } from "../files.ts";

const drawn = await readmePictures();
const readme = read("README.md");

describe.each(Object.entries(drawn))("%s", (file, svg) => {
  it("is what the README's example draws (npm run made renews it)", () => {
    expect(structureOf(read(file))).toEqual(structureOf(svg));
  });

  it("is in the README", () => {
    expect(readme).toContain(`"${file}"`);
  });
});

it("the README tells the picture by the text of its chart", () => {
  expect(readme).toContain(`alt="${readmeChart("light").alt}"`);
});

/** What a picture shows: its size and text, the words on it, and how many marks there are in each color. */
function structureOf(svg: string) {
  const marks = new Map<string, number>();
  for (const [, color] of svg.matchAll(/<path\b[^>]*?fill="([^"]*)"/g)) {
    marks.set(color!, (marks.get(color!) ?? 0) + 1);
  }
  return {
    size: /viewBox="[^"]*"/.exec(svg)?.[0],
    label: /aria-label="[^"]*"/.exec(svg)?.[0],
    words: [...svg.matchAll(/<text\b[^>]*>([^<]*)/g)].map(([, word]) => word).sort(),
    marks: Object.fromEntries(marks),
  };
}
