import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { chartWidth } from "./chart-width.ts";

/** How wide the pictures are that fit into an element. */
export function useChartWidth(place: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(chartWidth(entry!.contentRect.width)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
