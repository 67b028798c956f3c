import type { ValueLabel } from "../../survey/keyed/survey-table.ts";
import { refuseBroken } from "./broken-file.ts";
import { type ByteReader, byteReader } from "./byte-reader.ts";
import type { ExtensionRecord, VariableRecord } from "./sav-records.ts";
import type { ReadText } from "./sav-text.ts";
import { labelsByValue } from "./value-labels.ts";

const LENGTHS = 14;
const VALUE_LABELS = 21;
const MISSING = 22;

/** A very long text has this many bytes of each of its variables but the last. */
const SEGMENT = 252;

/** A variable and those that hold the rest of its very long text. */
export type Segments = readonly VariableRecord[];

/** Labels of the values of a long text. */
export interface LongLabels {
  readonly name: string;
  readonly labels: readonly ValueLabel[];
}

/** The missing values of a long text. */
export interface LongMissing {
  readonly name: string;
  readonly codes: readonly string[];
}

/** Puts together the variables that hold one very long text. */
export function segmentsOf(
  variables: readonly VariableRecord[],
  extensions: ReadonlyMap<number, ExtensionRecord>,
  textOf: ReadText,
): Segments[] {
  const lengths = new Map(pairsOf(extensions.get(LENGTHS), textOf));
  const whole: Segments[] = [];
  for (let i = 0; i < variables.length; i += whole.at(-1)!.length) {
    const length = Number(lengths.get(textOf(variables[i]!.name)) ?? 0);
    const count = length > 255 ? Math.ceil(length / SEGMENT) : 1;
    const segments = variables.slice(i, i + count);
    if (segments.length < count || (count > 1 && segments.some(({ width }) => width === 0))) {
      refuseBroken(`${count} parts of a very long text`, undefined);
    }
    whole.push(segments);
  }
  return whole;
}

/** The pairs of a text such as `Q1=quality` and a tab between two. */
export function pairsOf(record: ExtensionRecord | undefined, textOf: ReadText): [string, string][] {
  if (record === undefined) return [];
  return textOf(record.bytes)
    .split("\t")
    .map((pair): [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trimEnd(), pair.slice(at + 1).replace(/[\0 ]+$/, "")];
    });
}

/** The labels of long texts. */
export function longLabelsOf(
  extensions: ReadonlyMap<number, ExtensionRecord>,
  littleEndian: boolean,
  textOf: ReadText,
): LongLabels[] {
  return entriesOf(extensions.get(VALUE_LABELS), littleEndian, (reader) => {
    const name = textOf(reader.bytes(reader.count(1)));
    reader.int();
    const labels = Array.from({ length: reader.count(8) }, () => ({
      value: textOf(reader.bytes(reader.count(1))),
      label: textOf(reader.bytes(reader.count(1))),
    }));
    return { name, labels: labelsByValue(labels) };
  });
}

/** The missing values of long texts: the first eight bytes of each. */
export function longMissingOf(
  extensions: ReadonlyMap<number, ExtensionRecord>,
  littleEndian: boolean,
  textOf: ReadText,
): LongMissing[] {
  return entriesOf(extensions.get(MISSING), littleEndian, (reader) => {
    const name = textOf(reader.bytes(reader.count(1)));
    const count = reader.bytes(1)[0]!;
    const length = reader.count(1);
    return { name, codes: Array.from({ length: count }, () => textOf(reader.bytes(length))) };
  });
}

function entriesOf<T>(
  record: ExtensionRecord | undefined,
  littleEndian: boolean,
  read: (reader: ByteReader) => T,
): T[] {
  const entries: T[] = [];
  if (record === undefined) return entries;
  const reader = byteReader(record.bytes, littleEndian);
  while (reader.left() > 0) entries.push(read(reader));
  return entries;
}
