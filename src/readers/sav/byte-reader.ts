import { refuseBroken } from "./broken-file.ts";

/** Reads the bytes of a .sav file one after the other; to read beyond their end is refused. */
export interface ByteReader {
  /** How many bytes are left. */
  left(): number;
  /** The next bytes, which are not copied. */
  bytes(length: number): Uint8Array;
  /** A whole number of four bytes with a sign. */
  int(): number;
  /** A whole number of eight bytes with a sign; one that a double cannot hold is refused. */
  long(): number;
  /** A floating-point number of eight bytes. */
  double(): number;
  /** A whole number of four bytes that counts entries of at least `size` bytes each, which must be there. */
  count(size: number): number;
}

/** A reader of bytes whose numbers begin with the lowest or the highest byte. */
export function byteReader(bytes: Uint8Array, littleEndian: boolean): ByteReader {
  const view = viewOf(bytes);
  let at = 0;
  const left = () => bytes.length - at;
  const claim = (length: number): number => {
    if (!(length >= 0 && length <= left())) {
      refuseBroken(`${length} bytes here`, left());
    }
    at += length;
    return at - length;
  };
  const int = () => view.getInt32(claim(4), littleEndian);
  return {
    left,
    int,
    bytes: (length) => {
      const from = claim(length);
      return bytes.subarray(from, from + length);
    },
    long: () => {
      const value = Number(view.getBigInt64(claim(8), littleEndian));
      if (Number.isSafeInteger(value)) return value;
      return refuseBroken("lengths that a file can have", value);
    },
    double: () => view.getFloat64(claim(8), littleEndian),
    count: (size) => {
      const count = int();
      if (count >= 0 && count * size <= left()) return count;
      return refuseBroken(`${count} entries here`, left());
    },
  };
}

/** A view of the bytes alone, wherever they lie in their buffer. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
