import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

const PROGRAMS = "/usr/lib/postgresql";

/** A PostgreSQL server of its own, in a folder of its own. */
export interface PostgresServer {
  readonly port: number;
  readonly stop: () => void;
}

/** The folder of the server's programs (`PG_BIN`, or the newest of Debian's); `null` where there is none. */
function programs(): string | null {
  const given = process.env.PG_BIN;
  if (given !== undefined) return given;
  const versions = existsSync(PROGRAMS) ? readdirSync(PROGRAMS).map(Number).filter(Number.isInteger) : [];
  const folders = versions.sort((a, b) => b - a).map((version) => join(PROGRAMS, String(version), "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** What lacks for a server; `null` where nothing does. */
export const postgresLacks =
  programs() === null ? "PostgreSQL's server programs are not here (PG_BIN names their folder)" : null;

/** Starts a server on loopback. It does not run as root: root runs it as `postgres`. */
export async function postgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, idOf("-u"), idOf("-g"));
  const run = (program: string, ...given: string[]) => {
    const command = [join(programs()!, program), "-D", join(folder, "data"), ...given];
    const [first, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first!, rest, { stdio: ["ignore", "ignore", "pipe"], cwd: folder });
  };
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync");
  run("pg_ctl", "-w", "-l", join(folder, "log"), "-o", settings, "start");
  return {
    port,
    stop: () => {
      run("pg_ctl", "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
}
