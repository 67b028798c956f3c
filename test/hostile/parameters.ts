import ts from "typescript";
import { read, sources } from "../files.ts";

/** A parameter of an exported function, as its source declares it. */
export interface Parameter {
  readonly name: string;
  /** Whether a call may leave it out, or give nothing, or anything. */
  readonly optional: boolean;
}

/** The parameters of every exported function of `src`, by the function's name. */
export const parametersOf: ReadonlyMap<string, readonly Parameter[]> = new Map(
  sources.flatMap((file) =>
    ts
      .createSourceFile(file, read(file), ts.ScriptTarget.ES2022)
      .statements.filter(ts.isFunctionDeclaration)
      .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .map(({ name, parameters }) => [name!.text, parameters.map(parameterOf)] as const),
  ),
);

function parameterOf({ name, questionToken, initializer, type }: ts.ParameterDeclaration): Parameter {
  return {
    name: ts.isIdentifier(name) ? name.text : "",
    optional:
      questionToken !== undefined ||
      initializer !== undefined ||
      type?.kind === ts.SyntaxKind.UnknownKeyword ||
      (type !== undefined && takesNull(type)),
  };
}

function takesNull(type: ts.TypeNode): boolean {
  return (
    ts.isUnionTypeNode(type) &&
    type.types.some((one) => ts.isLiteralTypeNode(one) && one.literal.kind === ts.SyntaxKind.NullKeyword)
  );
}
