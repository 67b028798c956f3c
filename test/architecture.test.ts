import { existsSync, readdirSync } from "node:fs";
import { basename, posix } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { apart, filesUnder, modules, read, sources } from "./files.ts";

const page = read("docs/ARCHITECTURE.md");

/** Floor by module. */
const floors = new Map(
  [...page.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map(([, floor, module]) => [module!, Number(floor)]),
);

/** The modules that may import a dependency. */
const dependencies = new Map(
  [...page.matchAll(/^\| `([\w@/-]+)` \| `(\w+)` \|$/gm)].map(([, dependency, module]) => [
    dependency!,
    module!,
  ]),
);

/** The modules: folders of `src`. */
const rooms = readdirSync("src", { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Modules without an index: a file imports the file it needs. */
const privateRooms = ["numeric", "text"];

const forbiddenGlobals = [
  ...["Date", "Intl", "Temporal", "globalThis", "window", "navigator", "process", "console"],
  ...["fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "require", "eval", "Function"],
  "WebAssembly",
];

/** What of a forbidden global may be used, and where: it says the same whatever the host's locale and zone. */
const allowedMembers = new Map([
  ["Intl.getCanonicalLocales", "src/instruments/define-instrument.ts"],
  ["Intl.DateTimeFormat", "src/calendars/time-zone.ts"],
  // What is left of `process.versions.tz`: the one function whose result depends on the host, and says so.
  ["typeof process", "src/calendars/time-zone-data.ts"],
  ["process.versions", "src/calendars/time-zone-data.ts"],
  // The kernel gives the sums that arithmetic gives.
  ["WebAssembly.Module", "src/moments/sums/simd-kernel.ts"],
  ["WebAssembly.Instance", "src/moments/sums/simd-kernel.ts"],
]);

/** The one file that imports indexes: it holds every function of the package by its public name. */
const nameKeeper = "src/command/public-modules.ts";

/** Modules that no call by name reaches: documents are checked by `define…`, and the command line is what calls. */
const uncalled = ["command", "schemas"];

const forbiddenMembers = /^(random|localeCompare|toLocale\w+)$/;

describe("the table of modules", () => {
  it("names the folders of src, and the export map the ones that are public", () => {
    expect([...floors.keys()].sort()).toEqual(rooms.sort());
    expect([...floors.keys()].filter((room) => !privateRooms.includes(room)).sort()).toEqual(
      modules.filter((module) => module !== "").sort(),
    );
  });

  it("names every dependency of the package", () => {
    const { dependencies: required, peerDependencies } = JSON.parse(read("package.json"));
    expect(Object.keys({ ...required, ...peerDependencies }).sort()).toEqual([...dependencies.keys()].sort());
  });
});

describe.each(sources)("%s", (file) => {
  const text = read(file);

  it("imports from lower floors, concrete files, and the dependencies of its module", () => {
    const { importedFiles } = ts.preProcessFile(text, true, true);
    expect(importedFiles.flatMap(({ fileName }) => importProblem(file, fileName) ?? [])).toEqual([]);
  });

  it("uses no clock, chance, console, locale or global of a host", () => {
    expect(forbiddenIn(file, text)).toEqual([]);
  });

  it("keeps its comments within 120 columns", () => {
    const prose = text.replace(/```[\s\S]*?```/g, "").split("\n");
    expect(prose.filter((line) => line.length > 120 && /^\s*(\*|\/[*/])/.test(line))).toEqual([]);
  });

  it("is named for its concept and has at most 400 lines", () => {
    expect(basename(file)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/);
    expect(basename(file)).not.toMatch(/^(types?|utils?|helpers?|common|misc|shared)\b/);
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(400);
  });
});

describe.each(rooms)("src/%s", (room) => {
  const index = `src/${room}/index.ts`;

  it("has three files or more", () => {
    expect(sources.filter((file) => file.startsWith(`src/${room}/`)).length).toBeGreaterThanOrEqual(3);
  });

  it("has an index that lists its exports by name, unless it is private", () => {
    expect(existsSync(index)).toBe(!privateRooms.includes(room));
    if (privateRooms.includes(room)) return;
    const { statements } = ts.createSourceFile(index, read(index), ts.ScriptTarget.ES2022);
    const listing = statements.every(
      (statement) =>
        ts.isExportDeclaration(statement) &&
        statement.moduleSpecifier !== undefined &&
        statement.exportClause !== undefined &&
        ts.isNamedExports(statement.exportClause),
    );
    expect(listing).toBe(true);
  });
});

describe("the rooms of a module", () => {
  const folders = [...new Set(sources.map((file) => posix.dirname(file)))].filter(
    (folder) => folder !== "src",
  );

  it("have no circle of files, types included", () => {
    const circles = circlesOf(new Map(sources.map((file) => [file, importsOf(file)])));
    console.log(`circles of files: ${circles.length}`);
    expect(circles).toEqual([]);
  });

  it("have at most twenty files in a folder, and three or more in an inner one", () => {
    const counts = folders.map((folder) => ({
      folder,
      files: sources.filter((file) => posix.dirname(file) === folder).length,
    }));
    console.log(`most files in a folder: ${Math.max(...counts.map(({ files }) => files))}`);
    expect(counts.filter(({ files }) => files > 20)).toEqual([]);
    expect(counts.filter(({ folder, files }) => folder.split("/").length > 2 && files < 3)).toEqual([]);
  });

  it("are mirrored by the folders of their tests", () => {
    const tested = filesUnder("test", ".ts").map((file) => posix.dirname(file));
    const mirrors = tested.filter((folder) => rooms.includes(folder.split("/")[1] ?? ""));
    expect(mirrors.filter((folder) => !folders.includes(folder.replace(/^test/, "src")))).toEqual([]);
  });
});

it("constants are not checked again at every import", () => {
  const checked = /^(?:export )?const [^=]+ = (?:\/\*.*?\*\/ )?define[A-Z]\w*\(/m;
  expect(sources.filter((file) => checked.test(read(file)))).toEqual([]);
});

it("the root index re-exports every module but those apart", () => {
  const wanted = rooms.filter((room) => ![...privateRooms, ...apart].includes(room)).sort();
  const whole = [...read("src/index.ts").matchAll(/^export \* from "\.\/(.+)\/index\.ts";$/gm)].map(
    ([, room]) => room,
  );
  expect(whole).toEqual(wanted);
});

describe("the rules", () => {
  it.each([
    ["src/gaps/servqual.ts", "../survey/column.ts", null],
    ["src/gaps/servqual.ts", "./gap.ts", null],
    ["src/readers/encoding.ts", "fflate", null],
    ["src/index.ts", "./gaps/index.ts", null],
    ["src/survey/column.ts", "../gaps/servqual.ts", "a higher floor"],
    ["src/gaps/servqual.ts", "../survey/index.ts", "an index"],
    ["src/gaps/servqual.ts", "./index.ts", "an index"],
    ["src/command/public-modules.ts", "../gaps/index.ts", null],
    ["src/command/run-model.ts", "../gaps/index.ts", "an index"],
    ["src/gaps/servqual.ts", "../survey/column", "no file with its extension"],
    ["src/gaps/servqual.ts", "simple-statistics", "a dependency of numeric"],
    ["src/gaps/servqual.ts", "node:fs", "no dependency of the package"],
    ["src/calendars/time-zone.ts", "@date-fns/tz/tzOffset", "no dependency of the package"],
  ])("let %s import %s: %s", (file, target, problem) => {
    expect(importProblem(file, target)).toBe(problem === null ? null : `${target}: ${problem}`);
  });

  it("let one file ask the host for its tz database, and for nothing else", () => {
    const asking = 'typeof process === "undefined" ? null : process.versions.tz; process.env.TZ; process;';
    expect(forbiddenIn("src/calendars/time-zone-data.ts", asking)).toEqual([
      "line 1: process",
      "line 1: process",
    ]);
    expect(forbiddenIn("src/calendars/time-zone.ts", "process.versions.tz")).toEqual(["line 1: process"]);
  });

  it("find a circle of files, but not a file that two others share", () => {
    const arrows = { a: ["b", "d"], b: ["c"], c: ["a", "d"], d: [] };
    expect(circlesOf(new Map(Object.entries(arrows)))).toEqual([["a", "b", "c"]]);
  });

  it("tell a global from a member and a key of its name", () => {
    const found = (text: string) => forbiddenIn("src/calendars/time-zone.ts", text);
    expect(
      found("const a = { Date: 1 }; a.Date; type T = { process: string }; let f: Intl.DateTimeFormat;"),
    ).toEqual([]);
    expect(
      found("Date.now(); let d: Date; Math.random();\n'a'.localeCompare('b'); Intl.getCanonicalLocales;"),
    ).toEqual(["line 1: Date", "line 1: Date", "line 1: random", "line 2: localeCompare", "line 2: Intl"]);
  });
});

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(read(file), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName));
}

/** The strongly connected parts of a graph that have more than one node (Tarjan 1972). */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    path.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (path.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== order.get(node)) return;
    const part = path.splice(path.indexOf(node));
    if (part.length > 1) circles.push(part.sort());
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return circles;
}

function importProblem(file: string, target: string): string | null {
  const room = roomOf(file);
  if (!target.startsWith(".")) {
    const home = dependencies.get(/^(@[^/]+\/)?[^/]+/.exec(target)![0]);
    if (home === undefined) return `${target}: no dependency of the package`;
    return home === room ? null : `${target}: a dependency of ${home}`;
  }
  const imported = posix.join(posix.dirname(file), target);
  if (!imported.endsWith(".ts")) return `${target}: no file with its extension`;
  if (room === "") return null;
  if (basename(imported) === "index.ts" && basename(file) !== "index.ts" && file !== nameKeeper) {
    return `${target}: an index`;
  }
  const there = roomOf(imported);
  if (there === room) return null;
  return (floors.get(there) ?? Infinity) < floors.get(room)! ? null : `${target}: a higher floor`;
}

function roomOf(file: string): string {
  return /^src\/(\w+)\//.exec(file)?.[1] ?? "";
}

function forbiddenIn(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (
      ts.isIdentifier(node) &&
      (isMember(node) ? forbiddenMembers.test(node.text) : isForbiddenGlobal(node))
    ) {
      found.push(`line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isMember(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
}

function isForbiddenGlobal(node: ts.Identifier): boolean {
  if (allowedMembers.get(node.parent.getText()) === node.getSourceFile().fileName || isLocal(node))
    return false;
  return forbiddenGlobals.includes(node.text) && !("name" in node.parent && node.parent.name === node);
}

/** Whether a parameter or a constant around the identifier has its name, as `process` of a complaint. */
function isLocal({ parent, text }: ts.Identifier): boolean {
  for (let scope: ts.Node = parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (declaredIn(scope).some(({ name }) => namesOf(name).includes(text))) return true;
  }
  return false;
}

function declaredIn(scope: ts.Node): readonly (ts.ParameterDeclaration | ts.VariableDeclaration)[] {
  if (ts.isFunctionLike(scope)) return [...scope.parameters];
  if (!ts.isBlock(scope)) return [];
  return scope.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  );
}

function namesOf(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}

it("the keeper of names holds every module below it but schemas", () => {
  const held = [...read(nameKeeper).matchAll(/^import \* as (\w+) from "\.\.\/\1\/index\.ts";$/gm)].map(
    ([, room]) => room,
  );
  expect(held).toEqual(rooms.filter((room) => ![...privateRooms, ...uncalled].includes(room)).sort());
});
