import { unzlibSync } from "fflate";
import { refuseBroken } from "./broken-file.ts";
import { type ByteReader, byteReader } from "./byte-reader.ts";

/** The bytes of the places of the first block and of the list of blocks, and of the list's length. */
const HEADER = 24;

/** No byte of zlib's stands for more bytes than this. */
const GREATEST_RATIO = 1040;

interface Block {
  readonly packed: number;
  readonly whole: number;
}

/** The bytes that blocks of zlib hold; `rest` goes on after the dictionary, at `from` in the file. */
export function unpackBlocks(rest: ByteReader, from: number, littleEndian: boolean): Uint8Array {
  const starts = rest.long();
  const listed = rest.long();
  const listLength = rest.long();
  if (starts !== from || listed < from + HEADER) refuseBlocks("blocks that begin elsewhere");
  const packed = rest.bytes(listed - from - HEADER);
  const blocks = blocksOf(byteReader(rest.bytes(listLength), littleEndian), packed.length);
  const unpacked = new Uint8Array(blocks.reduce((sum, { whole }) => sum + whole, 0));
  let at = 0;
  let to = 0;
  for (const { packed: length, whole } of blocks) {
    unpackBlock(packed.subarray(at, at + length), unpacked.subarray(to, to + whole));
    at += length;
    to += whole;
  }
  return unpacked;
}

/** The lengths of the blocks, which lie one after the other and fill the bytes. */
function blocksOf(list: ByteReader, length: number): Block[] {
  list.bytes(20);
  let left = length;
  const blocks = Array.from({ length: list.count(24) }, () => {
    list.bytes(16);
    const whole = list.int();
    const packed = list.int();
    left -= packed;
    if (packed < 0 || left < 0 || whole < 0 || whole > packed * GREATEST_RATIO) {
      refuseBlocks("lengths that no block has");
    }
    return { packed, whole };
  });
  if (left > 0) refuseBlocks("bytes of no block");
  return blocks;
}

/** Fills the bytes that a block stands for, no more and no fewer. */
function unpackBlock(packed: Uint8Array, whole: Uint8Array): void {
  const length = unpackedLength(packed, whole);
  if (length !== whole.length) refuseBlocks("a block that zlib did not write");
}

/** How many bytes were unpacked; `null` where there is a fault in them. */
function unpackedLength(packed: Uint8Array, out: Uint8Array): number | null {
  try {
    return unzlibSync(packed, { out }).length;
  } catch {
    return null;
  }
}

function refuseBlocks(received: string): never {
  return refuseBroken("blocks of zlib", received);
}
