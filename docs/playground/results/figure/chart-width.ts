/** Pictures are made anew when the room for them has changed by so many pixels. */
const STEP = 20;

/** How wide pictures are, at the least and at the most. */
const [LEAST, MOST] = [280, 760];

/** The width of pictures in so much room. */
export function chartWidth(room: number): number {
  return Math.min(MOST, Math.max(LEAST, STEP * Math.floor(room / STEP)));
}
