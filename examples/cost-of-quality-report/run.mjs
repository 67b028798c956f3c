// The cost of quality of three years: the report, its trend at constant prices, the elements that cost most, and the houses.
//
//   node run.mjs                                       the generated ledger beside this file
//   node run.mjs LEDGER.csv PERIODS.csv [--currency EUR] [--base PERIOD]
//
// LEDGER.csv: period,unit,element,category,amount,credit,basis; credit is "yes" where an amount below 0 is meant.
// PERIODS.csv: period,sales,units,priceIndex, in order.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  classifyQualityCosts,
  defineQualityLedger,
  formatQualityCosts,
  qualityCostTrend,
  rankCostElements,
  scoreQualityCosts,
  summarizeQualityCosts,
} from "service-quality/cost";
import { parseTextCsv } from "service-quality/survey";

const { values, positionals } = parseArgs({
  options: { currency: { type: "string", default: "EUR" }, base: { type: "string" } },
  allowPositionals: true,
});
const beside = (name) => new URL(name, import.meta.url);
const [ledgerFile = beside("ledger.csv"), periodsFile = beside("periods.csv")] = positionals;

/** The rows of a CSV file, a cell without text as null. */
function rowsOf(file, columns) {
  const table = parseTextCsv(readFileSync(file, "utf8"), { columns });
  return table[columns[0]].map((_, i) => Object.fromEntries(columns.map((name) => [name, table[name][i]])));
}

const ledger = defineQualityLedger({
  currency: values.currency,
  periods: rowsOf(periodsFile, ["period", "sales", "units", "priceIndex"]).map((row) => ({
    period: row.period,
    sales: Number(row.sales),
    units: Number(row.units),
    priceIndex: Number(row.priceIndex),
  })),
  entries: rowsOf(ledgerFile, ["period", "unit", "element", "category", "amount", "credit", "basis"]).map(
    (row) => ({
      ...row,
      amount: Number(row.amount),
      credit: row.credit === "yes",
    }),
  ),
});

const report = scoreQualityCosts(ledger);
const failures = { categories: ["internal-failure", "external-failure"] };
if (positionals.length === 0) console.log("Generated figures: no hotel spent them.\n");
console.log(
  formatQualityCosts(report, {
    title: `${ledger.periods[0].period} to ${ledger.periods.at(-1).period}`,
    currency: values.currency,
    zone: classifyQualityCosts(report),
    trend: qualityCostTrend(ledger, { method: "real", base: values.base }),
    ranking: rankCostElements(ledger, failures),
  }),
);

const { groups } = summarizeQualityCosts(ledger, { by: "unit" });
console.log("\nBy unit");
for (const { key, amount, share } of groups)
  console.log(`${key[0] ?? "none"}: ${amount.toFixed(0)} (${(100 * share).toFixed(1)} %)`);
