import { join } from "node:path";
import ts from "typescript";
import { root } from "../files.ts";

/**
 * A TypeScript program of the project's sources together with files that exist in memory only. It is `strict`, as
 * its readers' projects are; `noUncheckedIndexedAccess` would clutter examples with marks that say nothing.
 */
export function programOf(
  entries: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "test/tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
      },
    },
  );
  const options = { ...config!.options, noUncheckedIndexedAccess: false };
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  return ts.createProgram({
    rootNames: [...entries.map((file) => join(root, file)), ...inMemory.keys()],
    options,
    host,
  });
}
