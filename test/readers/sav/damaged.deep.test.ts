import { readdirSync, readFileSync } from "node:fs";
import { readSav } from "service-quality/readers";
import type { SurveyTable } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { isServiceQualityError } from "../../../src/errors/error.ts";
import { randomStream } from "../../../src/numeric/random.ts";

const FOLDER = "test/golden/sav/files";
const files = readdirSync(FOLDER).map((name) => ({
  name,
  bytes: Uint8Array.from(readFileSync(`${FOLDER}/${name}`)),
}));

/** `npm run test:deep` damages many more files. */
const CHANGED = process.env.DEEP_RUNS === undefined ? 150 : Number(process.env.DEEP_RUNS);

/** Every how manieth prefix of a file is tried; all of short ones. */
const stepOf = (length: number) => (process.env.DEEP_RUNS !== undefined || length < 1000 ? 1 : 17);

describe.each(files)("$name", { timeout: 600_000 }, ({ bytes }) => {
  it("is refused or read, whatever its end that is cut off", () => {
    for (let length = 0; length < bytes.length; length += stepOf(bytes.length))
      holdDamaged(bytes.subarray(0, length));
  });

  it("is refused or read, whatever bytes are changed", () => {
    const random = randomStream(20_260_101, 1);
    const below = (n: number) => Math.floor(random.next() * n);
    for (let run = 0; run < CHANGED; run++) {
      const changed = bytes.slice();
      for (let i = 0; i <= below(4); i++) {
        changed[below(bytes.length)] = [0, 0xff, 0x7f, 1, 0x80, below(256)][below(6)]!;
      }
      holdDamaged(changed);
    }
  });
});

/** A file is read, to a table no heavier than twenty times its bytes, or refused by an error of the library, and soon. */
function holdDamaged(bytes: Uint8Array): void {
  const start = performance.now();
  try {
    const table = readSav(bytes);
    expect(weightOf(table)).toBeLessThan(20 * bytes.length + 1000);
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    expect(["invalid_input", "insufficient_data"]).toContain(error.code);
  }
  expect(performance.now() - start).toBeLessThan(2000);
}

/** Bytes that a table takes: eight for each value, and those of its texts; lists that variables share counted once. */
function weightOf({ respondents, variables }: SurveyTable): number {
  const lists = new Set<readonly object[]>(variables.map(({ valueLabels }) => valueLabels));
  const labels = [...lists].flat().length * 16;
  const values = variables.reduce((sum, { values }) => sum + weightOfValues(values), 0);
  return labels + values + weightOfValues(respondents);
}

function weightOfValues(values: readonly (number | string | null)[]): number {
  return values.reduce((sum: number, value) => sum + 8 + (typeof value === "string" ? value.length : 0), 0);
}
