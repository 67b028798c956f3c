import { refuseBroken } from "./broken-file.ts";
import { viewOf } from "./byte-reader.ts";

/** Codes of the packed form that are no small whole number. */
const FILLER = 0;
const END = 252;
const AS_IS = 253;
const SPACES = 254;
const MISSING = 255;

/** How many codes stand together, before what they do not hold themselves. */
const GROUP = 8;

const SPACE = 0x20;

/** The elements of the cases, one after the other. */
export interface CaseElements {
  /** No more elements than this can be left. */
  readonly atMost: number;
  /** Whether none is left. */
  ended(): boolean;
  /** The next element as a number, NaN where it is missing. */
  number(): number;
  /** Puts the eight bytes of the next element where they belong in a text. */
  text(into: Uint8Array, at: number): void;
}

/** Elements of eight bytes each. */
export function plainElements(bytes: Uint8Array, littleEndian: boolean): CaseElements {
  const view = viewOf(bytes);
  let at = 0;
  const claim = (): number => {
    if (at + 8 > bytes.length) refuseCut();
    at += 8;
    return at - 8;
  };
  return {
    atMost: Math.floor(bytes.length / 8),
    ended: () => at === bytes.length,
    number: () => view.getFloat64(claim(), littleEndian),
    text: (into, to) => copyElement(bytes, claim(), into, to),
  };
}

/**
 * Elements of one byte each where that is enough: a small whole number to which the bias was added, eight spaces, a
 * missing number. Others follow after each eight of these bytes.
 */
export function packedElements(bytes: Uint8Array, littleEndian: boolean, bias: number): CaseElements {
  const view = viewOf(bytes);
  let at = 0;
  let code = 0;
  let codesEnd = 0;
  const peek = (): number => {
    for (;;) {
      if (code === codesEnd) {
        code = at;
        at += GROUP;
        codesEnd = at;
      }
      if (code >= bytes.length) return END;
      if (bytes[code] !== FILLER) return bytes[code]!;
      code++;
    }
  };
  const claim = (): number => {
    if (at + 8 > bytes.length) refuseCut();
    at += 8;
    return at - 8;
  };
  return {
    atMost: bytes.length,
    ended: () => peek() === END,
    number: () => {
      const byte = peek();
      if (byte === END) refuseCut();
      code++;
      if (byte < END) return byte - bias;
      if (byte === MISSING) return Number.NaN;
      if (byte === AS_IS) return view.getFloat64(claim(), littleEndian);
      return refuseBroken("a number here", "spaces");
    },
    text: (into, to) => {
      const byte = peek();
      if (byte === END) refuseCut();
      code++;
      if (byte === SPACES) into.fill(SPACE, to, to + 8);
      else if (byte === AS_IS) copyElement(bytes, claim(), into, to);
      else refuseBroken("a text here", "a number");
    },
  };
}

function copyElement(bytes: Uint8Array, from: number, into: Uint8Array, to: number): void {
  for (let i = 0; i < 8; i++) into[to + i] = bytes[from + i]!;
}

function refuseCut(): never {
  return refuseBroken("whole cases", "one that is cut short");
}
