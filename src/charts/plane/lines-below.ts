import type { ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { listed } from "../drawing/listed.ts";
import { placedTexts } from "../drawing/placed-texts.ts";
import { type TextSize, textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const LINE = { size: 10, height: 14 };
const AFTER = 6;
const BETWEEN = " · ";

/** Where lines begin, and how wide they may be. */
interface LinesPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Points that have no place, and what is said of them. */
interface Wanting {
  readonly said: string;
  readonly names: readonly string[];
}

/** The lines below a plane: what its short labels stand for, and which points have no place. */
export function linesBelow(
  entries: readonly string[],
  { said, names }: Wanting,
  { x, y, width }: LinesPlace,
  { options: { theme, direction } }: ChartPrinter,
): { readonly layers: ChartLayer[]; readonly height: number } {
  const explained = joinedLines(entries, width, LINE);
  const wanting = names.length === 0 ? [] : wrappedText(`${said}: ${listed(names)}`, width, 2, LINE);
  const isRtl = direction === "rtl";
  const at = (lines: readonly string[], first: number) =>
    lines.map((text, i) => ({ x, y: y + (first + i + 0.5) * LINE.height, text }));
  const look = { size: LINE.size, color: theme.muted, align: isRtl ? "right" : "left" } as const;
  const count = explained.length + wanting.length;
  return {
    layers: [
      ...(explained.length === 0 ? [] : [placedTexts(at(explained, 0), look)]),
      ...(wanting.length === 0
        ? []
        : [placedTexts(at(wanting, explained.length), { ...look, isItalic: true })]),
    ],
    height: count === 0 ? 0 : count * LINE.height + AFTER,
  };
}

/** Entries one after the other, in lines that fit a width; an entry that is wider ends in "…". */
function joinedLines(entries: readonly string[], width: number, size: TextSize): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = lines.length === 0 ? entry : `${lines.at(-1)}${BETWEEN}${entry}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrappedText(entry, width, 1, size));
  }
  return lines;
}
