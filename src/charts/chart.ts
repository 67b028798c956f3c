import type { Note } from "../errors/note.ts";

/** A cell of a chart's table. */
export type ChartValue = string | number | boolean | null;

/** What is drawn. */
export type ChartName =
  | "gap"
  | "profile"
  | "tolerance-zone"
  | "likert"
  | "importance-performance"
  | "kano"
  | "kano-categories"
  | "nps"
  | "unit-funnel"
  | "drivers"
  | "value-map"
  | "penalty-reward"
  | "quality-cost"
  | "pareto"
  | "audit"
  | "programme"
  | "backlog-age"
  | "interval"
  | "wave"
  | "retention"
  | "time-to-close"
  | "control"
  | "quality-optimum"
  | "taguchi"
  | "staffing"
  | "training-retention"
  | "scree"
  | "path"
  | "complaint-flow"
  | "loadings"
  | "correlation"
  | "deadline-calendar"
  | "economic-value"
  | "lifetime-value"
  | "five-gaps";

/** A picture with its numbers and its words, strictly JSON. */
export interface Chart<Row extends Record<string, ChartValue> = Record<string, ChartValue>> {
  kind: "chart";
  version: 1;
  chart: ChartName;
  /** Vega-Lite 6, complete in itself: `vegaEmbed(element, chart.spec)` draws it. */
  spec: ChartSpec;
  /** What is drawn, a row for each mark or group of marks: the very table that the picture holds. */
  data: Row[];
  /** The heads of `data` in the language, every key once. */
  columns: ChartColumn[];
  /** The finding with its numbers, in one to three sentences. */
  alt: string;
  language: string;
  /** Of the whole picture, in pixels. */
  width: number;
  height: number;
  notes: Note[];
}

/** A column of a chart's table. */
export interface ChartColumn {
  name: string;
  title: string;
  type: "name" | "text" | "number" | "share" | "count" | "time" | "money";
  /** Decimals of its figures; `null` where it holds none. */
  digits: number | null;
}

/** A specification in Vega-Lite, in the part of the language that the charts need. */
export interface ChartSpec {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** The alternative text. */
  description: string;
  data: { name: "table"; values: Record<string, ChartValue>[] };
  width: number;
  height: number;
  autosize: { type: "none" };
  padding: { left: number; right: number; top: number; bottom: number };
  layer: ChartLayer[];
  config: { [key: string]: unknown };
}

/** Marks of one kind. */
export interface ChartLayer {
  data?: { values: Record<string, ChartValue>[] };
  transform?: ChartTransform[];
  mark: ChartMark;
  encoding: { [channel: string]: ChartChannel | ChartChannel[] };
}

/** A value made of others, or the rows that are drawn. */
export type ChartTransform = { calculate: string; as: string } | { filter: string };

/** A kind of marks and how they look. */
export interface ChartMark {
  type: "bar" | "rule" | "tick" | "point" | "line" | "area" | "rect" | "text";
  [key: string]: unknown;
}

/** Where marks find a place, a color or a text. */
export interface ChartChannel {
  [key: string]: unknown;
}
