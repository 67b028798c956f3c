import { collectMoments } from "service-quality/moments";
import { compare, generateAnswers } from "./measure.mjs";

const RESPONDENTS = 1_000_000;
const items = Array.from({ length: 44 }, (_, j) => `q${j + 1}`);
const answers = generateAnswers(items, RESPONDENTS, 1);

await compare({
  name: "collectMoments, 1,000,000 × 44 answers",
  run: () => collectMoments(answers),
  inputMegabytes: 44,
  peer: "R's cor() of a double matrix",
  prepare: "set.seed(1); m <- matrix(as.double(sample.int(7, 44e6, TRUE)), 1e6, 44)",
  expression: "cor(m)",
  target: 0.05,
});
