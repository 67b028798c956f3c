import ts from "typescript";

/** What a `// =>` says of the statement before it. */
export type Expectation =
  | { readonly kind: "value"; readonly text: string; readonly source: string }
  | { readonly kind: "throws"; readonly code: string; readonly at: string | null };

export interface Instrumented {
  /**
   * The code, each asserted statement a call of `holds(() => expression, number of its expectation)`, each expression
   * that a chart's fence ends in a call of `draws(expression)`.
   */
  readonly code: string;
  readonly expectations: readonly Expectation[];
}

/**
 * Finds the assertions of an example: `expression; // => value` and `const name = expression; // => value`,
 * the value on the same line or on comment lines below, going on until it is whole. What stands last before one of
 * `chartEnds` is a chart.
 */
export function instrument(example: string, chartEnds: readonly number[] = []): Instrumented {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true);
  const expectations: Expectation[] = [];
  let code = "";
  let end = 0;
  for (const [i, statement] of file.statements.entries()) {
    const next = file.statements[i + 1]?.getStart() ?? example.length;
    const comment = assertionIn(example.slice(statement.end, next));
    const isLast = chartEnds.some((chartEnd) => statement.end <= chartEnd && chartEnd <= next);
    code += example.slice(end, statement.getStart());
    const text = statement.getText();
    if (isLast) code += drawing(statement, comment);
    else if (comment === null) code += text;
    else {
      const number = expectations.push(expectationOf(comment)) - 1;
      if (ts.isExpressionStatement(statement)) {
        code += `holds(() => (${statement.expression.getText()}), ${number});`;
      } else {
        code += `${text} holds(() => ${declaredName(statement)}, ${number});`;
      }
    }
    end = statement.end;
  }
  if (expectations.length !== (example.match(/\/\/ =>/g)?.length ?? 0)) {
    throw new Error("a `// =>` that no statement of the outermost level stands before");
  }
  return { code: code + example.slice(end), expectations };
}

function drawing(statement: ts.Statement, comment: string | null): string {
  if (!ts.isExpressionStatement(statement) || comment !== null) {
    throw new Error(`a chart's block ends in the chart, not in: ${statement.getText()}`);
  }
  return `draws(${statement.expression.getText()});`;
}

/** The text after `// =>` in what stands between two statements. */
function assertionIn(trivia: string): string | null {
  const lines = trivia.split("\n").map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith("// =>"));
  if (start < 0) return null;
  let text = lines[start]!.slice("// =>".length).trim();
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith("//") || isWhole(text)) break;
    text += `\n${line.slice(2).trim()}`;
  }
  return text;
}

function expectationOf(text: string): Expectation {
  const [, code, at] = /^throws (\w+)(?: at (\S+))?$/.exec(text) ?? [];
  if (code !== undefined) return { kind: "throws", code, at: at ?? null };
  return { kind: "value", text, source: valueSource(text) };
}

/** `0.873…` is a number that begins with these digits; text in quotes is left as it is. */
function valueSource(text: string): string {
  return text.replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(-?\d[\d.]*)…/g, (_, quoted, digits) =>
    quoted === undefined ? `beginning("${digits}")` : quoted,
  );
}

function isWhole(text: string): boolean {
  if (text.startsWith("throws ")) return true;
  try {
    new Function(`return (${valueSource(text)})`);
    return true;
  } catch {
    return false;
  }
}

function declaredName(statement: ts.Statement): string {
  const [declaration, ...more] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [];
  if (declaration === undefined || more.length > 0 || !ts.isIdentifier(declaration.name)) {
    throw new Error(`a \`// =>\` after what has no value: ${statement.getText()}`);
  }
  return declaration.name.text;
}
