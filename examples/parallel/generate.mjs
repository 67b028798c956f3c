/** Answers from 1 to 7 over memory that threads share, the same for the same seed (the generator is Mulberry32). */
export function generateShared(items, respondents, seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const column = () => {
    const answers = new Uint8Array(new SharedArrayBuffer(respondents));
    for (let i = 0; i < respondents; i++) answers[i] = 1 + Math.floor(7 * random());
    return answers;
  };
  return Object.fromEntries(items.map((item) => [item, column()]));
}
