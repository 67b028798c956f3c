import { compareFigures, reaches } from "../../numeric/ties.ts";
import type { Framework, FrameworkPolarity } from "../framework.ts";
import type { NextStep, PrincipleScore, ProgrammeFlag } from "./programme-assessment.ts";

/** By how much a principle or question falls short, 0..1: of full strength, or of no risk at all. */
function shortfall(maturity: number, polarity: FrameworkPolarity): number {
  return polarity === "strength" ? 1 - maturity : maturity;
}

/** The principles that fall short by `flagFrom` or more, the worst first, each with the questions that do. */
export function flagsOf(
  principles: readonly PrincipleScore[],
  polarity: FrameworkPolarity,
  flagFrom: number,
): ProgrammeFlag[] {
  const short = (maturity: number) => reaches(shortfall(maturity, polarity), flagFrom);
  const worst = (a: number, b: number) => compareFigures(shortfall(b, polarity), shortfall(a, polarity), 1);
  return principles
    .filter(({ maturity }) => short(maturity))
    .sort((a, b) => worst(a.maturity, b.maturity))
    .map(({ principle, maturity, maturityInterval, questions }) => ({
      principle,
      value: shortfall(maturity, polarity),
      certain:
        maturityInterval !== null &&
        short(polarity === "strength" ? maturityInterval.upper : maturityInterval.lower),
      evidence: questions
        .flatMap(({ question, maturity }) => (maturity === null ? [] : [{ question, maturity }]))
        .filter(({ maturity }) => short(maturity))
        .sort((a, b) => worst(a.maturity, b.maturity)),
    }));
}

/** All principles, the one first that promises most for its effort. */
export function nextStepsOf(principles: readonly PrincipleScore[], framework: Framework): NextStep[] {
  return framework.principles
    .map(({ impact, effort }, k) => {
      const { principle, maturity } = principles[k]!;
      const gap = shortfall(maturity, framework.polarity);
      return { principle, gap, impact, effort, priority: (impact * gap) / effort };
    })
    .sort((a, b) => compareFigures(b.priority, a.priority))
    .map((step, i) => ({ ...step, rank: i + 1 }));
}
