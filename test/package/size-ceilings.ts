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

const schemas = ["zod"];
const csv = ["papaparse"];
const algebra = ["ml-matrix"];

export const sizeCeilings: readonly SizeCeiling[] = [
  {
    entrance: "service-quality",
    ceiling: 60_000,
    reason: "everything but schemas, for a script that does not care",
    without: schemas,
  },
  {
    entrance: "service-quality/errors",
    ceiling: 350,
    reason: "one class and a predicate, which every other subpath carries",
    without: [...schemas, ...csv, ...algebra, "simple-statistics"],
  },
  {
    entrance: "service-quality/instruments",
    ceiling: 10_000,
    reason: "the catalogue's labels, and the check of an instrument",
    without: [...schemas, ...csv, ...algebra, "simple-statistics"],
  },
  {
    entrance: "service-quality/survey",
    ceiling: 20_000,
    reason: "a CSV parser that has met every file there is",
    without: [...schemas, ...algebra],
  },
  {
    entrance: "service-quality/survey",
    imports: "answersFromRows",
    ceiling: 2_000,
    reason: "rows that are at hand need no CSV parser",
    without: [...schemas, ...csv, ...algebra],
  },
  {
    entrance: "service-quality/moments",
    ceiling: 5_000,
    reason: "exact sums that merge, small enough for a worker",
    without: [...schemas, ...csv, ...algebra, "simple-statistics"],
  },
  {
    entrance: "service-quality/reliability",
    ceiling: 20_000,
    reason: "linear algebra for lambda 6 and omega, and the F distribution",
    without: [...schemas, ...csv],
  },
  {
    entrance: "service-quality/reliability",
    imports: "estimateKappa",
    ceiling: 3_000,
    reason: "agreement of two raters is a table and the normal distribution",
    without: [...schemas, ...csv, ...algebra],
  },
  {
    entrance: "service-quality/gaps",
    ceiling: 25_000,
    reason: "the main job with its inference: below a picture on the page",
    without: [...schemas, ...csv],
  },
  {
    entrance: "service-quality/gaps",
    imports: "scoreServqual",
    ceiling: 15_000,
    reason: "one survey scored in a browser",
    without: [...schemas, ...csv],
  },
  {
    entrance: "service-quality/schemas",
    ceiling: 80_000,
    reason: "zod itself, paid only by who validates documents with it",
    without: csv,
  },
];
