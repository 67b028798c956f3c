import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { gallery } from "../../docs/charts.ts";
import { root } from "../files.ts";
import { programOf } from "./program.ts";

const CHARTS = "src/charts/index.ts";

/** Option names by the function or type that has them. */
let optionsOf: (name: string) => string[];
beforeAll(() => {
  const program = programOf([CHARTS]);
  const checker = program.getTypeChecker();
  const index = checker.getSymbolAtLocation(program.getSourceFile(join(root, CHARTS))!)!;
  const exported = new Map(checker.getExportsOfModule(index).map((symbol) => [symbol.name, symbol]));
  optionsOf = (name) => {
    const symbol = checker.getAliasedSymbol(exported.get(name)!);
    const declaration = symbol.declarations![0]!;
    const type = ts.isFunctionDeclaration(declaration)
      ? checker.getTypeAtLocation(declaration.parameters[1]!)
      : checker.getDeclaredTypeOfSymbol(symbol);
    return type.getProperties().map((property) => property.name);
  };
}, 0);

it.each(gallery)("the gallery tells the options that $name has of its own", ({ name, options }) => {
  const common = optionsOf("ChartOptions");
  const own = optionsOf(name).filter((option) => !common.includes(option));
  expect(options.map((option) => option.name).sort()).toEqual(own.sort());
});
