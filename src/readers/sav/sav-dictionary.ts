import type { ValueLabel } from "../../survey/keyed/survey-table.ts";
import { refuseBroken } from "./broken-file.ts";
import { byteReader } from "./byte-reader.ts";
import { longLabelsOf, longMissingOf, pairsOf, type Segments, segmentsOf } from "./long-strings.ts";
import type { ExtensionRecord, LabelRecord, SavRecords } from "./sav-records.ts";
import type { ReadText } from "./sav-text.ts";
import { type SpecialNumbers, type UserMissing, userMissingOf } from "./user-missing.ts";
import { labelsByValue } from "./value-labels.ts";

const DISPLAY = 11;
const LONG_NAMES = 13;
const MEASURES = [null, "nominal", "ordinal", "scale"] as const;

/** A variable of the dictionary. */
export interface SavVariable {
  readonly name: string;
  readonly label: string | null;
  /** The number of the format that it is printed in. */
  readonly format: number;
  readonly measure: "nominal" | "ordinal" | "scale" | null;
  readonly valueLabels: readonly ValueLabel[];
  readonly missing: UserMissing;
  readonly segments: Segments;
}

/** How the file writes texts and numbers. */
export interface SavNotation {
  readonly littleEndian: boolean;
  readonly textOf: ReadText;
  readonly special: SpecialNumbers;
}

/** The variables of the dictionary, with all that its records say of each. */
export function dictionaryOf(records: SavRecords, notation: SavNotation): SavVariable[] {
  const { variables, extensions } = records;
  const { littleEndian, special, textOf } = notation;
  const longNames = new Map(pairsOf(extensions.get(LONG_NAMES), textOf));
  const longLabels = byName(longLabelsOf(extensions, littleEndian, textOf));
  const longMissing = byName(longMissingOf(extensions, littleEndian, textOf));
  const measures = measuresOf(extensions.get(DISPLAY), variables.length, littleEndian);
  const labels = labelsByElement(records, notation);
  let position = 0;
  return segmentsOf(variables, extensions, textOf).map((segments) => {
    const [first] = segments as Segments & readonly [Segments[number]];
    const short = textOf(first.name);
    const name = longNames.get(short) ?? short;
    const measure = measures[position] ?? null;
    position += segments.length;
    const own = longMissing.get(name) ?? longMissing.get(short);
    return {
      name,
      label: first.label === null ? null : textOf(first.label) || null,
      format: first.format,
      measure,
      valueLabels:
        longLabels.get(name)?.labels ?? longLabels.get(short)?.labels ?? labels.get(first.element) ?? [],
      missing:
        own === undefined
          ? userMissingOf(first, special, littleEndian, textOf)
          : { codes: own.codes, ranges: [] },
      segments,
    };
  });
}

function byName<T extends { readonly name: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** Two or three numbers of every variable, of which the first is its level of measurement. */
function measuresOf(
  record: ExtensionRecord | undefined,
  variables: number,
  littleEndian: boolean,
): SavVariable["measure"][] {
  const each = (record?.count ?? 0) / variables;
  if (record?.size !== 4 || (each !== 2 && each !== 3)) return [];
  const reader = byteReader(record.bytes, littleEndian);
  return Array.from({ length: variables }, () => {
    const measure = MEASURES[reader.int()] ?? null;
    reader.bytes(4 * (each - 1));
    return measure;
  });
}

/** Labels by the first element of the variables that have them; variables of one kind share one list. */
function labelsByElement(
  { variables, labels }: SavRecords,
  notation: SavNotation,
): Map<number, readonly ValueLabel[]> {
  const widths = new Map(variables.map(({ element, width }) => [element, width]));
  const found = new Map<number, readonly ValueLabel[]>();
  for (const record of labels) {
    const lists = new Map<boolean, readonly ValueLabel[]>();
    for (const place of record.elements) {
      const width = widths.get(place - 1);
      if (width === undefined || width > 8) {
        refuseBroken("labels of variables of up to 8 bytes", place);
      }
      const isText = width > 0;
      const list = lists.get(isText) ?? labelsOf(record, isText, notation);
      lists.set(isText, list);
      found.set(place - 1, list);
    }
  }
  return found;
}

/** The labels of numbers or of texts, which may be longer than the variable is wide. */
function labelsOf(
  { labels }: LabelRecord,
  isText: boolean,
  { littleEndian, textOf }: SavNotation,
): readonly ValueLabel[] {
  const read = isText ? textOf : (bytes: Uint8Array) => byteReader(bytes, littleEndian).double() + 0;
  const entries = labels.map(({ value, label }) => ({ value: read(value), label: textOf(label) }));
  return labelsByValue(
    entries.filter(({ value }) => typeof value === "string" || Math.abs(value) < Number.MAX_VALUE),
  );
}
