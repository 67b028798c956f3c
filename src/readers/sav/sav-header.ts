import { refuse } from "../../errors/refuse.ts";
import { refuseBroken } from "./broken-file.ts";
import { type ByteReader, byteReader, viewOf } from "./byte-reader.ts";

/** How many bytes the header takes. */
const LENGTH = 176;

/** Where the code of the layout stands, by which the order of bytes is told. */
const LAYOUT_AT = 64;

const COMPRESSIONS = ["none", "bytecode", "zlib"] as const;

/** What a .sav file says of itself before its dictionary. */
export interface SavHeader {
  readonly littleEndian: boolean;
  /** How the cases are written: as they are, each element as a byte where that holds it, or so and in zlib's blocks. */
  readonly compression: (typeof COMPRESSIONS)[number];
  /** Place of the weight variable among the elements of a case, from 1; 0 for none. */
  readonly weight: number;
  /** `null` where the cases were not counted. */
  readonly cases: number | null;
  /** What is added to a small whole number to make a byte of it. */
  readonly bias: number;
  readonly label: Uint8Array;
}

/** Reads the header; the reader that it returns goes on with the dictionary. */
export function readHeader(bytes: Uint8Array): { header: SavHeader; rest: ByteReader } {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.length < LENGTH || (magic !== "$FL2" && magic !== "$FL3")) {
    refuse("invalid_input", [], "the bytes of a .sav or .zsav file", magic);
  }
  const littleEndian = isLayout(viewOf(bytes).getInt32(LAYOUT_AT, true));
  const rest = byteReader(bytes, littleEndian);
  rest.bytes(LAYOUT_AT);
  const layout = rest.int();
  if (!isLayout(layout)) refuseBroken("layout 2 or 3", layout);
  rest.int();
  const code = rest.int();
  const compression = COMPRESSIONS[code];
  if (compression === undefined) {
    refuseBroken("cases that are plain, packed or in blocks of zlib", code);
  }
  const weight = rest.int();
  const cases = rest.int();
  const bias = rest.double();
  if (compression !== "none" && !(Number.isInteger(bias) && Math.abs(bias) <= 0xffff)) {
    refuseBroken("a bias that is a whole number, such as 100", bias);
  }
  rest.bytes(17);
  const label = rest.bytes(64);
  rest.bytes(3);
  return {
    header: { littleEndian, compression, weight, cases: cases < 0 ? null : cases, bias, label },
    rest,
  };
}

function isLayout(code: number): boolean {
  return code === 2 || code === 3;
}
