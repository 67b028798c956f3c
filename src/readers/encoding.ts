import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** Makes text of bytes. */
export interface Decoder {
  /** The encoding's name, as the Encoding Standard has it. */
  readonly encoding: string;
  /** The text of the bytes. */
  decode(bytes: Uint8Array): string;
}

/** What every host has, and no ECMAScript library declares. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

/** Makes text of bytes in an encoding of the Encoding Standard; any other is refused. */
export function decoderOf(encoding: string, path: ErrorPath, fatal: boolean): Decoder {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true });
  } catch {
    return refuse("invalid_input", path, "an encoding that is known, such as windows-1251", encoding);
  }
}

/** Whether a value is a list of bytes, of this realm or another. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}
