import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The interpreter of Python: `PYTHON` names one, of a virtual environment say. */
export const python = process.env.PYTHON ?? "python3";

/** A Python program that answers each line of JSON by one. */
export interface PythonProcess {
  readonly pid: number;
  readonly ask: (request: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** What lacks for a package of Python; `null` where nothing does. */
export function pythonLacks(name: string): string | null {
  const script = `import importlib.util as u, sys; sys.exit(0 if u.find_spec("${name}") else 1)`;
  const { status, error } = spawnSync(python, ["-c", script]);
  if (error !== undefined) return `there is no Python at ${python} (PYTHON names one)`;
  return status === 0 ? null : `${python} has no ${name} (pip install -r test/engines/requirements.txt)`;
}

/** Starts a program beside this file; requests are answered in turn. */
export function pythonProcess(
  script: string,
  given: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): PythonProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(python, [path, ...given], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const errors = lastLines(child);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    pid: child.pid!,
    ask: async (request) => {
      child.stdin!.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} has ended:\n${errors()}`);
      const answer = JSON.parse(value as string);
      if (answer.error !== undefined)
        throw new Error(`${answer.error}\n${JSON.stringify(request).slice(0, 2000)}`);
      return answer.result;
    },
    close: async () => {
      child.stdin!.end();
      await ended;
    },
  };
}

/** What a program wrote last where its errors go. */
function lastLines(child: ChildProcess): () => string {
  let text = "";
  child.stderr!.on("data", (part) => {
    text = (text + part).slice(-4000);
  });
  return () => text;
}
