import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { read, root } from "../files.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string;
    /** A folder that has installed it, and nothing else but its dependencies and zod. */
    consumer: string;
  }
}

/** Builds the package anew, packs it and installs it in an empty folder, before the tests of this folder. */
export default function install(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "service-quality-"));
  const tarball = join(folder, pack(join(folder, "package")));
  const consumer = join(folder, "consumer");
  mkdirSync(consumer);
  writeFileSync(join(consumer, "package.json"), JSON.stringify(consumerManifest(tarball)));
  writeFileSync(join(consumer, "package-lock.json"), JSON.stringify(consumerLock(tarball)));
  run("npm", ["ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"], consumer);
  project.provide("tarball", tarball);
  project.provide("consumer", consumer);
  return () => rmSync(folder, { recursive: true });
}

/** Packs a fresh build beside the given folder, away from `dist`, and returns the tarball's name. */
function pack(folder: string): string {
  run("npx", ["tsup", "--out-dir", join(folder, "dist"), "--silent"], root);
  for (const file of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "docs"]) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", ".."], folder);
  return readdirSync(join(folder, "..")).find((name) => name.endsWith(".tgz"))!;
}

function consumerManifest(tarball: string) {
  const { zod } = JSON.parse(read("package.json")).devDependencies;
  return {
    name: "consumer",
    version: "1.0.0",
    private: true,
    dependencies: { "service-quality": `file:${tarball}`, zod },
  };
}

/** The versions that this project's own lock names, so that what was installed here is installed there. */
function consumerLock(tarball: string) {
  const { version, bin, dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    read("package.json"),
  );
  const locked: [string, { dev?: boolean }][] = Object.entries(
    JSON.parse(read("package-lock.json")).packages,
  );
  const runtime = locked.filter(([path, { dev }]) => path !== "" && (!dev || path === "node_modules/zod"));
  return {
    name: "consumer",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": consumerManifest(tarball),
      "node_modules/service-quality": {
        ...{ version, resolved: `file:${tarball}` },
        ...{ bin, dependencies, peerDependencies, peerDependenciesMeta },
      },
      ...Object.fromEntries(runtime.map(([path, { dev: _, ...entry }]) => [path, entry])),
    },
  };
}

function run(command: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
  }
}
