import * as z from "zod";
import type { NoteReason } from "../errors/note.ts";
import { defineSurveyTable } from "../survey/keyed/define-survey-table.ts";
import type { SurveyTableSpec } from "../survey/keyed/survey-table.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const value = z.union([z.number(), z.string()]);
const valueLabel = z.strictObject({ value, label: z.string() });
const range = z.strictObject({ from: z.number().nullish(), to: z.number().nullish() });
const missing = z.strictObject({ codes: z.array(value).nullish(), ranges: z.array(range).nullish() });
const variable = z.strictObject({
  name: text,
  column: z.string().nullish(),
  label: z.string().nullish(),
  type: z.enum(["number", "text", "date", "datetime"]).nullish(),
  measure: z.enum(["nominal", "ordinal", "scale"]).nullish(),
  valueLabels: z.array(valueLabel).nullish(),
  missing: missing.nullish(),
  values: z.array(value.nullish()),
});
const table = z.strictObject({
  kind: z.literal("survey-table").nullish(),
  version: z.literal(1).nullish(),
  source: text.nullish(),
  title: z.string().nullish(),
  keyed: z.boolean().nullish(),
  respondents: z.array(z.union([text, z.number()])).min(1),
  weight: text.nullish(),
  variables: z.array(variable),
  notes: z
    .array(
      z.looseObject({
        path: z.array(z.union([z.string(), z.int().min(0)])),
        reason: text as z.ZodType as z.ZodType<NoteReason>,
      }),
    )
    .nullish(),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(valueLabel, { id: "valueLabel", description: "A value and what it stands for." })
  .add(range, { id: "range", description: "Values from one number to another, both included; null is open." })
  .add(missing, { id: "missing", description: "What means a missing answer." })
  .add(variable, {
    id: "variable",
    description:
      "A column of the survey: one value per respondent, null where there is none, and its codebook.",
  })
  .add(table, { title: "Survey table, as specified" });

/**
 * The specification of a survey table: accepts exactly what `defineSurveyTable` does, and gives its faults as issues
 * with the same paths. Every defined table is a specification too.
 *
 * @example
 * ```ts
 * import { surveyTableSchema } from "service-quality/schemas";
 *
 * const table = { respondents: ["ann", "ben"], variables: [{ name: "q1", values: [5, null] }] };
 * surveyTableSchema.safeParse(table).success; // => true
 * surveyTableSchema.safeParse({ ...table, respondents: ["ann", "ann"] }).error?.issues[0]?.path; // => ["respondents", 1]
 * ```
 */
export const surveyTableSchema: z.ZodType<SurveyTableSpec, unknown> = documentSchema(
  defineSurveyTable,
  table,
);

/**
 * JSON Schema (draft 2020-12) of the specification of a survey table. It describes the shape; that names and
 * respondents are unique, values of their variable's type and as many as respondents only `defineSurveyTable` and
 * `surveyTableSchema` see.
 *
 * @example
 * ```ts
 * import { surveyTableJsonSchema } from "service-quality/schemas";
 *
 * surveyTableJsonSchema.required; // => ["respondents", "variables"]
 * ```
 */
export const surveyTableJsonSchema: JsonSchema = jsonSchemaOf(table, descriptions);
