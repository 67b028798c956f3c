import { basename, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../files.ts";
import { entrances, node, write } from "./consumer.ts";

const settings = {
  module: "node16",
  target: "es2022",
  lib: ["es2022"],
  types: [],
  strict: true,
  declaration: true,
  skipLibCheck: true,
};

let output: string;

beforeAll(async () => {
  const compilerOptions = { ...settings, outDir: "types", emitDeclarationOnly: true };
  write("tsconfig.names.json", JSON.stringify({ compilerOptions, files: writeConsumers() }));
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  ({ output } = await node([tsc, "-p", "tsconfig.names.json", "--pretty", "false"]));
});

describe.each(entrances)("whoever uses %s", (entrance) => {
  it("can export every parameter, result and field, since their types have names", () => {
    const problems = output.split("\n").filter((line) => line.startsWith(`${fileOf(entrance)}(`));
    expect(problems).toEqual([]);
  });
});

it("compiles all that the package exports", () => {
  expect(output).toBe("");
});

function fileOf(entrance: string): string {
  return `${entrance.replace(/\W+/g, "-")}-types.mts`;
}

/** A module for every subpath that exports what it finds in every export of it, and leaves its types to be inferred. */
function writeConsumers(): string[] {
  const imports = entrances.map((entrance, i) => `import * as m${i} from "${entrance}";`);
  const probe = write("probe.mts", [...imports, "export {};", ""].join("\n"));
  const { options } = ts.convertCompilerOptionsFromJson(settings, "");
  const program = ts.createProgram([probe], options);
  const checker = program.getTypeChecker();
  const { statements } = program.getSourceFile(probe)!;
  return entrances.map((entrance, i) => {
    const { moduleSpecifier } = statements[i] as ts.ImportDeclaration;
    const text = consumerOf(entrance, checker.getSymbolAtLocation(moduleSpecifier)!, checker);
    return basename(write(fileOf(entrance), text));
  });
}

function consumerOf(entrance: string, module: ts.Symbol, checker: ts.TypeChecker): string {
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
