/**
 * A step of the analysis as data: what `evaluate` computes and `codeOf` prints. One thing is computed and printed, so
 * the script that a report names gives the figures of the report.
 */
export type Expression =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: Expression; readonly key: Expression }
  | { readonly kind: "list"; readonly entries: readonly Expression[] }
  | { readonly kind: "record"; readonly entries: readonly RecordEntry[] }
  | Import
  | { readonly kind: "call"; readonly of: Import; readonly args: readonly Expression[] }
  | { readonly kind: "map"; readonly of: Expression; readonly parameter: string; readonly body: Expression };

/** A key with what stands at it, or all fields of another object. */
interface RecordEntry {
  /** `null` for all fields of an object. */
  readonly key: string | null;
  readonly of: Expression;
}

/** Something that the package exports, with its module and the name that it is exported under. */
interface Import {
  readonly kind: "import";
  readonly module: string;
  readonly name: string;
  readonly value: unknown;
}

/** A statement: `const name = …`, or `const { … } = …` for several names. */
export interface Statement<Name extends string | readonly string[] = string | readonly string[]> {
  readonly name: Name;
  readonly expression: Expression;
}

/** What an expression may be made of: another one, or a plain value. */
type Operand = Expression | string | number | boolean | null;

/** Something that is JSON. */
export function value(json: unknown): Expression {
  return { kind: "value", value: json };
}

/** Something that the package exports, given as `{ name }` with its module. */
export function imported(module: string, named: Readonly<Record<string, unknown>>): Import {
  const [[exportName, exported]] = Object.entries(named) as [[string, unknown]];
  return { kind: "import", module, name: exportName, value: exported };
}

/** What has a name: a statement before, or a parameter. */
export function name(of: string): Expression {
  return { kind: "name", name: of };
}

/** What stands at a key. */
export function member(of: Expression, ...keys: readonly (string | Expression)[]): Expression {
  return keys.reduce<Expression>((from, key) => ({ kind: "member", of: from, key: operand(key) }), of);
}

/** A list. */
export function list(...entries: readonly Operand[]): Expression {
  return { kind: "list", entries: entries.map(operand) };
}

/** An object with all fields of others and then these; a field that is `undefined` is left out. */
export function record(fields: OperandFields, ...spread: readonly Expression[]): Expression {
  return { kind: "record", entries: [...spread.map((of) => ({ key: null, of })), ...entriesOf(fields)] };
}

/** An object with these fields and then all of another one: a row with its name. */
export function row(fields: OperandFields, of: Expression): Expression {
  return { kind: "record", entries: [...entriesOf(fields), { key: null, of }] };
}

type OperandFields = Readonly<Record<string, Operand | undefined>>;

function entriesOf(fields: OperandFields): RecordEntry[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field === undefined ? [] : [{ key, of: operand(field) }],
  );
}

/** A call of a public function, which is given as `{ name }` with its module. */
export function call(
  module: string,
  named: Readonly<Record<string, (...args: never[]) => unknown>>,
  ...args: readonly Operand[]
): Expression {
  return { kind: "call", of: imported(module, named), args: args.map(operand) };
}

/** What becomes of each entry of a list. */
export function map(of: Expression, parameter: string, body: (entry: Expression) => Expression): Expression {
  return { kind: "map", of, parameter, body: body(name(parameter)) };
}

function operand(given: Operand): Expression {
  return typeof given === "object" && given !== null ? given : value(given);
}

/** The names that an expression refers to. */
export function namesIn(expression: Expression): string[] {
  return expression.kind === "name" ? [expression.name] : partsOf(expression).flatMap(namesIn);
}

/** The expressions that one is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "value":
    case "name":
    case "import":
      return [];
    case "member":
      return [expression.of, expression.key];
    case "list":
      return expression.entries;
    case "record":
      return expression.entries.map(({ of }) => of);
    case "call":
      return [expression.of, ...expression.args];
    case "map":
      return [expression.of, expression.body];
  }
}
