import { inHtml } from "../text/html-text.ts";
import type { Tongue } from "../text/language.ts";
import { cellText, isOfWords } from "./cell-text.ts";
import type { ReadTable } from "./read-chart.ts";

/** Tables of so many rows are not broken over pages. */
const SHORT = 12;

/** A table as HTML in a region that can be scrolled from the keyboard; its caption, which must be unique, names it. */
export function tableHtml(
  { columns, rows }: ReadTable,
  caption: string,
  id: string,
  language: Tongue,
): string {
  const looks = columns.map((column) => (isOfWords(column) ? ' class="words"' : ""));
  const head = columns.map(({ title }, i) => `<th scope="col"${looks[i]}>${inHtml(title)}</th>`);
  const body = rows.map((row) => {
    const [name = "", ...cells] = row.map((cell, i) => inHtml(cellText(cell, columns[i]!, language)));
    const figures = cells.map((cell, i) => `<td${looks[i + 1]}>${cell}</td>`);
    return `<tr><th scope="row">${name}</th>${figures.join("")}</tr>`;
  });
  const table = [
    `<table${rows.length <= SHORT ? ' class="short"' : ""}><caption id="${id}">${inHtml(caption)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table>`,
  ];
  return `<div class="table" role="region" aria-labelledby="${id}" tabindex="0">${table.join("")}</div>`;
}
