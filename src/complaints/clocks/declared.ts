import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt } from "../../errors/read-argument.ts";
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

/** A name that the process declares. */
export function declaredAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared,
  kind: keyof Declared,
): string {
  if (typeof value === "string" && declared[kind].has(value)) return value;
  return refuse("invalid_input", path, `a declared ${NOUNS[kind]}`, value);
}

/** Names that the process declares. */
export function allDeclaredAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared,
  kind: keyof Declared,
): readonly string[] {
  return entriesAt(value, path, `a list of declared ${kind}`, (name, here) =>
    declaredAt(name, here, declared, kind),
  );
}
