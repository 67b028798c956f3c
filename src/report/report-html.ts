import { oneOf, optional, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { inHtml } from "../text/html-text.ts";
import { type Language, taggedLanguageAt } from "../text/language.ts";
import { filled, wordsIn } from "../text/words.ts";
import { blockHtml, type Writing } from "./block-html.ts";
import { type ReadSection, sectionsAt } from "./read-sections.ts";
import type { ReportSection } from "./report-block.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { REPORT_WORDS } from "./report-words.ts";

/** Options of `reportHtml`. */
export interface ReportOptions {
  /** "Service quality report" by default. */
  title?: string | undefined;
  /** Below the title: of whom, from where, from when. */
  subtitle?: string | undefined;
  /** Of the words and numbers that the report itself adds; `"en"` by default. */
  language?: Language | undefined;
  /** `"ltr"` by default. */
  direction?: "ltr" | "rtl" | undefined;
  /** When the report was made, as it is to be printed; nothing is by default. */
  generatedAt?: string | null | undefined;
  /** Whether the numbers of charts stand `"open"` on screen; `"closed"` by default. On paper they always do. */
  details?: "closed" | "open" | undefined;
}

const OPTIONS = {
  title: optional(textAt),
  subtitle: optional(textAt),
  language: otherwise(taggedLanguageAt, { tag: "en", language: "en" }),
  direction: otherwise(oneOf("ltr", "rtl"), "ltr"),
  generatedAt: optional(textAt),
  details: otherwise(oneOf("closed", "open"), "closed"),
} satisfies Readers<ReportOptions>;

/** The page runs nothing and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A report as one HTML page that stands alone: no script, no font, no request. It reads on a screen, light and dark, on
 * a phone, by a screen reader, and on paper.
 *
 * Figures and tables are numbered, but for those that are kept off paper. A chart shows the picture that `renderChart`
 * drew, its text as the caption, and its numbers as a table below, a heat map's as a grid; times in it, which are
 * milliseconds, are printed in words. Texts are plain: whatever they hold is printed as it stands. The same sections
 * make the same bytes.
 *
 * @throws `invalid_input` for blocks, rows and options that cannot be, for a section whose id another has, and for a
 * picture that holds more than shapes and texts: scripts, styles, handlers, links out of it; `insufficient_data`
 * without a section that has a block.
 *
 * @example
 * ```ts
 * import { reportHtml } from "service-quality/report";
 *
 * const page = reportHtml(
 *   [{ title: "In short", blocks: [{ kind: "text", role: "finding", text: "Security < promised." }] }],
 *   { title: "Kiosks", subtitle: "207 respondents", language: "en" },
 * );
 * page.includes('<p class="finding">Security &lt; promised.</p>'); // => true
 * ```
 */
export function reportHtml(sections: readonly ReportSection[], options: ReportOptions = {}): string {
  const { title: own, subtitle, language, direction, generatedAt, details } = readOptions(options, OPTIONS);
  const read = sectionsAt(sections, []);
  const say = wordsIn(REPORT_WORDS, language.language);
  const title = inHtml(own ?? say("title"));
  const writing: Writing = { language, areNumbersOpen: details === "open", figures: 0, tables: 0 };
  const below = [subtitle, generatedAt === null ? null : filled(say("generated"), { at: generatedAt })]
    .filter((line) => line !== null)
    .map((line) => `<p class="subtitle">${inHtml(line)}</p>`);
  return [
    "<!doctype html>",
    `<html lang="${language.tag}" dir="${direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<header><h1>${title}</h1>${below.join("")}</header>`,
    ...(read.length > 1 ? [contentsHtml(read, say("contents"))] : []),
    ...read.map((section) => sectionHtml(section, writing)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function contentsHtml(sections: readonly ReadSection[], name: string): string {
  const links = sections.map(
    ({ id, title }) => `<li><a href="#${encodeURIComponent(id)}">${inHtml(title)}</a></li>`,
  );
  return `<nav aria-label="${name}"><ol>${links.join("")}</ol></nav>`;
}

function sectionHtml({ id, title, blocks }: ReadSection, writing: Writing): string {
  return [
    `<section id="${id}" aria-labelledby="${id}.title">`,
    `<h2 id="${id}.title">${inHtml(title)}</h2>`,
    ...blocks.map((block) => blockHtml(block, writing)),
    "</section>",
  ].join("\n");
}
