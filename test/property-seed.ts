import fc from "fast-check";

const { FUZZ_SEED, FUZZ_RUNS } = process.env;

// Fixed, so that a run today and one next year try the same cases; `npm run fuzz` tries others.
fc.configureGlobal({
  seed: FUZZ_SEED === undefined ? 20_260_101 : Number(FUZZ_SEED),
  ...(FUZZ_RUNS === undefined ? {} : { numRuns: Number(FUZZ_RUNS) }),
});
