/** A place in pixels from the upper left corner of the plot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the plot in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around a point. */
export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether boxes share more than an edge, `apart` pixels added around the one. */
export function boxesMeet(a: Box, b: Box, apart = 0): boolean {
  return (
    a.left - apart < b.right &&
    b.left < a.right + apart &&
    a.top - apart < b.bottom &&
    b.top < a.bottom + apart
  );
}

/** Whether a straight line passes through a box, `apart` pixels added around it. */
export function lineMeetsBox(from: Point, to: Point, box: Box, apart = 0): boolean {
  let [enter, leave] = [0, 1];
  const spans = [
    [from.x, to.x, box.left - apart, box.right + apart],
    [from.y, to.y, box.top - apart, box.bottom + apart],
  ] as const;
  for (const [start, end, least, most] of spans) {
    const way = end - start;
    if (way === 0) {
      if (start <= least || start >= most) return false;
      continue;
    }
    const [a, b] = [(least - start) / way, (most - start) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}
