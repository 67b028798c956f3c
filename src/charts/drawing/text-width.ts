const NARROW = /[iljftr.,:;'|!()[\] \u00A0\u202F]/;
const WIDE = /[mwMW@%щшжюфмыЩШЖЮФМЫ]/;
const FULL = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60]/;
const CAPITAL = /\p{Lu}/u;

/** How much wider bold letters are. */
const BOLD = 1.12;

/** How a text is set. */
export interface TextSize {
  /** In pixels. */
  readonly size: number;
  readonly isBold?: boolean;
}

/**
 * The width of a text in pixels, near to that of the usual sans-serif typefaces and seldom below it: whoever draws a
 * chart measures alike, with or without a canvas.
 */
export function textWidth(text: string, { size, isBold = false }: TextSize): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (isBold ? BOLD : 1);
}

/** The width of the widest of some texts; 0 of none. */
export function widestText(texts: readonly string[], size: TextSize): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, size)), 0);
}

function emsOf(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.9;
  if (FULL.test(character)) return 1;
  return CAPITAL.test(character) ? 0.71 : 0.61;
}
