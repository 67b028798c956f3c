import { optional, type Readers, readOptions } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { decoderOf, isBytes } from "./encoding.ts";

/** How many bytes are looked at for the zeros of UTF-16. */
const REACH = 1000;

/** The marks that a text may begin with. */
const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Options of `decodeText`. */
export interface DecodeOptions {
  /**
   * The encoding of a text without a byte order mark, such as `"windows-1251"`; by default UTF-8 or UTF-16, as found.
   */
  encoding?: string | undefined;
}

/** A text and the encoding it was in. */
export interface DecodedText {
  /** The text, without its byte order mark. */
  text: string;
  /** The encoding's name in lower case, such as `"utf-8"`. */
  encoding: string;
}

const OPTIONS = { encoding: optional(textAt) } satisfies Readers<DecodeOptions>;

/**
 * The text of a file's bytes: in the encoding of its byte order mark, else in the one that is named, else in UTF-16
 * where more than a quarter of the bytes are zeros on one side, else in UTF-8.
 *
 * Nothing is guessed between the code pages of one byte, such as windows-1251 and windows-1252: bytes that are not
 * UTF-8 need a name.
 *
 * @throws `invalid_input` for anything but a `Uint8Array`, and at `encoding` for a name that the Encoding Standard does
 * not list and for bytes that are not of the encoding.
 *
 * Source: WHATWG, Encoding Standard (names and decoders).
 *
 * @example
 * ```ts
 * import { decodeText } from "service-quality/readers";
 *
 * const bytes = Uint8Array.of(0xce, 0xf6, 0xe5, 0xed, 0xea, 0xe0);
 * decodeText(bytes, { encoding: "windows-1251" }); // => { text: "Оценка", encoding: "windows-1251" }
 * decodeText(bytes); // => throws invalid_input at encoding
 * ```
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const { encoding } = readOptions(options, OPTIONS);
  if (!isBytes(bytes)) refuse("invalid_input", [], "the bytes of a text, as a Uint8Array", bytes);
  const named = encoding === null ? null : decoderOf(encoding, ["encoding"], true);
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  const decoder =
    mark === undefined && named !== null
      ? named
      : decoderOf(mark?.encoding ?? unicodeOf(bytes), ["encoding"], true);
  try {
    return {
      text: decoder.decode(bytes.subarray(mark?.bytes.length ?? 0)),
      encoding: decoder.encoding,
    };
  } catch {
    const expected =
      named === null
        ? "the encoding of bytes that are not of this one: name it, such as windows-1251"
        : "the encoding of the bytes";
    return refuse("invalid_input", ["encoding"], expected, decoder.encoding);
  }
}

/** UTF-16, if so many bytes of one side are zeros, as the ones of Latin letters are; UTF-8 otherwise. */
function unicodeOf(bytes: Uint8Array): string {
  const length = Math.min(bytes.length, REACH);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  const isFew = Math.min(even, odd) * 4 <= length;
  if (isFew && odd * 4 > length) return "utf-16le";
  return isFew && even * 4 > length ? "utf-16be" : "utf-8";
}
