import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { entrances, write } from "./consumer.ts";

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  declaration: true,
  skipLibCheck: true,
};

describe.each(entrances)("whoever uses %s", (entrance) => {
  it("can export every parameter, result and field, since their types have names", () => {
    const file = write(`${entrance.replace(/\W+/g, "-")}-types.mts`, consumerOf(entrance));
    const program = ts.createProgram([file], options);
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect([...new Set(problems)]).toEqual([]);
  });
});

/** A module that exports what it finds in every export of a subpath, and leaves its types to be inferred. */
function consumerOf(entrance: string): string {
  const probe = write("probe.mts", `import * as m from "${entrance}";\nexport { m };\n`);
  const program = ts.createProgram([probe], options);
  const checker = program.getTypeChecker();
  const [statement] = program.getSourceFile(join(probe))!.statements;
  const module = checker.getSymbolAtLocation((statement as ts.ImportDeclaration).moduleSpecifier)!;
  const lines = checker.getExportsOfModule(module).flatMap((found) => {
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    return symbol.flags & ts.SymbolFlags.Function
      ? callOf(found.name)
      : fieldsOf(checker.getDeclaredTypeOfSymbol(symbol), found.name, symbol);
  });
  return [`import * as m from "${entrance}";`, ...lines, ""].join("\n");
}

function callOf(name: string): string[] {
  return [
    `declare const ${name}_given: Parameters<typeof m.${name}>;`,
    `export const ${name}_arguments = () => [...${name}_given] as const;`,
    `declare const ${name}_got: ReturnType<typeof m.${name}>;`,
    `export const ${name}_result = () => ${name}_got;`,
  ];
}

function fieldsOf(type: ts.Type, name: string, { declarations = [] }: ts.Symbol): string[] {
  const isGeneric = declarations.some(
    (declaration) =>
      (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) &&
      declaration.typeParameters?.some((parameter) => parameter.default === undefined),
  );
  if (isGeneric || !(type.flags & ts.TypeFlags.Object)) return [];
  return type
    .getProperties()
    .map(({ name: key }) => key)
    .filter((key) => /^[A-Za-z]\w*$/.test(key))
    .map((key) => `export const ${name}_${key} = (given: m.${name}) => given.${key};`);
}
