import { useMemo, useRef, useState } from "preact/hooks";
import { complaintFlowChart, deadlineChart } from "service-quality/charts";
import { summarizeVariants } from "service-quality/logs";
import { useSettings } from "../../app/settings.tsx";
import { ChartFigure } from "../../results/figure/chart-figure.tsx";
import { useChartWidth } from "../../results/figure/use-chart-width.ts";
import { deadlineCode, flowCode } from "../model/chart-code.ts";
import { deadlinesOf } from "../model/desk-charts.ts";
import { deskLog } from "../model/desk-log.ts";
import { useDesk } from "./desk-context.ts";

/** Pictures of the case: what falls due when, and how it went from event to event. */
export function CaseCharts() {
  const { words } = useDesk();
  const [isOpen, open] = useState(false);
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{words.charts}</summary>
      {isOpen && <Charts />}
    </details>
  );
}

function Charts() {
  const { view, labels, words } = useDesk();
  const { shown } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const width = useChartWidth(place);
  const { language } = labels;
  const charts = useMemo(() => {
    const log = deskLog(view);
    const names = Object.fromEntries(log.map(({ activity }) => [activity, labels.event(activity)]));
    const options = { language, theme: shown, width } as const;
    return {
      dues: deadlineChart(deadlinesOf(view), { ...options, title: words.dues }),
      flow:
        log.length < 2
          ? null
          : complaintFlowChart(summarizeVariants(log), {
              ...options,
              title: words.flow,
              labels: names,
              durations: true,
            }),
    };
  }, [view, labels, words, language, shown, width]);
  return (
    <div class="case-charts" ref={place}>
      <ChartFigure chart={charts.dues} name="desk-deadlines" number={1} code={deadlineCode(view)} />
      {charts.flow === null ? (
        <p class="muted">{words.fewEvents}</p>
      ) : (
        <ChartFigure chart={charts.flow} name="desk-flow" number={2} code={flowCode(view)} />
      )}
    </div>
  );
}
