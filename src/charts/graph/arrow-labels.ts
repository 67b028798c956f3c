import { type Box, boxAround, boxesMeet, lineMeetsBox, type Point } from "../drawing/box.ts";

/** The places that are tried on each stretch of an arrow, as shares of it. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8];

/** Around an arrow's head. */
const HEAD = 12;

/** What a label needs. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A place on each arrow for its label: the first of five on each stretch where it touches no box, no head and no label,
 * nor another arrow if that can be; `null` where there is none.
 */
export function labelPlaces(
  routes: readonly (readonly Point[])[],
  sizes: readonly LabelSize[],
  boxes: readonly Box[],
  room: LabelSize,
): (Point | null)[] {
  const heads = routes.map((route) => boxAround(route.at(-1)!, HEAD, HEAD));
  const taken = [...boxes, ...heads];
  const places: (Point | null)[] = routes.map(() => null);
  for (const isAlone of [true, false]) {
    routes.forEach((route, arrow) => {
      if (places[arrow] !== null) return;
      const others = isAlone ? routes.filter((other) => other !== route) : [];
      const place = placesOn(route).find((point) => isFree(point, sizes[arrow]!, others));
      if (place === undefined) return;
      places[arrow] = place;
      taken.push(boxOf(place, sizes[arrow]!));
    });
  }
  return places;

  function isFree(point: Point, size: LabelSize, others: readonly (readonly Point[])[]): boolean {
    const box = boxOf(point, size);
    const isInside = box.left >= 0 && box.right <= room.width && box.top >= 0 && box.bottom <= room.height;
    return (
      isInside &&
      !taken.some((other) => boxesMeet(box, other, 1)) &&
      !others.some((route) => passes(route, box))
    );
  }
}

function boxOf(place: Point, { width, height }: LabelSize): Box {
  return boxAround(place, width, height);
}

function placesOn(route: readonly Point[]): Point[] {
  return route.slice(1).flatMap((to, i) => {
    const from = route[i]!;
    return PLACES.map((share) => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    }));
  });
}

function passes(route: readonly Point[], box: Box): boolean {
  return route.slice(1).some((to, i) => lineMeetsBox(route[i]!, to, box));
}
