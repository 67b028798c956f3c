import { useEffect, useRef, useState } from "preact/hooks";
import type { Chart } from "service-quality/charts";
import { type Drawn, drawChart } from "../drawing/draw-chart.ts";
import { useNearness } from "./use-nearness.ts";

/** The picture of a chart, drawn when it comes near to what is seen. */
export function ChartPicture({ chart, failure }: { readonly chart: Chart; readonly failure: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNearness(place);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!isNear || element === null) return;
    let isWanted = true;
    let drawn: Drawn | null = null;
    setFailed(false);
    drawChart(chart, element, () => isWanted).then(
      (picture) => {
        drawn = picture;
        if (!isWanted) picture?.remove();
      },
      () => setFailed(true),
    );
    return () => {
      isWanted = false;
      drawn?.remove();
    };
  }, [chart, isNear]);
  const { width, height, alt } = chart;
  return (
    <>
      <div
        class="chart-picture"
        role="img"
        aria-label={alt}
        style={{ width, aspectRatio: `${width} / ${height}` }}
      >
        <div ref={place} aria-hidden="true" />
      </div>
      {hasFailed && <p role="alert">{failure}</p>}
    </>
  );
}
