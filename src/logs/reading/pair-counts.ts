const FREE = -1;

/** How often pairs of whole numbers from 0 were met, at about 20 bytes a pair. */
export interface PairCounts {
  /** Meets a pair. Returns how often it was met before: 0, 1, or 2 for twice and more. */
  meet(a: number, b: number): number;
}

/** A hash table with open addressing, since a `Set` of pairs takes several times the room and ends at 2²⁴ of them. */
export function pairCounts(): PairCounts {
  let firsts = new Int32Array(1024).fill(FREE);
  let seconds = new Int32Array(1024);
  let counts = new Uint8Array(1024);
  let pairs = 0;

  const placeOf = (a: number, b: number) => {
    const mask = firsts.length - 1;
    const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35);
    let place = (hash ^ (hash >>> 15)) & mask;
    while (firsts[place] !== FREE && (firsts[place] !== a || seconds[place] !== b))
      place = (place + 1) & mask;
    return place;
  };

  const put = (a: number, b: number, count: number) => {
    const place = placeOf(a, b);
    firsts[place] = a;
    seconds[place] = b;
    counts[place] = count;
  };

  const grow = () => {
    const before = { firsts, seconds, counts };
    firsts = new Int32Array(2 * before.firsts.length).fill(FREE);
    seconds = new Int32Array(firsts.length);
    counts = new Uint8Array(firsts.length);
    before.firsts.forEach((a, place) => {
      if (a !== FREE) put(a, before.seconds[place]!, before.counts[place]!);
    });
  };

  return {
    meet(a, b) {
      const place = placeOf(a, b);
      if (firsts[place] === FREE) {
        if (2 * ++pairs > firsts.length) grow();
        put(a, b, 1);
        return 0;
      }
      const met = counts[place]!;
      counts[place] = 2;
      return met;
    },
  };
}
