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

const heavy = ["zod", "papaparse"];

export const sizeCeilings: readonly SizeCeiling[] = [
  {
    entrance: "service-quality/errors",
    ceiling: 350,
    reason: "one class and a predicate; every other subpath carries them",
    without: [...heavy, "ml-matrix", "simple-statistics"],
  },
];
