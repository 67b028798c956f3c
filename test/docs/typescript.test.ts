import { basename, join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { indexOf, root, standingModules } from "../files.ts";
import { allBlocks } from "./blocks.ts";
import { programOf } from "./program.ts";

const blocks = new Map(
  allBlocks().map(({ title, code }) => [
    join(root, "test/docs", `${title.replaceAll("/", "-")}.ts`),
    `${code}\nexport {};\n`,
  ]),
);

let program: ts.Program;
beforeAll(() => {
  program = programOf(standingModules.map(indexOf), blocks);
}, 60_000);

it("every example of README, docs and docstrings compiles in a strict project", () => {
  const problems = [...blocks.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  expect(problems.map(textOf)).toEqual([]);
}, 60_000);

describe.each(standingModules.filter((module) => module !== ""))("service-quality/%s", (module) => {
  it("says of every export what it is, and shows every function at work", () => {
    const checker = program.getTypeChecker();
    const index = checker.getSymbolAtLocation(program.getSourceFile(join(root, indexOf(module)))!)!;
    const lacking = checker.getExportsOfModule(index).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.getDocumentationComment(checker).length === 0) return [`${exported.name}: no docstring`];
      const example = symbol.getJsDocTags(checker).find(({ name }) => name === "example");
      const shown = ts.displayPartsToString(example?.text).includes("```ts");
      return symbol.flags & ts.SymbolFlags.Function && !shown ? [`${exported.name}: no @example`] : [];
    });
    expect(lacking).toEqual([]);
  });
});

function textOf({ file, start, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
  return `${basename(file?.fileName ?? "")}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
