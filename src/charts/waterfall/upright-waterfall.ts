import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { axisScale } from "../drawing/axis-scale.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { numberChannel, tickTexts } from "../drawing/number-axis.ts";
import { haloOf, PIXELS, placedTexts } from "../drawing/placed-texts.ts";
import { straightLine } from "../drawing/straight-line.ts";
import { textWidth, widestText } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";
import { amountText, levelsOf, type WaterfallLook, waterfallMarks } from "./waterfall-looks.ts";
import type { WaterfallChartRow } from "./waterfall-rows.ts";

const SIZE = 11;
const LINE = 13;
const HEIGHT = 280;
/** Of a step, the part that its bar takes. */
const BAR = 0.72;
/** Above a bar, for its amount. */
const AMOUNT_ROOM = 20;
const APART = 8;
/** Between a tick's text and the plot. */
const TICK = 11;
const LABEL = { size: SIZE };
const LEVEL = { size: SIZE, isBold: true };

/**
 * A waterfall whose steps stand side by side; `null` where their names, in three lines, or their amounts find no room
 * there.
 */
export function uprightWaterfall(
  rows: readonly WaterfallChartRow[],
  look: WaterfallLook,
  printer: ChartPrinter,
): Plot | null {
  const { width: whole, height: asked, theme, direction } = printer.options;
  const isRtl = direction === "rtl";
  const height = asked ?? HEIGHT;
  const [least, most] = levelsOf(rows, look);
  const scale = axisScale(least, most + ((most - least) * AMOUNT_ROOM) / height, height);
  const before = EDGE + Math.ceil(widestText(tickTexts(scale, look, printer), LABEL)) + TICK;
  const after = EDGE + (look.level === null ? 0 : Math.ceil(textWidth(look.level.text, LEVEL)) + APART);
  const width = whole - before - after;
  const step = width / rows.length;
  const inLines = (text: string) => {
    const lines = wrappedText(text, step - 6, 3, LABEL);
    return lines.join(" ") === text ? lines : null;
  };
  const amounts = rows.map((row) => amountText(row, printer));
  const labels = rows.map(({ label }) => inLines(label));
  const wanting = rows.some(({ amount }) => amount === null) ? inLines(look.wanting) : [];
  const areTooWide = amounts.some((text) => textWidth(text, LABEL) > step - 4);
  if (wanting === null || areTooWide || labels.includes(null)) return null;

  const centerOf = (i: number) => (isRtl ? width - (i + 0.5) * step : (i + 0.5) * step);
  const [from, to] = scale.domain;
  const heightAt = (level: number) => (height * (to - level)) / (to - from);
  const x: ChartChannel = {
    field: "id",
    type: "nominal",
    sort: null,
    scale: {
      type: "band",
      domain: rows.map(({ id }) => id),
      range: isRtl ? [width, 0] : [0, width],
      paddingInner: 0,
      paddingOuter: 0,
    },
    axis: { title: null, labels: false, ticks: false },
  };
  const orient = isRtl ? "right" : "left";
  const y = (field: string) =>
    numberChannel(field, scale, { title: null, type: look.type, look: { orient } }, false);
  const style = { size: SIZE, color: theme.text, align: "center" } as const;
  const below = labels.flatMap((lines, i) =>
    lines!.map((text, line) => ({ x: centerOf(i), y: height + 10 + (line + 0.5) * LINE, text })),
  );
  return {
    width,
    height,
    left: isRtl ? after : before,
    right: isRtl ? before : after,
    bottom: 10 + Math.max(...labels.map((lines) => lines!.length)) * LINE + APART,
    layers: [
      connectors(),
      ...waterfallMarks(look, { axis: "x", step: x, levelAt: y, size: BAR * step }, printer),
      ...(from < 0 && look.totals === "bars" ? [straightLine("y", y, 0, { color: theme.text })] : []),
      ...markedLevel(),
      ...amountTexts(),
      ...unknownAmounts(wanting),
      placedTexts(below, style),
    ],
  };

  /** From where a step ends to where the next begins, past those that are not known. */
  function connectors(): ChartLayer {
    const reach = (BAR * step) / 2;
    const known = rows.flatMap((row, i) => (row.to === null ? [] : [{ level: row.to, center: centerOf(i) }]));
    const values = known.slice(1).map(({ center }, k) => {
      const { level, center: before } = known[k]!;
      return {
        x: Math.min(before, center) + reach,
        x2: Math.max(before, center) - reach,
        y: heightAt(level),
      };
    });
    return {
      data: { values },
      mark: { type: "rule", color: theme.line },
      encoding: { x: { field: "x", ...PIXELS }, x2: { field: "x2" }, y: { field: "y", ...PIXELS } },
    };
  }

  function markedLevel(): ChartLayer[] {
    if (look.level === null) return [];
    const { at, text } = look.level;
    const place = { x: isRtl ? -APART : width + APART, y: heightAt(at), text };
    return [
      straightLine("y", y, at, { color: theme.text, isDashed: true }),
      placedTexts([place], { ...LEVEL, color: theme.text, align: isRtl ? "right" : "left" }),
    ];
  }

  /** Above each bar, and above the line of a total that has none. */
  function amountTexts(): ChartLayer[] {
    const texts = rows.flatMap(({ from: start, to: end, part }, i) => {
      if (start === null || end === null) return [];
      const top = look.totals === "lines" && part === "total" ? end : Math.max(start, end);
      return [{ x: centerOf(i), y: heightAt(top) - 10, text: amounts[i]! }];
    });
    const layer = placedTexts(texts, style);
    return [haloOf(layer, theme.background), layer];
  }

  /** At the foot of the plot. */
  function unknownAmounts(words: readonly string[]): ChartLayer[] {
    const texts = rows.flatMap(({ amount }, i) =>
      amount === null
        ? words.map((text, line) => ({ x: centerOf(i), y: height - (words.length - line) * LINE, text }))
        : [],
    );
    if (texts.length === 0) return [];
    const layer = placedTexts(texts, { ...style, color: theme.muted, isItalic: true });
    return [haloOf(layer, theme.background), layer];
  }
}
