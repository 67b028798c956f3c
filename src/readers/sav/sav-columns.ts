import { refuseBroken } from "./broken-file.ts";
import { byteReader } from "./byte-reader.ts";
import type { CaseElements } from "./case-elements.ts";
import type { Segments } from "./long-strings.ts";
import type { SavVariable } from "./sav-dictionary.ts";
import type { ExtensionRecord } from "./sav-records.ts";
import type { ReadText } from "./sav-text.ts";
import type { SpecialNumbers } from "./user-missing.ts";

const CASES = 16;

/** A very long text has this many bytes of each of its variables but the last. */
const SEGMENT = 255;

/** A variable's values, `null` where none was stored. */
export type SavValues = (number | string | null)[];

/**
 * Reads the values of all variables, each case of `size` elements: of `cases` cases or, where they were not counted, of
 * all there are.
 */
export function columnsOf(
  variables: readonly SavVariable[],
  elements: CaseElements,
  size: number,
  cases: number | null,
  special: SpecialNumbers,
  textOf: ReadText,
): SavValues[] {
  const needed = variables.reduce((sum, { segments }) => sum + sizeOf(segments), 0);
  if (needed !== size) {
    refuseBroken(`${needed} elements in a case`, size);
  }
  if (cases !== null && cases * size > elements.atMost) {
    refuseBroken(`${cases} cases`, "fewer");
  }
  const columns = variables.map((): SavValues => []);
  const readers = variables.map(({ segments }) => valueReader(segments, elements, special, textOf));
  for (let row = 0; cases === null ? !elements.ended() : row < cases; row++) {
    for (let j = 0; j < columns.length; j++) columns[j]!.push(readers[j]!());
  }
  return columns;
}

/** How many cases an addition to the dictionary counts, for a header has no room for two thousand million of them. */
export function countedCases(
  extensions: ReadonlyMap<number, ExtensionRecord>,
  littleEndian: boolean,
): number | null {
  const record = extensions.get(CASES);
  if (record === undefined || record.bytes.length !== 16) return null;
  const cases = byteReader(record.bytes.subarray(8), littleEndian).long();
  return cases < 0 ? null : cases;
}

/** How many elements the variables take in a case. */
function sizeOf(segments: Segments): number {
  return segments.reduce((sum, { width }) => sum + elementsOf(width), 0);
}

function elementsOf(width: number): number {
  return Math.ceil(Math.max(width, 1) / 8);
}

function valueReader(
  segments: Segments,
  elements: CaseElements,
  { systemMissing }: SpecialNumbers,
  textOf: ReadText,
): () => number | string | null {
  const last = segments.at(-1)!;
  if (last.width === 0) {
    return () => {
      const x = elements.number();
      return x === systemMissing || !(Math.abs(x) < Number.MAX_VALUE) ? null : x + 0;
    };
  }
  // The last byte of each part's elements holds nothing, so the next part begins there.
  const bytes = new Uint8Array(sizeOf(segments) * 8);
  const text = bytes.subarray(0, SEGMENT * (segments.length - 1) + last.width);
  return () => {
    segments.forEach(({ width }, i) => {
      for (let j = 0; j < elementsOf(width); j++) elements.text(bytes, SEGMENT * i + 8 * j);
    });
    return textOf(text) || null;
  };
}
