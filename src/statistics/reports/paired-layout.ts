import { fields, listOf, oneOf, optional, readFields, whole } from "../../errors/options.ts";
import { finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import type { Report } from "../../text/report.ts";
import { type Printer, testText } from "./statistics-words.ts";

/** What the methods have; each has some of it. */
const PAIRED = {
  method: oneOf("t", "wilcoxon", "sign", "friedman", "cochran", "mcnemar"),
  confidence: confidenceAt,
  n: whole(0),
  test: optional(fields({ statistic: finiteAt, df: optional(finiteAt), p: rateAt }, "a test")),
  difference: optional(finiteAt),
  interval: optional(limitsAt),
  effectSize: optional(finiteAt),
  rankBiserial: optional(finiteAt),
  hodgesLehmann: optional(finiteAt),
  hodgesLehmannInterval: optional(limitsAt),
  kendallW: optional(finiteAt),
  columns: optional(
    listOf(
      fields(
        {
          column: nameAt,
          mean: optional(finiteAt),
          median: optional(finiteAt),
          meanRank: optional(finiteAt),
          share: optional(rateAt),
        },
        "a column",
      ),
      "column",
    ),
  ),
};

const STATISTIC = { t: "t", wilcoxon: "W", sign: "S", friedman: "χ²", cochran: "Q", mcnemar: "χ²" } as const;

/** The test with the effect that goes with it, and columns where there are several. */
export function pairedLayout(result: unknown, printer: Printer): Report {
  const read = readFields(result, PAIRED, [], "compared columns");
  const { method, confidence, n, test, effectSize, rankBiserial, kendallW, columns } = read;
  const { word, say, decimals, bounded, percent, interval, level, digits, labelOf } = printer;
  const text = (value: number | null) => decimals(value, digits);
  const difference = read.difference ?? read.hodgesLehmann;
  const limits = read.interval ?? read.hodgesLehmannInterval;
  const effects = [
    ...(effectSize === null ? [] : [`d = ${text(effectSize)}`]),
    ...(rankBiserial === null ? [] : [`r = ${bounded(rankBiserial, digits)}`]),
    ...(kendallW === null ? [] : [`W = ${bounded(kendallW, digits)}`]),
  ];
  const isShares = method === "cochran";
  return {
    title: `${say("paired")}: ${method}`,
    lines: [
      [`n = ${n}`, testText(STATISTIC[method], test, [test?.df ?? null], printer), ...effects].join(", "),
      ...(difference === null
        ? []
        : [`${word("difference")} ${text(difference)}, ${level(confidence)} % ${interval(limits, text)}`]),
    ],
    parts:
      columns === null
        ? []
        : [
            {
              table: {
                head: [word("item"), ...(isShares ? [word("share")] : ["M", say("median"), say("meanRank")])],
                rows: columns.map((row) => [
                  labelOf(row.column),
                  ...(isShares ? [percent(row.share)] : [row.mean, row.median, row.meanRank].map(text)),
                ]),
              },
            },
          ],
  };
}
