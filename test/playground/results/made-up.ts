import { defineSurveyMapping, type SurveyAnalysis, type SurveyPart } from "service-quality/report";

/** Gaps and recommendation, with two columns of groups and one of weights. */
export const mapping = defineSurveyMapping({
  columns: [
    { name: "E1", use: "expectation", item: "q1" },
    { name: "P1", use: "perception", item: "q1" },
    { name: "E2", use: "expectation", item: "q2" },
    { name: "P2", use: "perception", item: "q2" },
    { name: "recommend", use: "nps" },
    { name: "branch", use: "group" },
    { name: "sex", use: "group" },
    { name: "w", use: "weight" },
  ],
  instrument: {
    id: "two",
    title: "Two questions",
    citation: "made up",
    dimensions: [
      {
        id: "d",
        label: "D",
        items: [
          { id: "q1", label: "First" },
          { id: "q2", label: "Second" },
        ],
      },
    ],
    scale: { min: 1, max: 7 },
  },
});

/** An analysis whose parts hold nothing but their names. */
export function analysisOf(parts: readonly SurveyPart[], of = mapping): SurveyAnalysis {
  return {
    kind: "survey-analysis",
    version: 1,
    title: null,
    source: null,
    respondents: 4,
    mapping: of,
    labels: {},
    parts: parts.map((part) => ({ part, state: "result", results: {}, refusals: [] })),
  };
}
