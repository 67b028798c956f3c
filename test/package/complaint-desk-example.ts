import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "../files.ts";
import { consumer } from "./consumer.ts";

const example = join(root, "examples/complaint-desk");
const modules = join(example, "node_modules");

/** SQLite is built where the example is installed, which continuous integration does. */
export const isInstalled = existsSync(join(modules, "better-sqlite3"));

/** A copy of the example in a folder of its own, which uses the packed package. */
export function installDesk(): string {
  const folder = mkdtempSync(join(consumer, "complaint-desk-"));
  cpSync(example, folder, { recursive: true, filter: (path) => path !== modules });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(modules)) {
    if (name.startsWith(".") || name === "service-quality") continue;
    symlinkSync(join(modules, name), join(folder, "node_modules", name));
  }
  for (const name of ["feed", "dump"]) {
    cpSync(join(root, `test/package/complaint-desk-${name}.mjs`), join(folder, `${name}.mjs`));
  }
  return folder;
}

/** The example's server on a file of its own. */
export interface ServedDesk {
  readonly outbox: string;
  start(): Promise<void>;
  /** Ends at once, as by a loss of power. */
  die(): Promise<unknown>;
  /** The answer to a request, its body as text. */
  ask(path: string, init?: RequestInit): Promise<{ status: number; headers: Headers; text: string }>;
}

export function serveDesk(folder: string, language = "en"): ServedDesk {
  const file = join(folder, "desk.sqlite");
  let server: ChildProcess;
  let url: string;
  return {
    outbox: `${file}-outbox`,
    async start() {
      server = spawn(process.execPath, ["server.mjs", file, "0", language], {
        cwd: folder,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [port] = await new Promise<string[]>((resolve) =>
        server.stdout!.setEncoding("utf8").once("data", (text) => resolve(/\d+/.exec(text) ?? [])),
      );
      url = `http://127.0.0.1:${port}`;
    },
    die: () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        server.kill("SIGKILL");
      }),
    async ask(path, init) {
      const response = await fetch(`${url}${path}`, { redirect: "manual", ...init });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}
