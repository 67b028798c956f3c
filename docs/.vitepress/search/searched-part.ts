import { escaped } from "../charts/inline-svg.ts";
import { type GlossaryTerm, synonymsIn } from "./glossary-terms.ts";

const HEADING = /<h([1-6])[^>]*>(.*?)<\/h\1>/g;

/**
 * What of a page is in the index, as HTML: text without code; of the reference its symbols, of the glossary every term as
 * a section of its own, of decisions and changes their titles. Headings that name terms are found by their translations.
 */
export function searchedPart(page: string, html: string, terms: readonly GlossaryTerm[]): string {
  if (page.endsWith("glossary.md")) return glossarySections(html, terms);
  const part = partOf(page, html);
  return part.replace(HEADING, (heading, _, title: string) => {
    const synonyms = synonymsIn(title.replace(/<[^>]*>/g, ""), terms);
    return synonyms.length === 0 ? heading : `${heading}<p>${escaped(synonyms.join(" "))}</p>`;
  });
}

function partOf(page: string, html: string): string {
  if (page.startsWith("api/")) return symbolsOf(html);
  return /^(decisions\/|changelog)/.test(page) ? titleOf(html) : withoutCode(html);
}

function titleOf(html: string): string {
  return `${/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? ""}<p></p>`;
}

function withoutCode(html: string): string {
  return html.replace(/<pre[\s\S]*?<\/pre>/g, "").replace(/<svg[\s\S]*?<\/svg>/g, "");
}

/** The headings of the page and of its symbols, those of functions with the first sentence below them. */
function symbolsOf(html: string): string {
  const sections = withoutCode(html).split(/(?=<h[1-6][ >])/);
  return sections
    .filter((section) => /^<h[13][ >]/.test(section))
    .map((section) => {
      const [heading] = /^<h(\d)[\s\S]*?<\/h\1>/.exec(section)!;
      const paragraph = /<p>(?!Used in guides)([\s\S]*?)<\/p>/.exec(section)?.[1] ?? "";
      return `${heading}<p>${heading.includes("()") ? firstSentence(paragraph) : ""}</p>`;
    })
    .join("");
}

function firstSentence(paragraph: string): string {
  return /^[\s\S]*?[.:](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

function glossarySections(html: string, terms: readonly GlossaryTerm[]): string {
  const sections = terms.map(({ anchor, words, meaning }) => {
    const title = escaped(words.join(" · "));
    return `<h2>${title} <a href="#${anchor}">#</a></h2><p>${escaped(meaning)}</p>`;
  });
  return [titleOf(html), ...sections].join("");
}
