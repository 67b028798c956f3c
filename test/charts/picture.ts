import * as vega from "vega";
import { compile } from "vega-lite";
import type { Chart, ChartValue } from "../../src/charts/chart.ts";
import { textWidth } from "../../src/charts/drawing/text-width.ts";

/** A text of a picture, with the box that it takes, from the upper left corner of the picture. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A chart as Vega draws it. */
export interface Picture {
  /** What Vega and Vega-Lite warned of. */
  readonly warnings: readonly string[];
  /** How many marks of each kind there are. */
  readonly marks: Readonly<Record<string, number>>;
  readonly texts: readonly DrawnText[];
  readonly svg: string;
}

/** Any chart at all. */
export type AnyChart = Chart<Record<string, ChartValue>>;

interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly text?: unknown;
  readonly align?: string;
  readonly baseline?: string;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  readonly angle?: number;
  readonly opacity?: number;
  readonly stroke?: unknown;
  readonly lineHeight?: number;
  readonly items?: readonly (SceneItem & { readonly marktype?: string })[];
  readonly marktype?: string;
}

/** Draws a chart in Node, without a canvas. */
export async function pictureOf(chart: AnyChart): Promise<Picture> {
  const warnings: string[] = [];
  const logger = {
    level: () => logger,
    error: (...parts: unknown[]) => note(parts),
    warn: (...parts: unknown[]) => note(parts),
    info: () => logger,
    debug: () => logger,
  };
  function note(parts: unknown[]) {
    warnings.push(parts.map(String).join(" "));
    return logger;
  }
  const { spec } = compile(chart.spec, { logger: logger as never });
  const view = new vega.View(vega.parse(spec), { renderer: "none", logger: logger as never });
  const svg = await view.toSVG();
  const marks: Record<string, number> = {};
  const texts: DrawnText[] = [];
  const { left, top } = chart.spec.padding;
  walk((view.scenegraph() as unknown as { root: SceneItem }).root, left, top);
  view.finalize();
  return { warnings, marks, texts, svg };

  function walk(mark: SceneItem, x: number, y: number) {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") {
        for (const inner of item.items ?? []) walk(inner, x + (item.x ?? 0), y + (item.y ?? 0));
        continue;
      }
      if (item.opacity === 0 || isHalo(mark, item)) continue;
      marks[mark.marktype!] = (marks[mark.marktype!] ?? 0) + 1;
      if (mark.marktype === "text" && String(item.text) !== "") texts.push(...boxesOf(item, x, y));
    }
  }
}

/** What is drawn below a text that stands over marks. */
function isHalo(mark: SceneItem, item: SceneItem): boolean {
  return mark.marktype === "text" && item.stroke !== undefined && item.stroke !== null;
}

/** The box of every line of a text; one that is turned takes none. */
function boxesOf(item: SceneItem, x: number, y: number): DrawnText[] {
  const { align = "left", baseline = "alphabetic", fontSize = 11, fontWeight, angle = 0 } = item;
  const isBold = Number(fontWeight) >= 600 || fontWeight === "bold";
  const [atX, atY] = [x + (item.x ?? 0) + (item.dx ?? 0), y + (item.y ?? 0) + (item.dy ?? 0)];
  const lines = Array.isArray(item.text) ? item.text.map(String) : [String(item.text)];
  return lines.map((text, i) => {
    if (angle !== 0) return { text, left: atX, right: atX, top: atY, bottom: atY };
    const width = textWidth(text, { size: fontSize, isBold });
    const left = align === "center" ? atX - width / 2 : align === "right" ? atX - width : atX;
    const above = baseline === "middle" ? 0.5 : baseline === "top" ? 0 : baseline === "bottom" ? 1 : 0.8;
    const top = atY - above * fontSize + i * (item.lineHeight ?? fontSize + 2);
    return { text, left, right: left + width, top, bottom: top + fontSize };
  });
}

/** Texts that leave the picture. */
export function cutTexts(chart: AnyChart, { texts }: Picture): string[] {
  return texts
    .filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > chart.width || bottom > chart.height,
    )
    .map(({ text }) => text);
}

/** Pairs of texts that cover each other. */
export function overlappingTexts({ texts }: Picture): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 1 && high > 2 ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}
