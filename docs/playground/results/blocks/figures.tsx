import type { ReportFigure } from "service-quality/report";
import { withBoundFigures } from "../../../../src/text/html-text.ts";

/** The few figures that a part comes down to. */
export function Figures({ items }: { readonly items: readonly ReportFigure[] }) {
  return (
    <ul class="figures">
      {items.map(({ value, label, detail }) => (
        <li key={label}>
          <strong>{value}</strong> {label}
          {detail !== undefined && <div class="muted small">{withBoundFigures(detail)}</div>}
        </li>
      ))}
    </ul>
  );
}
