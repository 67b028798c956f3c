#!/usr/bin/env node
// The command line of service-quality: reads files and standard input, and writes what the command says.
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** When work has taken so long, a terminal is told so. */
const PATIENCE_MS = 1000;

if (isMainThread) await main(process.argv.slice(2));
else parentPort.postMessage(await outputOf(workerData));

async function main(args) {
  // Whoever reads may have enough before the end, as `head` has.
  process.stdout.on("error", () => process.exit());
  const given = { args, stdin: await standardInput(args) };
  const { status, stdout, stderr, files } = process.stderr.isTTY
    ? await watched(given)
    : await outputOf(given);
  const unwritten = files.filter((file) => !isWritten(file)).map(({ name }) => name);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  for (const name of unwritten) process.stderr.write(`The file ${JSON.stringify(name)} cannot be written.\n`);
  process.exitCode = unwritten.length > 0 ? 2 : status;
}

/** The bytes of standard input, where the command reads it; none where it cannot be read. */
async function standardInput(args) {
  const isRead = args.some((arg, i) => arg === "call" || (arg === "-" && args[i - 1] !== "--out"));
  if (!isRead) return new Uint8Array();
  const parts = [];
  try {
    for await (const part of process.stdin) parts.push(part);
  } catch {
    return new Uint8Array();
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function outputOf({ args, stdin }) {
  try {
    const { commandFiles, finishCommand, runCommand } = await import("service-quality/command");
    const contents = commandFiles(args).flatMap((file) => contentOf(file) ?? []);
    const files = Object.fromEntries([["-", stdin], ...contents]);
    const output = runCommand(args, { stdin: Buffer.from(stdin).toString("utf8"), files });
    return await finishCommand(output, renderer);
  } catch (error) {
    const stderr = `This should not have happened: ${error?.message ?? error}\n`;
    return { status: 2, stdout: "", stderr, files: [] };
  }
}

/** The modules that draw charts, where they are installed. */
async function renderer() {
  try {
    const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
    return { vega, vegaLite };
  } catch {
    return null;
  }
}

/** Writes a file, if it can be written. */
function isWritten({ name, text }) {
  try {
    writeFileSync(name, text);
    return true;
  } catch {
    return false;
  }
}

/** A file with its bytes; nothing where it cannot be read, which the command then says. */
function contentOf(file) {
  try {
    return [[file, new Uint8Array(readFileSync(file))]];
  } catch {
    return null;
  }
}

/** Works in a thread of its own, and meanwhile shows how long it takes. */
function watched(given) {
  const begin = performance.now();
  const clock = setInterval(() => {
    process.stderr.write(`\rworking … ${Math.round((performance.now() - begin) / 1000)} s`);
  }, PATIENCE_MS);
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: given });
    worker.once("message", resolve);
    worker.once("error", ({ message }) =>
      resolve({ status: 2, stdout: "", stderr: `${message}\n`, files: [] }),
    );
  }).finally(() => {
    clearInterval(clock);
    if (performance.now() - begin > PATIENCE_MS) process.stderr.write("\r\u001b[K");
  });
}
