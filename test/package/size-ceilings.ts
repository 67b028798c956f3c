/** The most that a bundle may weigh, in bytes after gzip. */
export interface SizeCeiling {
  readonly entrance: string;
  /** What is imported; everything if absent. */
  readonly imports?: string;
  readonly ceiling: number;
  readonly reason: string;
  /** Dependencies that must not be in it. */
  readonly without: readonly string[];
}

const heavy = ["zod", "fflate", "saxes"];

export const sizeCeilings: readonly SizeCeiling[] = [
  {
    entrance: "service-quality",
    ceiling: 373_500,
    reason:
      "every model, frameworks in three languages among them, for a script that need not count bytes; no reader, chart or report",
    without: ["zod", "fflate"],
  },
  {
    entrance: "service-quality/errors",
    ceiling: 370,
    reason: "one class with its form as JSON and a predicate, which every other subpath carries",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/instruments",
    ceiling: 7_500,
    reason: "a dozen questionnaires with their labels, and the check of one's own",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/survey",
    ceiling: 25_700,
    reason: "a CSV reader that has met every kind of file, survey tables, records and posted answers",
    without: ["zod"],
  },
  {
    entrance: "service-quality/survey",
    imports: "answersFromRows",
    ceiling: 2_400,
    reason: "rows at hand need no CSV parser",
    without: heavy,
  },
  {
    entrance: "service-quality/survey",
    imports: "scoreDimensions",
    ceiling: 9_000,
    reason: "means with Student's intervals, also of samples by clusters and strata",
    without: heavy,
  },
  {
    entrance: "service-quality/readers",
    ceiling: 19_600,
    reason: "every format that survey tools write, SPSS's among them",
    without: ["zod", "simple-statistics"],
  },
  {
    entrance: "service-quality/readers",
    imports: "csvHeader, decodeText, readArrow, readCells, readCsv, readRows",
    ceiling: 12_800,
    reason: "CSV, spreadsheets, rows and Arrow, with the names and labels that survey platforms give",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/readers",
    imports: "readSav",
    ceiling: 10_200,
    reason: "a reader of SPSS's files for a browser, 8 kB beside the two of fflate's unzlibSync",
    without: ["zod", "simple-statistics"],
  },
  {
    entrance: "service-quality/moments",
    ceiling: 10_400,
    reason:
      "exact sums that merge, by SIMD or by its plain twin, and batches as they come; small enough for every worker",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/reliability",
    ceiling: 45_900,
    reason:
      "exact covariances, omega by one factor, by rotated ones and by a second order; agreement of raters, the F distribution; reports in three languages",
    without: ["zod", "fflate"],
  },
  {
    entrance: "service-quality/reliability",
    imports: "estimateAlpha",
    ceiling: 16_800,
    reason:
      "exact covariances, by SIMD or plainly, to twice a double's digits where needed, and Feldt's interval on F",
    without: heavy,
  },
  {
    entrance: "service-quality/reliability",
    imports: "estimateKappa",
    ceiling: 2_700,
    reason: "a table of two raters, and the normal distribution",
    without: heavy,
  },
  {
    entrance: "service-quality/statistics",
    ceiling: 42_300,
    reason:
      "the tables of a results section with the distributions of their tests; reports in three languages",
    without: heavy,
  },
  {
    entrance: "service-quality/gaps",
    ceiling: 41_200,
    reason:
      "the main job with all its inference: less than a picture on the same page; reports in three languages and forms",
    without: heavy,
  },
  {
    entrance: "service-quality/gaps",
    imports: "scoreServqual",
    ceiling: 24_400,
    reason:
      "a survey scored in the browser, from answers or from moments, bytes by SIMD: paired t, ranks and signs, noncentral t, alpha, clusters and strata",
    without: heavy,
  },
  {
    entrance: "service-quality/gaps",
    imports: "toleranceZone",
    ceiling: 1_300,
    reason: "one triple, four subtractions and their checks",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/priorities",
    ceiling: 42_600,
    reason:
      "five analyses, with drivers from answers or moments and their bootstrap as a document; the square root they need is their own",
    without: heavy,
  },
  {
    entrance: "service-quality/priorities",
    imports: "estimateDrivers",
    ceiling: 20_100,
    reason: "exact covariances, LMG and a bootstrap, without an eigenvalue solver",
    without: heavy,
  },
  {
    entrance: "service-quality/priorities",
    imports: "classifyKano",
    ceiling: 8_500,
    reason: "a table of 25 cells, Student's and Wilson's intervals",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/satisfaction",
    ceiling: 62_800,
    reason:
      "six measures with their comparisons, trend and funnel, and the ECSI with its path model and bootstrap",
    without: heavy,
  },
  {
    entrance: "service-quality/satisfaction",
    imports: "estimateNps",
    ceiling: 8_100,
    reason:
      "the score of a dashboard: a histogram of eleven points, the normal distribution, and Student's for clusters and strata",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/value",
    ceiling: 12_600,
    reason: "sums, ratios and their checks, with a report in three languages; no statistics",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/value",
    imports: "scoreOffer",
    ceiling: 2_100,
    reason: "eight amounts and their checks",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/satisfaction",
    imports: "estimateEcsi",
    ceiling: 36_700,
    reason: "a path model with its bootstrap, constructs of constructs and products, and indices in points",
    without: heavy,
  },
  {
    entrance: "service-quality/factors",
    ceiling: 65_900,
    reason: "exploratory, confirmatory and ordinal analysis with their inference; reports in three languages",
    without: ["zod", "fflate"],
  },
  {
    entrance: "service-quality/factors",
    imports: "estimateCfa",
    ceiling: 37_700,
    reason:
      "likelihoods with both derivatives, complete and with gaps, ordinal answers by their polychorics, robust tests, and the noncentral chi-square of RMSEA",
    without: heavy,
  },
  {
    entrance: "service-quality/paths",
    ceiling: 51_200,
    reason: "partial least squares with bootstrap, prediction, permutation tests and two published models",
    without: heavy,
  },
  {
    entrance: "service-quality/paths",
    imports: "estimatePathModel",
    ceiling: 27_800,
    reason:
      "one model from answers or moments, in stages where constructs have constructs or meet in products",
    without: heavy,
  },
  {
    entrance: "service-quality/cost",
    ceiling: 18_200,
    reason: "a ledger with its trend, ranking, optimum and losses; reports in three languages",
    without: heavy,
  },
  {
    entrance: "service-quality/cost",
    imports: "scoreQualityCosts",
    ceiling: 4_200,
    reason: "a ledger, added up",
    without: heavy,
  },
  {
    entrance: "service-quality/loyalty",
    ceiling: 28_400,
    reason:
      "lifetime values, survival curves, Fieller's interval, the chain from satisfaction to profit; reports in three languages",
    without: heavy,
  },
  {
    entrance: "service-quality/loyalty",
    imports: "customerLifetimeValue",
    ceiling: 2_700,
    reason: "a geometric series and its checks",
    without: heavy,
  },
  {
    entrance: "service-quality/programme",
    ceiling: 37_300,
    reason: "eight frameworks in three languages, Welch's test, exact tests of shares and rankings",
    without: heavy,
  },
  {
    entrance: "service-quality/programme",
    imports: "summarizeRankings",
    ceiling: 3_600,
    reason: "rank sums, and the chi-squared and F distributions",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/delivery",
    ceiling: 47_700,
    reason: "audits, queues, curves and every control chart, with the distributions that they rest on",
    without: heavy,
  },
  {
    entrance: "service-quality/delivery",
    imports: "scoreAudit",
    ceiling: 3_800,
    reason: "points added up, and an interval of a share",
    without: heavy,
  },
  {
    entrance: "service-quality/delivery",
    imports: "controlChart",
    ceiling: 11_700,
    reason: "every chart, with exact constants and run rules",
    without: heavy,
  },
  {
    entrance: "service-quality/calendars",
    ceiling: 13_400,
    reason:
      "zones, calendars compiled to stretches of open time, instants as every export writes them, iCalendar with its yearly rules",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/complaints",
    ceiling: 39_600,
    reason: "the engine with clocks by stages and facts, a standard process, twelve regimes",
    without: heavy,
  },
  {
    entrance: "service-quality/logs",
    ceiling: 65_300,
    reason:
      "event logs with their statistics, the engine that replays them, an XML parser, reports in three languages",
    without: ["zod", "fflate"],
  },
  {
    entrance: "service-quality/logs",
    imports: "parseXes",
    ceiling: 14_800,
    reason: "a strict XML parser, 8 kB of it, and instants with their zones",
    without: ["zod", "fflate", "simple-statistics"],
  },
  {
    entrance: "service-quality/logs",
    imports: "logFromRows, parseOcel, toOcel, toXes",
    ceiling: 12_100,
    reason: "logs of other formats in and out, all but the one that needs an XML parser",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/recovery",
    ceiling: 11_750,
    reason: "a battery of justice, two groups compared, a regression",
    without: ["zod", "fflate"],
  },
  {
    entrance: "service-quality/complaints",
    imports: "transitionComplaint",
    ceiling: 23_000,
    reason:
      "a process compiled and moved on in the browser, with clocks by stages, holds and facts, and the calendars they go by",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/charts",
    ceiling: 72_600,
    reason: "thirty-five charts with their words in three languages, and the layout of every text in them",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/charts",
    imports: "gapChart",
    ceiling: 10_100,
    reason: "one chart with its words, themes, axes and the labels of instruments",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/report",
    ceiling: 182_000,
    reason:
      "the analysis of a whole survey: every model that a report tells of, its charts and its sentences in three languages",
    without: [...heavy, "vega", "vega-lite"],
  },
  {
    entrance: "service-quality/warehouse",
    ceiling: 16_600,
    reason: "plans, ten dialects of SQL, and sums of integers of any size unpacked and checked",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/report",
    imports: "reportHtml",
    ceiling: 13_500,
    reason:
      "a page with its style, tables with the marks and codes of charts in words, and the check of every tag of a picture",
    without: [...heavy, "simple-statistics", "vega", "vega-lite"],
  },
  {
    entrance: "service-quality/report",
    imports: "renderChart",
    ceiling: 4_500,
    reason: "a picture that is drawn elsewhere, its tags checked and written anew",
    without: [...heavy, "simple-statistics", "vega", "vega-lite"],
  },
  {
    entrance: "service-quality/words",
    ceiling: 12_400,
    reason: "a sentence for every note, refusal and error in three languages",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/words",
    imports: "formatDuration",
    ceiling: 2_000,
    reason: "units of time in three languages, none of the sentences",
    without: [...heavy, "simple-statistics"],
  },
  {
    entrance: "service-quality/command",
    ceiling: 520_000,
    reason: "every function of the package but the schemas, which only the command line asks for",
    without: ["zod"],
  },
  {
    entrance: "service-quality/schemas",
    ceiling: 78_000,
    reason: "zod itself and the shape of every document, which only they carry who validate with it",
    without: ["fflate"],
  },
];
