import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { python, pythonLacks } from "./python-process.ts";

/** A standalone master with two workers of one core each, on loopback. */
export interface SparkCluster {
  readonly master: string;
  /** Processes of the workers that are alive. */
  readonly workers: () => readonly number[];
  /** Kills a worker and its executor at once, as a machine that goes down does. */
  readonly killWorker: () => void;
  readonly stop: () => void;
}

/** What lacks for Spark; `null` where nothing does. */
export const sparkLacks =
  spawnSync("java", ["-version"]).error === undefined ? pythonLacks("pyspark") : "there is no Java";

/** Starts the cluster of the `pyspark` that Python has. */
export async function sparkCluster(): Promise<SparkCluster> {
  const home = execFileSync(python, ["-c", "import pyspark; print(pyspark.__path__[0])"], {
    encoding: "utf8",
  }).trim();
  const folder = mkdtempSync(join(tmpdir(), "spark-"));
  const start = (name: string, ...given: string[]) =>
    spawn(
      join(home, "bin/spark-class"),
      [`org.apache.spark.deploy.${name}`, "--host", "127.0.0.1", ...given],
      {
        detached: true,
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1", SPARK_LOCAL_DIRS: folder },
      },
    );
  const port = await freePort();
  const url = `spark://127.0.0.1:${port}`;
  const master = start("master.Master", "--port", String(port), "--webui-port", "0");
  await said(master, "New state: ALIVE");
  const worker = [
    "--cores",
    "1",
    "--memory",
    "1500m",
    "--webui-port",
    "0",
    "--work-dir",
    join(folder, "work"),
    url,
  ];
  const workers = [0, 1].map(() => start("worker.Worker", ...worker));
  await Promise.all(workers.map((each) => said(each, "Successfully registered")));
  const stop = () => {
    for (const each of [...workers.splice(0), master]) killGroup(each);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", stop);
  return {
    master: url,
    workers: () => workers.map(({ pid }) => pid!),
    killWorker: () => killGroup(workers.pop()!),
    stop: () => {
      process.removeListener("exit", stop);
      stop();
    },
  };
}

/** Waits until a process says something in its log. */
function said(child: ChildProcess, words: string): Promise<void> {
  let log = "";
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`Spark did not start:\n${log}`)));
    child.stderr!.on("data", (text) => {
      log = (log + text).slice(-8000);
      if (log.includes(words)) resolve();
    });
  });
}

/** Kills a process and those that it started. */
function killGroup({ pid }: ChildProcess): void {
  process.kill(-pid!, "SIGKILL");
}
