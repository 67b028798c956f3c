import type { ComplaintProcess, Scalar } from "service-quality/complaints";

/** Something that an event can tell, as a field of a form. */
export interface EventField {
  readonly key: string;
  readonly required: boolean;
  /** `hours` are asked in hours and told in milliseconds. */
  readonly kind: "text" | "number" | "hours" | "yes-no" | "choice" | "instant";
  /** Those of a choice. */
  readonly choices: readonly string[];
}

/** What the standard process is told, in the words that its guards and clocks know. */
const STANDARD_CHOICES: Readonly<Record<string, readonly string[]>> = {
  channel: ["phone", "letter", "email", "web", "in-person"],
  kind: ["complaint", "wish", "request"],
  severity: ["low", "medium", "high"],
  urgency: ["low", "medium", "high"],
  priority: ["low", "medium", "high"],
  outcome: ["upheld", "partly-upheld", "rejected"],
  source: ["complainant", "staff"],
  what: ["response", "data"],
};

/** A value of the data, as it is used: compared, stored or added. */
interface Use {
  readonly test: Readonly<Record<string, unknown>>;
  /** The fact that it is stored in, or added to. */
  readonly fact: string | null;
}

const fieldsOf = new WeakMap<ComplaintProcess, Map<string, readonly EventField[]>>();

/**
 * The fields of an event: what it requires first, then what its rows look at. Their kinds follow from how the process
 * uses them: what is compared with yes or no is a yes or a no, what is one of a list is a choice, what a clock runs
 * until is an instant.
 */
export function eventFields(process: ComplaintProcess, type: string): readonly EventField[] {
  const known = fieldsOf.get(process) ?? new Map<string, readonly EventField[]>();
  const fields = known.get(type) ?? freshFields(process, type);
  fieldsOf.set(process, known.set(type, fields));
  return fields;
}

function freshFields(process: ComplaintProcess, type: string): readonly EventField[] {
  const { requires = [], redress } = process.events[type]!;
  const uses = usesOf(process, type);
  const amount = typeof redress === "object" ? redress.amount : redress;
  const required = new Set(amount === undefined ? requires : [...requires, amount]);
  const instants = instantFacts(process);
  return [...new Set([...required, ...uses.keys()])].map((key) => {
    const told = uses.get(key) ?? [];
    const kind = key === amount ? "number" : kindOf(key, told, process, instants);
    const choices = kind === "text" ? choicesOf(key, told, process) : [];
    return { key, required: required.has(key), kind: choices.length > 0 ? "choice" : kind, choices };
  });
}

function kindOf(
  key: string,
  uses: readonly Use[],
  { facts = {} }: ComplaintProcess,
  instants: ReadonlySet<string>,
): EventField["kind"] {
  const held = uses.flatMap(({ fact }): Scalar[] => (fact === null ? [] : [facts[fact] ?? null]));
  const compared = uses.flatMap(({ test }) => [test.equals, test.notEquals]);
  const isMeasured = uses.some(({ test }) => "atLeast" in test || "atMost" in test);
  if ([...held, ...compared].some((value) => typeof value === "boolean")) return "yes-no";
  if (key.endsWith("Ms")) return "hours";
  if (isMeasured || [...held, ...compared].some((value) => typeof value === "number")) return "number";
  return uses.some(({ fact }) => fact !== null && instants.has(fact)) ? "instant" : "text";
}

function choicesOf(key: string, uses: readonly Use[], process: ComplaintProcess): readonly string[] {
  const listed = uses.flatMap(({ test }) => (Array.isArray(test.in) ? test.in : []));
  const choices = [...new Set(listed.filter((value) => typeof value === "string"))];
  if (choices.length > 0) return choices;
  return process.events.ComplaintReceived === undefined ? [] : (STANDARD_CHOICES[key] ?? []);
}

/** Where the rows, the clocks and the guards of an event look at its data, by key. */
function usesOf(process: ComplaintProcess, type: string): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (key: string, use: Use) => uses.set(key, [...(uses.get(key) ?? []), use]);
  const guards = process.guards ?? {};
  for (const row of process.transitions) {
    if (row.event !== type) continue;
    for (const guard of row.guards ?? []) lookInto(guards[guard], null, note);
    for (const written of [row.set ?? {}, row.add ?? {}]) {
      for (const [fact, operand] of Object.entries(written)) lookInto(operand, fact, note);
    }
    lookInto(row.effects, null, note);
  }
  for (const { start, pause, resume, stop, reopenOn } of Object.values(process.clocks ?? {})) {
    for (const trigger of [start, pause, resume, stop, reopenOn].flatMap((list) => list ?? [])) {
      if (typeof trigger === "object" && [trigger.event].flat().includes(type))
        lookInto(trigger.when, null, note);
    }
  }
  return uses;
}

function lookInto(value: unknown, fact: string | null, note: (key: string, use: Use) => void): void {
  if (typeof value !== "object" || value === null) return;
  const { data, ...test } = value as Record<string, unknown>;
  if (typeof data === "string") note(data, { test, fact });
  for (const inner of Object.values(value)) lookInto(inner, fact, note);
}

/** Facts that hold an instant: clocks run until it, or conditions count from it. */
function instantFacts({ clocks = {}, guards = {} }: ComplaintProcess): ReadonlySet<string> {
  const facts = new Set(
    Object.values(clocks).flatMap(({ until }) => (until === undefined ? [] : [until.fact])),
  );
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("since" in value && typeof value.since === "string") facts.add(value.since);
    for (const inner of Object.values(value)) look(inner);
  };
  look(guards);
  return facts;
}
