import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** The names that a process declares, which everything else in it refers to. */
export interface Declared {
  readonly states: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly guards: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

const NOUNS: Readonly<Record<keyof Declared, string>> = {
  states: "state",
  events: "event",
  facts: "fact",
  guards: "guard",
  parts: "part",
  clocks: "clock",
  roles: "role",
};

/** What is known without a process: a log has events, and their data are its facts. */
const KNOWN_ANYWHERE: readonly (keyof Declared)[] = ["events", "facts"];

/** A name that the process declares; without a process any, of an event or a fact. */
export function declaredAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared | null,
  kind: keyof Declared,
): string {
  if (declared === null) {
    if (KNOWN_ANYWHERE.includes(kind)) return textAt(value, path);
    return refuse("invalid_input", path, `no ${NOUNS[kind]}, which only a process has`, value);
  }
  if (typeof value === "string" && declared[kind].has(value)) return value;
  return refuse("invalid_input", path, `a declared ${NOUNS[kind]}`, value);
}

/** Names that the process declares. */
export function allDeclaredAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared | null,
  kind: keyof Declared,
): readonly string[] {
  return entriesAt(value, path, `a list of declared ${kind}`, (name, here) =>
    declaredAt(name, here, declared, kind),
  );
}
