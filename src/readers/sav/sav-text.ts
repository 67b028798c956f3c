import { decoderOf } from "../encoding.ts";
import { byteReader } from "./byte-reader.ts";
import type { ExtensionRecord } from "./sav-records.ts";

const MACHINE = 3;
const ENCODING = 20;

const UTF_8 = 65001;
const LATIN_1 = 28591;

/** The bytes that are characters of ASCII in every encoding but UTF-16. */
const PRINTABLE = { from: 0x20, to: 0x7e } as const;

/** Texts are decoded by hand up to this length, where calling the host would take longer. */
const SHORT = 64;

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
  const isPlain = !decoder.encoding.startsWith("utf-16");
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

/** A short text of printable characters, `null` for any other. */
function asciiOf(bytes: Uint8Array, length: number): string | null {
  if (length > SHORT) return null;
  let text = "";
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < PRINTABLE.from || byte > PRINTABLE.to) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
