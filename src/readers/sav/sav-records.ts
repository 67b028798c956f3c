import { refuseBroken } from "./broken-file.ts";
import type { ByteReader } from "./byte-reader.ts";

const VARIABLE = 2;
const VALUE_LABELS = 3;
const LABELLED_VARIABLES = 4;
const DOCUMENTS = 6;
const EXTENSION = 7;
const END = 999;

/** The width of a record of a variable that only stands for eight more bytes of the text before it. */
const CONTINUATION = -1;

/** A variable as its record has it, names and labels not decoded. */
export interface VariableRecord {
  /** 0 for a number, the greatest length in bytes for text. */
  readonly width: number;
  readonly name: Uint8Array;
  readonly label: Uint8Array | null;
  /** The number of the format that it is printed in. */
  readonly format: number;
  /** Whether the first two of the missing values are the ends of a range. */
  readonly isRange: boolean;
  /** Missing values, eight bytes each. */
  readonly missing: readonly Uint8Array[];
  /** Place of its first element in a case. */
  readonly element: number;
}

/** Labels, each of a value of eight bytes, and the places of the variables that have them, from 1. */
export interface LabelRecord {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  readonly elements: readonly number[];
}

/** An addition to the dictionary: so many entries of one size. */
export interface ExtensionRecord {
  readonly size: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** The records of the dictionary. */
export interface SavRecords {
  readonly variables: readonly VariableRecord[];
  readonly labels: readonly LabelRecord[];
  /** By kind; of two of a kind the later. */
  readonly extensions: ReadonlyMap<number, ExtensionRecord>;
  /** How many elements of eight bytes a case has. */
  readonly elements: number;
}

/** Reads the records up to the one that ends them. */
export function readRecords(reader: ByteReader): SavRecords {
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const extensions = new Map<number, ExtensionRecord>();
  let elements = 0;
  for (let kind = reader.int(); kind !== END; kind = reader.int()) {
    if (kind === VARIABLE) {
      const variable = variableOf(reader, elements++);
      if (variable.width !== CONTINUATION) variables.push(variable);
    } else if (kind === VALUE_LABELS) labels.push(labelsOf(reader));
    else if (kind === DOCUMENTS) reader.bytes(80 * reader.count(80));
    else if (kind === EXTENSION) extensions.set(reader.int(), extensionOf(reader));
    else refuseBroken("records that are known", kind);
  }
  reader.int();
  return { variables, labels, extensions, elements };
}

function variableOf(reader: ByteReader, element: number): VariableRecord {
  const width = reader.int();
  if (width < CONTINUATION || width > 255) {
    refuseBroken("variables of 0 to 255 bytes", width);
  }
  const isLabelled = reader.int() !== 0;
  const missing = reader.int();
  if (Math.abs(missing) > 3 || missing === -1) {
    refuseBroken("up to three missing values of a variable", missing);
  }
  const format = (reader.int() >> 16) & 0xff;
  reader.int();
  const name = reader.bytes(8);
  return {
    width,
    name,
    label: isLabelled ? paddedOf(reader, reader.count(1), 4) : null,
    format,
    isRange: missing < 0,
    missing: Array.from({ length: Math.abs(missing) }, () => reader.bytes(8)),
    element,
  };
}

function labelsOf(reader: ByteReader): LabelRecord {
  const labels = Array.from({ length: reader.count(16) }, () => {
    const value = reader.bytes(8);
    const length = reader.bytes(1)[0]!;
    const label = reader.bytes(length);
    reader.bytes(7 - (length % 8));
    return { value, label };
  });
  const kind = reader.int();
  if (kind !== LABELLED_VARIABLES) {
    refuseBroken("labels followed by their variables", kind);
  }
  return { labels, elements: Array.from({ length: reader.count(4) }, () => reader.int()) };
}

function extensionOf(reader: ByteReader): ExtensionRecord {
  const size = reader.count(0);
  const count = reader.count(size);
  return { size, count, bytes: reader.bytes(size * count) };
}

/** Bytes after which as many follow as make their number a multiple of `unit`. */
function paddedOf(reader: ByteReader, length: number, unit: number): Uint8Array {
  const bytes = reader.bytes(length);
  reader.bytes((unit - (length % unit)) % unit);
  return bytes;
}
