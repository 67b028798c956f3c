import { inHtml } from "./html-text.ts";
import { printable } from "./printable.ts";
import { alignedLines, ruledLines } from "./table-lines.ts";

/** A table, whose first column names the rows. */
export interface Table {
  /** `null` where the columns explain themselves. */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** Columns of words, which stand to the left as the first does. */
  readonly words?: readonly number[];
  /** `false` where text has no rule below the head. */
  readonly isRuled?: boolean;
}

/** A part of a report, with what there is of title, table and lines below it. */
export interface ReportPart {
  readonly title?: string;
  readonly table?: Table;
  readonly lines?: readonly string[];
}

/** What a formatter says, before it is laid out. */
export interface Report {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly parts?: readonly ReportPart[];
}

/** Forms that a report can be laid out in. */
export const FORMS = ["text", "markdown", "html"] as const;

/** A report as text. */
export function render({ title, lines = [], parts = [] }: Report, as: (typeof FORMS)[number]): string {
  return LAYOUTS[as]({ title, lines, parts });
}

type Layout = (report: Required<Report>) => string;

const LAYOUTS: Readonly<Record<(typeof FORMS)[number], Layout>> = { text, markdown, html };

/** Title and lines, an empty line, then part by part. */
function text({ title, lines, parts }: Required<Report>): string {
  return [[title, ...lines].map(printable), ...parts.map(partLines)]
    .filter((section) => section.length > 0)
    .map((section) => section.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n");
}

function partLines({ title, table, lines = [] }: ReportPart): string[] {
  return [
    ...(title === undefined ? [] : [printable(title)]),
    ...(table === undefined ? [] : tableLines(table)),
    ...lines.map(printable),
  ];
}

function tableLines(table: Table): string[] {
  const { head, isRuled = head !== null } = table;
  const rows = [...(head === null ? [] : [head]), ...table.rows].map((row) => row.map(printable));
  const lines = isRuled ? ruledLines : alignedLines;
  return lines(rows, sidesOf(table));
}

/** Whether each column stands to the right. */
function sidesOf({ head, rows, words = [] }: Table): boolean[] {
  return (head ?? rows[0] ?? []).map((_, column) => column > 0 && !words.includes(column));
}

function markdown({ title, lines, parts }: Required<Report>): string {
  return [
    `**${inMarkdown(title)}**`,
    ...lines.map(inMarkdown),
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [`### ${inMarkdown(part.title)}`]),
      ...(part.table === undefined ? [] : [markdownTable(part.table)]),
      ...(part.lines ?? []).map(inMarkdown),
    ]),
  ].join("\n\n");
}

function markdownTable(table: Table): string {
  const sides = sidesOf(table);
  const head = table.head ?? sides.map(() => "");
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(" | ")} |`;
  return [
    line(head),
    `|${sides.map((right) => (right ? "---:" : ":---")).join("|")}|`,
    ...table.rows.map(line),
  ].join("\n");
}

function html({ title, lines, parts }: Required<Report>): string {
  const paragraphs = (texts: readonly string[]) => texts.map((line) => `<p>${inHtml(line)}</p>`);
  return [
    `<section class="service-quality"><h2>${inHtml(title)}</h2>`,
    ...paragraphs(lines),
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [`<h3>${inHtml(part.title)}</h3>`]),
      ...(part.table === undefined ? [] : [htmlTable(part.table)]),
      ...paragraphs(part.lines ?? []),
    ]),
    "</section>",
  ].join("");
}

function htmlTable({ head, rows }: Table): string {
  const names =
    head === null
      ? ""
      : `<thead><tr>${head.map((name) => `<th scope="col">${inHtml(name)}</th>`).join("")}</tr></thead>`;
  const body = rows.map(([name = "", ...figures]) => {
    const cells = figures.map((figure) => `<td>${inHtml(figure)}</td>`).join("");
    return `<tr><th scope="row">${inHtml(name)}</th>${cells}</tr>`;
  });
  return `<table>${names}<tbody>${body.join("")}</tbody></table>`;
}

const MARKDOWN_ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;" };

function inMarkdown(plain: string): string {
  return printable(plain).replace(/[\\|*_`[\]#&<]/g, (mark) => MARKDOWN_ENTITIES[mark] ?? `\\${mark}`);
}
