import type { ChartChannel } from "../chart.ts";

/** The color, or the shape, that marks have by the name in a field of their rows. */
export function byName(field: string, looks: Iterable<readonly [name: string, look: string]>): ChartChannel {
  const all = [...looks];
  return {
    field,
    type: "nominal",
    legend: null,
    scale: { domain: all.map(([name]) => name), range: all.map(([, look]) => look) },
  };
}
