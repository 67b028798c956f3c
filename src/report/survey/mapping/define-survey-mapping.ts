import type { ErrorPath } from "../../../errors/error.ts";
import {
  entriesOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readOptions,
  readRecord,
  record,
  whole,
} from "../../../errors/options.ts";
import { deepFrozen, finiteAt, listAt, numberAt, objectAt, textAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { underPath } from "../../../errors/under-path.ts";
import { instrumentAt } from "../../../instruments/define-instrument.ts";
import { scaleAt } from "../../../instruments/scale.ts";
import { definePathModel } from "../../../paths/model/define-path-model.ts";
import type { PathModelSpec } from "../../../paths/model/path-model.ts";
import { confidenceAt, missingAt } from "../../../survey/estimation.ts";
import { taggedLanguageAt } from "../../../text/language.ts";
import { INSTRUMENTS, PATH_MODELS } from "./catalogue.ts";
import {
  COLUMN_USES,
  type ColumnUse,
  type MappedColumn,
  type MappedColumnSpec,
  type MappingOptions,
  type SurveyMapping,
  type SurveyMappingSpec,
} from "./survey-mapping.ts";

/** Uses of which a survey has one column. */
const SINGLE: readonly ColumnUse[] = ["weight"];

/** Uses in which every item or feature has one column. */
const BY_ITEM: readonly ColumnUse[] = COLUMN_USES.slice(0, COLUMN_USES.indexOf("item") + 1);

const COLUMN = {
  name: textAt,
  use: oneOf(...COLUMN_USES),
  item: optional(textAt),
  construct: optional(textAt),
  scale: optional(scaleAt),
  satisfiedFrom: optional(numberAt),
  labels: optional(labelsAt),
} satisfies Readers<MappedColumnSpec>;

const OPTIONS = {
  missing: otherwise(missingAt, "listwise"),
  confidence: otherwise(confidenceAt, 0.95),
  language: (value, path) => taggedLanguageAt(value ?? "en", path).tag,
  seed: otherwise(whole(0), 1),
  replicates: otherwise(whole(2), 500),
} satisfies Readers<MappingOptions>;

const MAPPING = {
  kind: optional(oneOf("playground-mapping")),
  version: optional(oneOf(1)),
  columns: (value, path) => listAt(value, path, "column", record(COLUMN, "a column with its use")),
  instrument: optional(instrumentOrNameAt),
  pathModel: optional(pathModelOrNameAt),
  missingCodes: otherwise(entriesOf(codeAt, "a list of codes"), []),
  options: (value, path) => readOptions(value, OPTIONS, path),
} satisfies Readers<SurveyMappingSpec>;

const defined = new WeakSet<object>();

/**
 * Checks what the columns of a survey are used as, and returns it with every key present, frozen in depth. A mapping
 * defined before is returned as it is.
 *
 * The result is the file that the playground saves as `mapping.json` and that the command takes by `--mapping`:
 * strictly JSON, and a specification of itself.
 *
 * @throws `invalid_input` with the path of the first fault: a column named twice, two columns of one use and item, two
 * weights, a construct of a column that is no `"item"`, an instrument or a path model that the library does not have;
 * `insufficient_data` without a column.
 *
 * @example
 * ```ts
 * import { defineSurveyMapping } from "service-quality/report";
 *
 * const mapping = defineSurveyMapping({
 *   columns: [
 *     { name: "E1", use: "expectation", item: "q1", scale: { min: 1, max: 7 } },
 *     { name: "P1", use: "perception", item: "q1", scale: { min: 1, max: 7 } },
 *     { name: "branch", use: "group" },
 *   ],
 * });
 * mapping.columns[2]; // => { name: "branch", use: "group", item: null, construct: null, scale: null, satisfiedFrom: null, labels: null }
 * mapping.options.missing; // => "listwise"
 * ```
 */
export function defineSurveyMapping(spec: SurveyMappingSpec): SurveyMapping {
  return surveyMappingAt(spec, []);
}

/** The mapping that is given as an argument: a fault lies at its path. */
export function surveyMappingAt(value: unknown, path: ErrorPath): SurveyMapping {
  if (defined.has(value as object)) return value as SurveyMapping;
  const { columns, kind: _kind, version: _version, ...rest } = readRecord(value, MAPPING, path, "a mapping");
  checkColumns(columns, [...path, "columns"]);
  const mapping = deepFrozen({ kind: "playground-mapping", version: 1, columns, ...rest }) as SurveyMapping;
  defined.add(mapping);
  return mapping;
}

/** Refuses columns that contradict each other. */
function checkColumns(columns: readonly MappedColumn[], path: ErrorPath): void {
  const names = new Set<string>();
  const places = new Set<string>();
  columns.forEach(({ name, use, item, construct, satisfiedFrom }, i) => {
    if (names.has(name)) refuse("invalid_input", [...path, i, "name"], "each column once", name);
    names.add(name);
    if (construct !== null && use !== "item") {
      refuse(
        "invalid_input",
        [...path, i, "construct"],
        `no construct of a column used as ${use}`,
        construct,
      );
    }
    if (satisfiedFrom !== null && use !== "outcome") {
      refuse(
        "invalid_input",
        [...path, i, "satisfiedFrom"],
        `no such answer of a column used as ${use}`,
        satisfiedFrom,
      );
    }
    if (item !== null && !BY_ITEM.includes(use)) {
      refuse("invalid_input", [...path, i, "item"], `no item of a column used as ${use}`, item);
    }
    const place = JSON.stringify(BY_ITEM.includes(use) ? [use, item ?? name] : [use]);
    if ((BY_ITEM.includes(use) || SINGLE.includes(use)) && places.has(place)) {
      const key = SINGLE.includes(use) ? "use" : "item";
      refuse("invalid_input", [...path, i, key], `one column used as ${place.slice(1, -1)}`, item ?? name);
    }
    places.add(place);
  });
}

function labelsAt(value: unknown, path: ErrorPath): Record<string, number | null> {
  const given = objectAt(value, path, "numbers by the labels of answers");
  const read = optional(finiteAt);
  return Object.fromEntries(
    Object.entries(given).map(([label, number]) => [label, read(number, [...path, label])]),
  );
}

function codeAt(value: unknown, path: ErrorPath): number | string {
  return typeof value === "string" ? textAt(value, path) : finiteAt(value, path);
}

function instrumentOrNameAt(value: unknown, path: ErrorPath): SurveyMapping["instrument"] {
  return typeof value === "string" ? nameAt(value, path, INSTRUMENTS) : instrumentAt(value, path);
}

function pathModelOrNameAt(value: unknown, path: ErrorPath): SurveyMapping["pathModel"] {
  if (typeof value === "string") return nameAt(value, path, PATH_MODELS);
  return underPath(path, () => definePathModel(value as PathModelSpec));
}

/** The name of a document of the library. */
function nameAt(value: string, path: ErrorPath, known: object): string {
  if (Object.hasOwn(known, value)) return value;
  return refuse("invalid_input", path, `a document, or one of ${Object.keys(known).join(", ")}`, value);
}
