import { type Expression, partsOf } from "./expression.ts";

/** How long a line may be. */
const LINE = 100;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** An expression as JavaScript, broken into lines where it is long; `indent` is where its first line begins. */
export function codeOf(expression: Expression, indent = ""): string {
  switch (expression.kind) {
    case "value":
      return jsonCode(expression.value, indent);
    case "name":
    case "import":
      return expression.name;
    case "member":
      return `${codeOf(expression.of, indent)}${keyCode(expression.key, indent)}`;
    case "list":
      return bracketed("[]", indent, (at) => expression.entries.map((entry) => codeOf(entry, at)));
    case "record":
      return bracketed("{}", indent, (at) => [
        ...expression.spread.map((part) => `...${codeOf(part, at)}`),
        ...expression.fields.map(([key, field]) => fieldCode(key, codeOf(field, at))),
      ]);
    case "call":
      return `${expression.of.name}${bracketed("()", indent, (at) => expression.args.map((arg) => codeOf(arg, at)))}`;
    case "map": {
      const body = codeOf(expression.body, indent);
      const wrapped = expression.body.kind === "record" ? `(${body})` : body;
      return `${codeOf(expression.of, indent)}.map((${expression.parameter}) => ${wrapped})`;
    }
  }
}

/** What expressions import of the package: names by module. */
export function importsOf(expressions: readonly Expression[]): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  const visit = (expression: Expression): void => {
    if (expression.kind === "import") {
      const names = imports.get(expression.module) ?? new Set();
      imports.set(expression.module, names.add(expression.name));
    }
    partsOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return imports;
}

function jsonCode(json: unknown, indent: string): string {
  if (Array.isArray(json)) return bracketed("[]", indent, (at) => json.map((entry) => jsonCode(entry, at)));
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  return bracketed("{}", indent, (at) =>
    Object.entries(json).map(([key, field]) => fieldCode(key, jsonCode(field, at))),
  );
}

/** Entries between brackets: in one line where they fit, else each in its own, or filled where they are short. */
function bracketed(brackets: string, indent: string, entries: (indent: string) => readonly string[]): string {
  const [open, close] = [brackets[0]!, brackets[1]!];
  const inner = `${indent}  `;
  const written = entries(inner);
  const space = open === "{" && written.length > 0 ? " " : "";
  const line = `${open}${space}${written.join(", ")}${space}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= LINE) return line;
  if (open === "(" && written.slice(0, -1).every((entry) => !entry.includes("\n"))) {
    const tight = entries(indent);
    const [head] = `(${tight.join(", ")}`.split("\n", 1);
    if (tight.at(-1)!.includes("\n") && indent.length + head!.length <= LINE) return `(${tight.join(", ")})`;
  }
  return `${open}\n${inner}${written.join(`,\n${inner}`)},\n${indent}${close}`;
}

function fieldCode(key: string, code: string): string {
  if (key === code) return key;
  // `{ "__proto__": … }` would set the prototype.
  if (key === "__proto__") return `["__proto__"]: ${code}`;
  return `${IDENTIFIER.test(key) ? key : JSON.stringify(key)}: ${code}`;
}

function keyCode(key: Expression, indent: string): string {
  const isDotted = key.kind === "value" && typeof key.value === "string" && IDENTIFIER.test(key.value);
  return isDotted ? `.${key.value}` : `[${codeOf(key, indent)}]`;
}
