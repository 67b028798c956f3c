import { fields, listOf, oneOf, optional, type Readers, readFields, readOptions } from "../errors/options.ts";
import { nameAt, numberAt } from "../errors/read-argument.ts";
import type { Missing } from "../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { render } from "../text/report.ts";
import { wordingIn } from "../text/wording.ts";
import type { AttributePosition, ImportancePerformanceGrid } from "./importance-performance.ts";

const ATTRIBUTE = {
  attribute: nameAt,
  importance: optional(numberAt),
  performance: optional(numberAt),
  gap: optional(numberAt),
  quadrant: optional(oneOf("concentrate", "keep", "low-priority", "overkill")),
} satisfies Partial<Readers<AttributePosition<Missing>>>;

/** What the report needs of the grid. */
const GRID = {
  model: oneOf("importance-performance"),
  crosshair: fields({ importance: numberAt, performance: numberAt }, "the crosshair"),
  attributes: listOf(fields(ATTRIBUTE, "an attribute in the grid"), "attribute"),
} satisfies Partial<Readers<ImportancePerformanceGrid<Missing>>>;

/**
 * An importance-performance grid for people: what to concentrate on, to keep up, to leave, and where effort is wasted,
 * by the quadrants of the crosshair. A plain report has the quadrants alone.
 *
 * Figures have 2 decimals unless `digits` says otherwise; `labels` may name the attributes.
 *
 * @throws `invalid_input` for what is no result of `scoreImportancePerformance`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatImportancePerformance, scoreImportancePerformance } from "service-quality/priorities";
 *
 * const grid = scoreImportancePerformance([
 *   { attribute: "staff", importance: 5, performance: 3 },
 *   { attribute: "price", importance: 3, performance: 5 },
 * ]);
 * console.log(formatImportancePerformance(grid));
 * ```
 * ```text output
 * Importance and performance
 * crosshair: importance 4.00, performance 4.00
 *
 * attribute  importance  performance    gap           quadrant
 * ─────────  ──────────  ───────────  ─────  ─────────────────
 * staff            5.00         3.00  -2.00   concentrate here
 * price            3.00         5.00   2.00  possible overkill
 * ```
 */
export function formatImportancePerformance(
  grid: ImportancePerformanceGrid<Missing>,
  options?: FormatOptions,
): string {
  const { crosshair, attributes } = readFields(grid, GRID, [], "the result of scoreImportancePerformance");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const { word, decimals } = wordingIn(language);
  const labelOf = labelIn(labels);
  const isFull = style === "full";
  const text = (rating: number | null) => decimals(rating, digits ?? 2);
  const at = (["importance", "performance"] as const).map((axis) => `${word(axis)} ${text(crosshair[axis])}`);
  return render(
    {
      title: word("importancePerformance"),
      lines: isFull ? [`${word("crosshair")}: ${at.join(", ")}`] : [],
      parts: [
        {
          table: {
            head: [
              word("attribute"),
              ...(isFull ? [word("importance"), word("performance"), word("gap")] : []),
              word("quadrant"),
            ],
            rows: attributes.map(({ attribute, importance, performance, gap, quadrant }) => [
              labelOf(attribute),
              ...(isFull ? [importance, performance, gap].map(text) : []),
              quadrant === null ? "–" : word(quadrant),
            ]),
          },
        },
      ],
    },
    as,
  );
}
