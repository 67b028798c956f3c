/** What the first bytes of a file say that it is. */
export type FileKind = "workbook" | "xls" | "encrypted" | "parquet" | "sav" | "binary" | "text";

const SIGNATURES: readonly (readonly [signature: readonly number[], kind: FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "workbook"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "xls"],
  [bytesOf("PAR1"), "parquet"],
  [bytesOf("PARE"), "encrypted"],
  [bytesOf("$FL2"), "sav"],
  [bytesOf("$FL3"), "sav"],
  [bytesOf("ARROW1"), "binary"],
  [bytesOf("%PDF"), "binary"],
];

/** An encrypted workbook has an entry of this name, in UTF-16, in a container such as .xls files are. */
const ENCRYPTED = bytesOf([..."EncryptedPackage"].join("\0"));

/** How many bytes are looked at for zeros, which no text but one in UTF-16 has. */
const REACH = 4096;

export function fileKindOf(bytes: Uint8Array): FileKind {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (kind === "xls") return includes(bytes, ENCRYPTED) ? "encrypted" : "xls";
  if (kind !== undefined) return kind;
  return isBinary(bytes.subarray(0, REACH)) ? "binary" : "text";
}

/** Whether there are zeros, but not on one side alone as in UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const zeros: [number, number] = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  return Math.min(even, odd) > 0 || (even + odd > 0 && (even + odd) * 8 < bytes.length);
}

function includes(bytes: Uint8Array, part: readonly number[]): boolean {
  for (let i = bytes.indexOf(part[0]!); i >= 0; i = bytes.indexOf(part[0]!, i + 1)) {
    if (part.every((byte, j) => bytes[i + j] === byte)) return true;
  }
  return false;
}

function bytesOf(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
