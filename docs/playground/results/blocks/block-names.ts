import type { ReportBlock } from "service-quality/report";

/** A name for files of each block of a part, such as "gaps-profile" or, for the second of its kind, "gaps-table-2". */
export function blockNames(part: string, blocks: readonly ReportBlock[]): string[] {
  const times = new Map<string, number>();
  return blocks.map((block) => {
    const name = `${part}-${block.kind === "chart" ? block.chart.chart : block.kind}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name}-${time}`;
  });
}
