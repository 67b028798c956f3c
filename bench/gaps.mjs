import { scoreServqual } from "service-quality/gaps";
import { compare, generateAnswers } from "./measure.mjs";

const RESPONDENTS = 1_000_000;
const items = Array.from({ length: 22 }, (_, j) => `q${j + 1}`);
const survey = {
  expectations: generateAnswers(items, RESPONDENTS, 1),
  perceptions: generateAnswers(items, RESPONDENTS, 2),
};

await compare({
  name: "scoreServqual, 1,000,000 × 22 pairs",
  run: () => scoreServqual(survey),
  inputMegabytes: 44,
  peer: "R's colMeans(P - E) of double matrices",
  prepare:
    "set.seed(1); draw <- function() matrix(as.double(sample.int(7, 22e6, TRUE)), 1e6, 22); E <- draw(); P <- draw()",
  expression: "colMeans(P - E)",
  target: 1.5,
});
