import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "../files.ts";
import { chromiumPath, WITHOUT_CHROMIUM } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the site and the playground are served, such as `http://127.0.0.1:40123`. */
    origin: string;
  }
}

/** What is served, the longest prefix first: the scripts that build it, and the folder that they build. */
const BUILDS = [
  { prefix: "/playground/", scripts: ["playground:build"], folder: "docs/playground/dist" },
  { prefix: "/", scripts: ["playground:build", "docs:pages"], folder: "docs/site" },
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv",
  ".woff2": "font/woff2",
};

/** Serves the site and the playground on a free port; each script runs once, when the first page that needs it is asked for. */
export default async function serve(project: TestProject): Promise<() => void> {
  if (chromiumPath === null) console.log(WITHOUT_CHROMIUM);
  const runs = new Map<string, Promise<void>>();
  const builtBy = async (scripts: readonly string[]) => {
    for (const script of scripts) {
      if (!runs.has(script)) runs.set(script, run(script));
      await runs.get(script);
    }
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://localhost").pathname);
    const { prefix, scripts, folder } = BUILDS.find((one) => path.startsWith(one.prefix))!;
    try {
      await builtBy(scripts);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error));
      return;
    }
    const file = fileOf(join(root, folder), path.slice(prefix.length));
    if (file === null) response.writeHead(404, { "content-type": "text/plain" }).end(`no ${path}`);
    else if (file === "folder") response.writeHead(301, { location: `${path}/` }).end();
    else {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(readFileSync(file));
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  project.provide("origin", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

function run(script: string): Promise<void> {
  return new Promise((done, failed) => {
    // What is tried is what is published, not what a test runner would have it be.
    const env = { ...process.env, NODE_ENV: "production" };
    execFile("npm", ["run", script], { cwd: root, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      error === null ? done() : failed(new Error(`npm run ${script}\n${stdout}\n${stderr}`)),
    );
  });
}

/** The file of a path, as static hosts find it; `"folder"` for a folder without its slash. */
function fileOf(folder: string, path: string): string | null {
  const place = normalize(join(folder, path));
  if (!`${place}${sep}`.startsWith(`${normalize(folder)}${sep}`)) return null;
  const found = [place, `${place}.html`, join(place, "index.html")].find(
    (one) => existsSync(one) && statSync(one).isFile(),
  );
  return found?.endsWith(`${sep}index.html`) && !/(^|\/)$|index\.html$/.test(path)
    ? "folder"
    : (found ?? null);
}
