import { BRANCHES, instrument, items } from "./form.mjs";

/** Customers who fill in the form, by branch, January to April: Varna opens in February. */
const CUSTOMERS = { plovdiv: [41, 38, 44, 47], sofia: [72, 66, 75, 81], varna: [0, 6, 24, 39] };

/** How far each item is from what customers expect; Sofia's queues get longer from month to month. */
const GAPS = { promise: -0.3, correct: -0.1, polite: 0.1, helpful: 0, wait: -0.8, hours: -0.2, app: -1.1 };
const DRIFT = { sofia: { wait: -0.3 }, plovdiv: { promise: 0.15 }, varna: {} };

/** The question about the app is on the form since March. */
const ASKED_FROM = { app: 2 };

/** What customers post from January to April 2026. It is generated from a seed: nobody answered. */
export function generatedPosts(seed = 1988) {
  const random = uniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const { min, max } = instrument.scale;
  const point = (value) => Math.min(max, Math.max(min, Math.round(value)));

  const post = (branch, month) => {
    const level = 5.6 + 0.5 * normal();
    const answers = { expectation: {}, perception: {} };
    for (const { id: item } of items) {
      if (month < (ASKED_FROM[item] ?? 0)) continue;
      const gap = GAPS[item] + month * (DRIFT[branch][item] ?? 0);
      for (const form of instrument.forms) {
        const value = point(level + (form === "perception" ? gap : 0) + 0.7 * normal());
        if (random() > 0.02) answers[form][item] = value;
      }
    }
    const day = String(1 + Math.floor(28 * random())).padStart(2, "0");
    return { branch, day: `2026-0${month + 1}-${day}`, answers };
  };
  return BRANCHES.flatMap((branch) =>
    CUSTOMERS[branch].flatMap((customers, month) =>
      Array.from({ length: customers }, () => post(branch, month)),
    ),
  );
}

/** A stream of uniform numbers from a seed (mulberry32). */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
