import { isServiceQualityError, ServiceQualityError } from "service-quality/errors";
import { defineInstrument, type Instrument } from "service-quality/instruments";
import type { SurveyTable } from "service-quality/readers";
import { defineSurveyMapping, guessMapping, type SurveyMapping } from "service-quality/report";
import type { ReadFile, Reading } from "./messages.ts";

/** What a table holds, and what its columns seem to be. */
export function lookedAt(table: SurveyTable, { missing = [] }: Reading): ReadFile {
  const { mapping, survey, groups, columns } = guessMapping(table);
  return {
    respondents: table.respondents.length,
    columns: table.variables.length,
    mapping: { ...mapping, missingCodes: [...new Set([...mapping.missingCodes, ...missing])] },
    ...{ survey, groups, summaries: columns },
  };
}

/** A mapping in JSON, of the table's columns: those that it does not name are left out. */
export function mappingIn(text: string, { variables }: SurveyTable): SurveyMapping {
  const mapping = defineSurveyMapping(documentIn(text) as SurveyMapping);
  const names = variables.map(({ name }) => name);
  mapping.columns.forEach(({ name }, i) => {
    if (names.includes(name)) return;
    throw new ServiceQualityError(
      "unknown_item",
      ["columns", i, "name"],
      `expected a column of the file, received ${name}`,
    );
  });
  const named = new Map(mapping.columns.map((column) => [column.name, column]));
  return {
    ...mapping,
    columns: names.map(
      (name) =>
        named.get(name) ?? {
          name,
          use: "left-out",
          item: null,
          construct: null,
          scale: null,
          satisfiedFrom: null,
          labels: null,
        },
    ),
  };
}

/** An instrument in JSON. */
export function instrumentIn(text: string): Instrument {
  return defineInstrument(documentIn(text) as Instrument);
}

function documentIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (isServiceQualityError(error)) throw error;
    throw new ServiceQualityError("invalid_input", [], `expected JSON, received ${text.slice(0, 40)}`);
  }
}
