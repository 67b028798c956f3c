/** Pictures are made anew when the room for them has changed by so many pixels. */
const STEP = 20;

/** How wide pictures are, at the least and at the most. */
const [LEAST, MOST] = [280, 760];

/** Less room than this is a phone's, which nobody drags: pictures fill it. */
const NARROW = 440;

/** The width of pictures in so much room. */
export function chartWidth(room: number): number {
  const step = room < NARROW ? 1 : STEP;
  return Math.min(MOST, Math.max(LEAST, step * Math.floor(room / step)));
}
