import type { Expression, Statement } from "./expression.ts";

/** What names stand for. */
export type Scope = ReadonlyMap<string, unknown>;

/** What an expression comes to. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  const resultOf = (part: Expression) => evaluate(part, scope);
  switch (expression.kind) {
    case "value":
    case "import":
      return expression.value;
    case "name":
      return scope.get(expression.name);
    case "member":
      return (resultOf(expression.of) as Record<string, unknown>)[resultOf(expression.key) as string];
    case "list":
      return expression.entries.map(resultOf);
    case "record":
      return Object.fromEntries(
        expression.entries.flatMap(({ key, of }) =>
          key === null ? Object.entries(resultOf(of) as object) : [[key, resultOf(of)]],
        ),
      );
    case "call":
      return (expression.of.value as (...args: unknown[]) => unknown)(...expression.args.map(resultOf));
    case "map":
      return (resultOf(expression.of) as unknown[]).map((entry) =>
        evaluate(expression.body, new Map([...scope, [expression.parameter, entry]])),
      );
  }
}

/** The names that statements make known, one after the other. */
export function run(statements: readonly Statement[], scope: Scope): Scope {
  const names = new Map(scope);
  for (const { name, expression } of statements) {
    const result = evaluate(expression, names);
    if (typeof name === "string") names.set(name, result);
    else for (const key of name) names.set(key, (result as Record<string, unknown>)[key]);
  }
  return names;
}
