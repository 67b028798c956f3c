import { type Decoder, decoderOf } from "../encoding.ts";
import { byteReader } from "./byte-reader.ts";
import type { ExtensionRecord } from "./sav-records.ts";

const MACHINE = 3;
const ENCODING = 20;

const UTF_8 = 65001;
const LATIN_1 = 28591;

/** The character of a byte that is one in every encoding that .sav files are written in. */
const PRINTABLE = { from: 0x20, to: 0x7e } as const;

/** Makes text of bytes, without the spaces and zeros that fill it up. */
export type ReadText = (bytes: Uint8Array) => string;

/**
 * The reader of the file's text: in the encoding that is given, or that the file names, or that of its code page, or
 * windows-1252.
 */
export function textReader(
  given: string | null,
  extensions: ReadonlyMap<number, ExtensionRecord>,
  littleEndian: boolean,
): ReadText {
  const named = extensions.get(ENCODING);
  const encoding =
    given ??
    (named === undefined ? null : String.fromCharCode(...named.bytes.subarray(0, 64)).trim()) ??
    codePageOf(extensions.get(MACHINE), littleEndian);
  const decoder = decoderOf(encoding, ["encoding"], false);
  const isPlain = keepsAscii(decoder);
  return (bytes) => {
    let length = bytes.length;
    while (length > 0 && (bytes[length - 1] === 0x20 || bytes[length - 1] === 0)) length--;
    return (isPlain ? asciiOf(bytes, length) : null) ?? decoder.decode(bytes.subarray(0, length));
  };
}

function codePageOf(machine: ExtensionRecord | undefined, littleEndian: boolean): string {
  if (machine === undefined || machine.bytes.length < 32) return "windows-1252";
  const page = byteReader(machine.bytes.subarray(28), littleEndian).int();
  if (page === UTF_8) return "utf-8";
  if (page === LATIN_1) return "iso-8859-1";
  return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}

/** Whether the printable characters of ASCII are one byte each, as they are in all but UTF-16. */
function keepsAscii(decoder: Decoder): boolean {
  const bytes = Uint8Array.from({ length: PRINTABLE.to - PRINTABLE.from + 1 }, (_, i) => PRINTABLE.from + i);
  return decoder.decode(bytes) === String.fromCharCode(...bytes);
}

/** A short text of printable characters, `null` for any other. */
function asciiOf(bytes: Uint8Array, length: number): string | null {
  if (length > 64) return null;
  let text = "";
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < PRINTABLE.from || byte > PRINTABLE.to) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
