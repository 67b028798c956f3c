import type { ErrorPath } from "../errors/error.ts";
import {
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readRecord,
  record,
} from "../errors/options.ts";
import { amountAt, booleanAt, deepFrozen, entriesAt, positiveAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import type {
  Framework,
  FrameworkLabels,
  FrameworkLabelsSpec,
  FrameworkPrincipleSpec,
  FrameworkQuestionSpec,
  FrameworkSpec,
} from "./framework.ts";

/** Ends of a scale no farther from 0 than this: more points than anybody tells apart. */
const FARTHEST = 1e6;

const LABELS = { ru: optional(textAt), bg: optional(textAt) } satisfies Readers<FrameworkLabelsSpec>;

const QUESTION = {
  id: textAt,
  label: textAt,
  labels: labelsAt,
  reverse: otherwise(booleanAt, false),
} satisfies Readers<FrameworkQuestionSpec>;

const PRINCIPLE = {
  id: textAt,
  label: textAt,
  labels: labelsAt,
  impact: otherwise(amountAt, 1),
  effort: otherwise(positiveAt, 1),
  questions: someOf("question", record(QUESTION, "a question")),
} satisfies Readers<FrameworkPrincipleSpec>;

const SCALE = { min: pointAt, max: pointAt } satisfies Readers<Scale>;

const FRAMEWORK = {
  kind: otherwise(oneOf("framework"), "framework"),
  version: otherwise(oneOf(1), 1),
  id: textAt,
  title: textAt,
  citation: optional(textAt),
  polarity: oneOf("strength", "risk"),
  scale: scaleAt,
  principles: someOf("principle", record(PRINCIPLE, "a principle")),
} satisfies Readers<FrameworkSpec>;

/**
 * Checks the specification of a self-assessment and returns it with every key present, frozen in depth.
 *
 * A framework names principles (of strength, or of risk) and the questions that measure each. Ids are unlike one
 * another, those of principles and questions together. Absent keys become `impact: 1`, `effort: 1`, `reverse:
 * false`, `labels: {}` and `citation: null`.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown or absent key, an id twice, no principles, a
 * principle without questions, ends of the scale that are not whole numbers in ascending order.
 *
 * @example
 * ```ts
 * import { defineFramework } from "service-quality/programme";
 *
 * const framework = defineFramework({
 *   id: "desk", title: "Our desk", polarity: "strength", scale: { min: 1, max: 5 },
 *   principles: [
 *     { id: "pace", label: "Pace", impact: 3, questions: [{ id: "pace-answers", label: "We answer within the hour." }] },
 *   ],
 * });
 * framework.principles[0]?.effort; // => 1
 * defineFramework({ ...framework, principles: [] }); // => throws invalid_input at principles
 * ```
 */
export function defineFramework(spec: FrameworkSpec): Framework {
  return deepFrozen(frameworkAt(spec, []));
}

/** Checks a framework as `defineFramework` does and returns a copy. */
export function frameworkAt(value: unknown, path: ErrorPath): Framework {
  const framework = readRecord(value, FRAMEWORK, path, "a framework");
  refuseSharedIds(framework, path);
  return framework;
}

function labelsAt(value: unknown, path: ErrorPath): FrameworkLabels {
  const labels = readRecord(value ?? {}, LABELS, path, "labels in ru and bg");
  return Object.fromEntries(Object.entries(labels).filter(([, label]) => label !== null));
}

function someOf<T>(name: string, read: Reader<T>): Reader<readonly T[]> {
  return (value, path) => {
    const expected = `a list of at least one ${name}`;
    const entries = entriesAt(value, path, expected, read);
    return entries.length > 0 ? entries : refuse("invalid_input", path, expected, value);
  };
}

function scaleAt(value: unknown, path: ErrorPath): Scale {
  const { min, max } = readRecord(value, SCALE, path, "a scale");
  if (max <= min) refuse("invalid_input", [...path, "max"], `a whole number above the minimum, ${min}`, max);
  return { min, max };
}

function pointAt(value: unknown, path: ErrorPath): number {
  if (Number.isInteger(value) && Math.abs(value as number) <= FARTHEST) return (value as number) + 0;
  return refuse("invalid_input", path, `a whole number from -${FARTHEST} to ${FARTHEST}`, value);
}

/** Columns of answers and rows of results are found by these ids. */
function refuseSharedIds({ principles }: Framework, path: ErrorPath): void {
  const seen = new Set<string>();
  const claim = (id: string, ...here: ErrorPath) => {
    if (seen.has(id)) refuse("invalid_input", [...path, ...here, "id"], "an id of its own", id);
    seen.add(id);
  };
  principles.forEach(({ id, questions }, k) => {
    claim(id, "principles", k);
    questions.forEach((question, j) => {
      claim(question.id, "principles", k, "questions", j);
    });
  });
}
