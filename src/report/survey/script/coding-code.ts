import type { SurveyMapping } from "../mapping/survey-mapping.ts";
import { codeOf } from "../plan/code-of.ts";
import { value } from "../plan/expression.ts";

/** The lines that make `table` of what was read, as `codedTable` does; `null` where nothing is to be done. */
export function codingCode({ columns, missingCodes }: SurveyMapping): string | null {
  const labels = columns.flatMap(({ name, labels }) =>
    labels === null ? [] : [[name, Object.entries(labels)] as const],
  );
  const steps = [labelCode(labels), missingCode(missingCodes)].filter((step) => step !== null);
  if (steps.length === 0) return null;
  return `${steps.map(({ constant }) => constant).join("\n")}
const table = {
  ...answered,
  variables: answered.variables${steps.map(({ step }) => `\n    .map(${step})`).join("")},
};`;
}

interface CodingStep {
  readonly constant: string;
  readonly step: string;
}

function labelCode(labels: readonly (readonly [string, [string, number | null][]])[]): CodingStep | null {
  if (labels.length === 0) return null;
  return {
    constant: `const numbers = new Map(${codeOf(value(labels))});`,
    step: `(variable) => {
      if (!numbers.has(variable.name)) return variable;
      const byLabel = new Map(numbers.get(variable.name));
      const values = variable.values.map((label) => (label === null ? null : byLabel.get(label)));
      return { ...variable, type: "number", valueLabels: [], missing: { codes: [], ranges: [] }, values };
    }`,
  };
}

function missingCode(codes: SurveyMapping["missingCodes"]): CodingStep | null {
  if (codes.length === 0) return null;
  return {
    constant: `const missing = ${codeOf(value(codes))};`,
    step: `(variable) => {
      const codes = missing.filter((code) => (typeof code === "number") === (variable.type === "number"));
      return {
        ...variable,
        missing: { ...variable.missing, codes: [...new Set([...variable.missing.codes, ...codes])] },
      };
    }`,
  };
}
