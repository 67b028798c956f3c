import { inHtml } from "../text/html-text.ts";
import type { Tongue } from "../text/language.ts";
import { cellText, isOfWords } from "./cell-text.ts";
import type { ReadTable } from "./read-chart.ts";

/** Tables of so many rows are not broken over pages. */
const SHORT = 12;

/** Texts of more characters are broken into lines. */
const LONG = 30;

/** A table as HTML in a region that can be scrolled from the keyboard; its caption, which must be unique, names it. */
export function tableHtml(
  { columns, rows }: ReadTable,
  caption: string,
  id: string,
  language: Tongue,
): string {
  const head = columns.map((column) => `<th scope="col"${lookOf(column)}>${inHtml(column.title)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const [column, text] = [columns[i]!, cellText(cell, columns[i]!, language)];
      const tag = i === 0 ? "th" : "td";
      return `<${tag}${i === 0 ? ' scope="row"' : ""}${lookOf(column, text)}>${inHtml(text)}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const table = [
    `<table${rows.length <= SHORT ? ' class="short"' : ""}><caption id="${id}"><span>${inHtml(caption)}</span></caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table>`,
  ];
  return `<div class="table" role="region" aria-labelledby="${id}" tabindex="0">${table.join("")}</div>`;
}

function lookOf(column: ReadTable["columns"][number], text = ""): string {
  if (!isOfWords(column)) return "";
  return text.length > LONG ? ' class="words long"' : ' class="words"';
}
