import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { indexOf, root, standingModules } from "../files.ts";

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

/** The whole repeats its modules. */
const modules = standingModules.filter((module) => module !== "");

describe("the public names, signatures and keys are those of the committed report", () => {
  it.each(modules)(
    "service-quality/%s (mend the code, or renew the report by npm run api)",
    async (module) => {
      await expect(reportOf(module)).toMatchFileSnapshot(join(root, `docs/api-report/${module}.txt`));
    },
  );
});

function reportOf(module: string): string {
  const index = program.getSourceFile(join(root, indexOf(module)))!;
  const names = checker.getExportsOfModule(checker.getSymbolAtLocation(index)!);
  const entries = names.map((name) => {
    const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
    return entryOf(name.name, symbol);
  });
  return `${entries.sort().join("\n")}\n`;
}

function entryOf(name: string, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations!;
  if (symbol.flags & ts.SymbolFlags.Function) {
    const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
    return signatures.map((signature) => `function ${name}${signatureText(signature)}`).join("\n");
  }
  if (symbol.flags & ts.SymbolFlags.Interface) return `interface ${name}${membersOf(symbol)}`;
  if (symbol.flags & ts.SymbolFlags.TypeAlias) {
    return `type ${name} = ${oneLine((declaration as ts.TypeAliasDeclaration).type.getText())}`;
  }
  return `${symbol.flags & ts.SymbolFlags.Class ? "class" : "const"} ${name}`;
}

/** The keys of an interface with their types, those that it takes over from others among them. */
function membersOf(symbol: ts.Symbol): string {
  const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  const lines = properties.map((property) => {
    const declaration = property.valueDeclaration as ts.PropertySignature | ts.MethodSignature | undefined;
    const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
    const type = declaration?.type?.getText() ?? checker.typeToString(checker.getTypeOfSymbol(property));
    return `  ${property.name}${optional}: ${oneLine(type)}`;
  });
  return lines.length === 0 ? " {}" : ` {\n${lines.join("\n")}\n}`;
}

function signatureText(signature: ts.Signature): string {
  return checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation);
}

function oneLine(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .trim();
}
