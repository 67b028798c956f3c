import type { ErrorPath } from "../errors/error.ts";
import {
  asGiven,
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Reader,
  type Readers,
  record,
} from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { chartAt, columnsAt, rowsAt } from "./read-chart.ts";
import type {
  ChartBlock,
  CodeBlock,
  FiguresBlock,
  ListBlock,
  ReportBlock,
  ReportFigure,
  ReportSection,
  TableBlock,
  TextBlock,
} from "./report-block.ts";
import { pictureAt } from "./svg/read-picture.ts";

const TEXT = {
  kind: oneOf("text"),
  text: textAt,
  role: optional(oneOf("note", "finding")),
} satisfies Readers<TextBlock>;

const FIGURE = { value: textAt, label: textAt, detail: optional(textAt) } satisfies Readers<ReportFigure>;

const FIGURES = {
  kind: oneOf("figures"),
  items: listOf(record(FIGURE, "a figure"), "figure"),
} satisfies Readers<FiguresBlock>;

const TABLE = {
  kind: oneOf("table"),
  caption: textAt,
  columns: columnsAt,
  rows: asGiven,
} satisfies Readers<TableBlock>;

const PICTURES = { light: pictureAt, dark: optional(pictureAt) } satisfies Readers<
  NonNullable<ChartBlock["svg"]>
>;

const CHART = {
  kind: oneOf("chart"),
  chart: chartAt,
  svg: optional(record(PICTURES, "a light picture, and a dark one")),
} satisfies Readers<ChartBlock>;

const CODE = { kind: oneOf("code"), text: textAt, language: optional(textAt) } satisfies Readers<CodeBlock>;

const LIST = { kind: oneOf("list"), items: listOf(textAt, "item") } satisfies Readers<ListBlock>;

const tableFieldsAt = record(TABLE, "a table");

const BLOCKS = {
  text: record(TEXT, "a text"),
  figures: record(FIGURES, "figures"),
  table: tableAt,
  chart: record(CHART, "a chart and its pictures"),
  code: record(CODE, "code"),
  list: record(LIST, "a list"),
} satisfies Readonly<Record<ReportBlock["kind"], Reader<unknown>>>;

const kindAt = fields({ kind: oneOf(...(Object.keys(BLOCKS) as ReportBlock["kind"][])) }, "a block");

/** A block that was read. */
export type ReadBlock = ReturnType<(typeof BLOCKS)[keyof typeof BLOCKS]>;

const SECTION = {
  title: textAt,
  id: optional(idAt),
  blocks: entriesOf(blockAt, "blocks of a section"),
} satisfies Readers<ReportSection>;

/** A section that was read. */
export type ReadSection = Omit<Read<typeof SECTION>, "id"> & { readonly id: string };

const sectionsOf = entriesOf(record(SECTION, "a section of a report"), "sections of a report");

/** Reads the sections of a report, those that have blocks, each with an id that no other has. */
export function sectionsAt(value: unknown, path: ErrorPath): ReadSection[] {
  const sections = sectionsOf(value, path);
  const ids = new Set<string>();
  sections.forEach(({ id }, i) => {
    if (id === null) return;
    if (ids.has(id)) refuse("invalid_input", [...path, i, "id"], "an id that no section before has", id);
    ids.add(id);
  });
  const filled = sections.filter(({ blocks }) => blocks.length > 0);
  if (filled.length === 0) refuse("insufficient_data", path, "at least one section with a block", value);
  return filled.map(({ id, ...section }, i) => ({ ...section, id: id ?? `section.${i + 1}` }));
}

function blockAt(value: unknown, path: ErrorPath): ReadBlock {
  const { kind } = kindAt(value, path);
  return BLOCKS[kind](value, path);
}

function tableAt(value: unknown, path: ErrorPath) {
  const { rows, ...table } = tableFieldsAt(value, path);
  return { ...table, rows: rowsAt(rows, [...path, "rows"], table.columns) };
}

/** Reads an id; those that the report makes hold a point, so that no two are the same. */
function idAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && /^[\p{L}\p{N}_-]+$/u.test(value)) return value;
  return refuse("invalid_input", path, "letters, digits, - and _", value);
}
