/** Skein's constant, which keeps the third word of the key schedule from being 0 where the key is. */
const PARITY = 0x1bd11bda;

const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

const ROUNDS = 20;

/** A stream of random numbers; draws allocate nothing. */
export interface RandomStream {
  /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
  /** Uniform on the integers 0 … n − 1, without bias; n is whole, 1 to 2³². */
  below(n: number): number;
  /** Standard normal; the last bit may differ between engines, as their logarithms and cosines do. */
  normal(): number;
}

/**
 * Stream `index` (0 to 2³² − 1) of a seed (any safe integer): the same numbers wherever and in whatever
 * order streams are drawn, because a draw is a function of seed, index and its place in the stream alone.
 * A stream has 2³² draws.
 *
 * The generator is the counter-based Threefry-2x32 with 20 rounds: the seed is its key, place and index
 * are its counter.
 *
 * Source: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, Proceedings of
 * SC '11, doi:10.1145/2063384.2063405; normal(): Box & Muller (1958), Annals of Mathematical Statistics 29, 610–611.
 */
export function randomStream(seed: number, index: number): RandomStream {
  const low = seed | 0;
  const high = Math.floor(seed / 2 ** 32) | 0;
  const words = new Uint32Array(2);
  const place = new Uint32Array(1);

  function draw(): void {
    threefry(words, low, high, place[0]!++, index);
  }

  function next(): number {
    draw();
    return ((words[0]! >>> 5) * 2 ** 26 + (words[1]! >>> 6)) * 2 ** -53;
  }

  return {
    next,
    below(n) {
      const end = 2 ** 32 - (2 ** 32 % n);
      do draw();
      while (words[0]! >= end);
      return words[0]! % n;
    },
    normal() {
      return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    },
  };
}

/**
 * Brings the values into a random order, in place (Fisher & Yates; Knuth, The Art of Computer Programming 2, 3.4.2,
 * algorithm P).
 */
export function shuffle(values: Uint32Array, random: RandomStream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = values[i]!;
    values[i] = values[j]!;
    values[j] = held;
  }
}

/** Threefry-2x32-20: two words from a key and a counter of two words each. */
export function threefry(
  words: Uint32Array,
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
): void {
  let k0 = key0;
  let k1 = key1;
  let k2 = PARITY ^ k0 ^ k1;
  let x0 = (counter0 + k0) | 0;
  let x1 = (counter1 + k1) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const turn = ROTATIONS[round & 7]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if ((round & 3) === 3) {
      const first = k0;
      k0 = k1;
      k1 = k2;
      k2 = first;
      x0 = (x0 + k0) | 0;
      x1 = (x1 + k1 + ((round + 1) >>> 2)) | 0;
    }
  }
  words[0] = x0;
  words[1] = x1;
}
