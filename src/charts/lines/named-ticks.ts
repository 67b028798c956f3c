import type { PlacedText } from "../drawing/placed-texts.ts";
import { type TextSize, textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

/** Between one name and the next. */
const APART = 10;

/** Places nearer to each other than this have no marks of their own. */
const CLOSE = 8;

/** The longest name that is written out. */
const LONGEST = 110;

/** Where names of places may stand: from one end to the other, in pixels. */
export interface NamedTicksRoom {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Texts of names, and which places have a mark. */
export interface NamedTicks {
  readonly texts: readonly PlacedText[];
  readonly marked: readonly number[];
}

/**
 * Names centered below their places, as many as fit: all, or every second, third, … one from the first on. A name
 * that would leave the room stands as near to its place as it can. Places that lie close have a mark only where they
 * have a name.
 */
export function namedTicks(
  names: readonly string[],
  placeOf: (i: number) => number,
  { from, to, y }: NamedTicksRoom,
  size: TextSize,
): NamedTicks {
  const longest = Math.min(LONGEST, (to - from) / 3);
  // Of very many places not every step is tried.
  const least = Math.max(1, Math.floor((names.length * APART) / (to - from)));
  for (let step = least; ; step += Math.ceil(step / 50)) {
    const named = every(step);
    const boxes = named.map((i) => {
      const text = wrappedText(names[i]!, longest, 1, size)[0]!;
      const half = textWidth(text, size) / 2;
      return { x: Math.min(Math.max(placeOf(i), from + half), to - half), text, half };
    });
    const fit = boxes.every((box, k) => {
      const before = boxes[k - 1];
      return before === undefined || Math.abs(box.x - before.x) - box.half - before.half >= APART;
    });
    if (!fit) continue;
    const isClose = names.length > 1 && Math.abs(placeOf(1) - placeOf(0)) < CLOSE;
    return { texts: boxes.map(({ x, text }) => ({ x, y, text })), marked: isClose ? named : every(1) };
  }

  function every(step: number): number[] {
    return Array.from({ length: Math.ceil(names.length / step) }, (_, k) => k * step);
  }
}
