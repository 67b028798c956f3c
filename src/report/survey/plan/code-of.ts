import { type Expression, partsOf, record, value } from "./expression.ts";

/** How long a line may be. */
const LINE = 100;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** An expression as JavaScript; what is too long for a line that begins with `indent` is broken into lines. */
export function codeOf(expression: Expression, indent = ""): string {
  const line = lineOf(expression);
  return indent.length + line.length <= LINE ? line : linesOf(expression, indent);
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

/** An expression in one line, however long. */
function lineOf(expression: Expression): string {
  switch (expression.kind) {
    case "value":
      return jsonLine(expression.value);
    case "name":
    case "import":
      return expression.name;
    case "member":
      return `${lineOf(expression.of)}${keyCode(expression.key)}`;
    case "list":
      return `[${expression.entries.map(lineOf).join(", ")}]`;
    case "record":
      return objectLine(expression.entries.map(({ key, of }) => fieldCode(key, lineOf(of))));
    case "call":
      return `${expression.of.name}(${expression.args.map(lineOf).join(", ")})`;
    case "map":
      return `${lineOf(expression.of)}${mapCode(expression, lineOf(expression.body))}`;
  }
}

/** An expression in as many lines as it takes. */
function linesOf(expression: Expression, indent: string): string {
  const inner = `${indent}  `;
  switch (expression.kind) {
    case "value":
      return jsonLines(expression.value, indent);
    case "list":
      return broken(
        "[]",
        expression.entries.map((entry) => codeOf(entry, inner)),
        indent,
      );
    case "record":
      return broken(
        "{}",
        expression.entries.map(({ key, of }) => fieldCode(key, codeOf(of, inner))),
        indent,
      );
    case "call":
      return `${expression.of.name}${argumentLines(expression.args, indent)}`;
    case "map":
      return `${codeOf(expression.of, indent)}${mapCode(expression, codeOf(expression.body, indent))}`;
    default:
      return lineOf(expression);
  }
}

/** Arguments of which the last one alone is broken, where that is an object; else each in its own lines. */
function argumentLines(args: readonly Expression[], indent: string): string {
  const last = args.at(-1)!;
  const head = args
    .slice(0, -1)
    .map((arg) => `${lineOf(arg)}, `)
    .join("");
  const isObject = last.kind === "record" || last.kind === "value";
  if (isObject && indent.length + head.length < LINE) return `(${head}${linesOf(last, indent)})`;
  return broken(
    "()",
    args.map((arg) => codeOf(arg, `${indent}  `)),
    indent,
  );
}

function mapCode({ parameter }: Extract<Expression, { kind: "map" }>, code: string): string {
  return `.map((${parameter}) => (${code}))`;
}

function jsonLine(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(jsonLine).join(", ")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  return objectLine(Object.entries(json).map(([key, field]) => fieldCode(key, jsonLine(field))));
}

function jsonLines(json: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(json)) {
    const isPlain = json.every((entry) => typeof entry !== "object" || entry === null);
    return isPlain
      ? filled(json.map(jsonLine), indent)
      : broken(
          "[]",
          json.map((entry) => codeOf(value(entry), inner)),
          indent,
        );
  }
  if (typeof json !== "object" || json === null) return jsonLine(json);
  return linesOf(
    record(Object.fromEntries(Object.entries(json).map(([key, field]) => [key, value(field)]))),
    indent,
  );
}

function objectLine(fields: readonly string[]): string {
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function broken(brackets: string, entries: readonly string[], indent: string): string {
  return `${brackets[0]}\n${entries.map((entry) => `${indent}  ${entry},\n`).join("")}${indent}${brackets[1]}`;
}

/** A list of short entries, as many in a line as fit. */
function filled(entries: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1) ?? ""} ${entry},`;
    if (lines.length > 0 && indent.length + 2 + longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(`${entry},`);
  }
  return `[\n${lines.map((line) => `${indent}  ${line}\n`).join("")}${indent}]`;
}

/** A field, or all fields of an object where there is no key. */
function fieldCode(key: string | null, code: string): string {
  if (key === null) return `...${code}`;
  if (key === code) return key;
  // As a plain key it would set the prototype.
  if (key === "__proto__") return `["__proto__"]: ${code}`;
  return `${IDENTIFIER.test(key) ? key : JSON.stringify(key)}: ${code}`;
}

function keyCode(key: Expression): string {
  const isDotted = key.kind === "value" && typeof key.value === "string" && IDENTIFIER.test(key.value);
  return isDotted ? `.${key.value}` : `[${lineOf(key)}]`;
}
