/** A variable of a file that is made by hand. */
export interface MadeVariable {
  readonly name: string;
  /** 0 for a number. */
  readonly width?: number;
  readonly label?: string;
  readonly format?: number;
  readonly missing?: readonly (number | string)[];
  readonly isRange?: boolean;
}

/** A file that is made by hand, byte by byte. */
export interface MadeFile {
  readonly magic?: string;
  readonly layout?: number;
  readonly bigEndian?: boolean;
  readonly compression?: number;
  readonly bias?: number;
  readonly weight?: number;
  readonly cases?: number;
  readonly title?: string;
  readonly variables: readonly MadeVariable[];
  /** Records between the variables and the end of the dictionary. */
  readonly records?: (writer: Writer) => void;
  /** What follows the dictionary. */
  readonly data?: (writer: Writer) => void;
}

/** Writes numbers and text in the order of bytes of the file. */
export interface Writer {
  int(...values: readonly number[]): Writer;
  long(...values: readonly number[]): Writer;
  double(...values: readonly number[]): Writer;
  text(text: string, width?: number): Writer;
  bytes(...bytes: readonly number[]): Writer;
  /** An extension record of this kind, with entries of `size` bytes. */
  extension(kind: number, size: number, fill: (writer: Writer) => void): Writer;
  readonly length: number;
  done(): Uint8Array<ArrayBuffer>;
}

/** The system-missing number. */
export const SYSMIS = -Number.MAX_VALUE;

export function writer(bigEndian = false): Writer {
  const out: number[] = [];
  const number = (size: number, set: (view: DataView) => void) => {
    const view = new DataView(new ArrayBuffer(size));
    set(view);
    out.push(...new Uint8Array(view.buffer));
  };
  const self: Writer = {
    int: (...values) => {
      for (const value of values) number(4, (view) => view.setInt32(0, value, !bigEndian));
      return self;
    },
    long: (...values) => {
      for (const value of values) number(8, (view) => view.setBigInt64(0, BigInt(value), !bigEndian));
      return self;
    },
    double: (...values) => {
      for (const value of values) number(8, (view) => view.setFloat64(0, value, !bigEndian));
      return self;
    },
    text: (text, width) => {
      const bytes = Buffer.from(text, "utf8");
      out.push(...bytes);
      for (let i = bytes.length; i < (width ?? 0); i++) out.push(0x20);
      return self;
    },
    bytes: (...bytes) => {
      out.push(...bytes);
      return self;
    },
    extension: (kind, size, fill) => {
      const inner = writer(bigEndian);
      fill(inner);
      return self.int(7, kind, size, inner.length / size).bytes(...inner.done());
    },
    get length() {
      return out.length;
    },
    done: () => Uint8Array.from(out),
  };
  return self;
}

/** How many elements of eight bytes a variable takes. */
const elementsOf = (width: number) => Math.max(1, Math.ceil(width / 8));

export function savFile(made: MadeFile): Uint8Array<ArrayBuffer> {
  const { variables, bigEndian = false, compression = 0, cases = -1, weight = 0, bias = 100 } = made;
  const out = writer(bigEndian);
  const size = variables.reduce((sum, { width = 0 }) => sum + elementsOf(width), 0);
  out.text(made.magic ?? (compression === 2 ? "$FL3" : "$FL2")).text("@(#) SPSS DATA FILE made by hand", 60);
  out.int(made.layout ?? 2, size, compression, weight, cases).double(bias);
  out
    .text("01 Jan 26", 9)
    .text("00:00:00", 8)
    .text(made.title ?? "", 64)
    .bytes(0, 0, 0);
  for (const { name, width = 0, label, format = 5, missing = [], isRange = false } of variables) {
    const print = (format << 16) | (8 << 8);
    out.int(2, width, label === undefined ? 0 : 1, isRange ? -missing.length : missing.length, print, print);
    out.text(name, 8);
    if (label !== undefined) {
      const length = Buffer.byteLength(label);
      out.int(length).text(label, Math.ceil(length / 4) * 4);
    }
    for (const code of missing) typeof code === "number" ? out.double(code) : out.text(code, 8);
    for (let i = 1; i < elementsOf(width); i++) out.int(2, -1, 0, 0, 0, 0).text("", 8);
  }
  made.records?.(out);
  out.int(999, 0);
  made.data?.(out);
  return out.done();
}
