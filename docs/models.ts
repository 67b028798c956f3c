import { BUSINESS } from "./models/business.ts";
import type { ModelPart } from "./models/model.ts";
import { COMPLAINTS, DELIVERY } from "./models/operations.ts";
import { SURVEYS } from "./models/surveys.ts";

export type { Model, ModelPart } from "./models/model.ts";

/** Every question that the library answers, by field: what the page *Choose a model* is made from. */
export const modelParts: readonly ModelPart[] = [SURVEYS, BUSINESS, COMPLAINTS, DELIVERY];
