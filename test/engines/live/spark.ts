import type { Engine } from "./engine.ts";
import { pythonProcess } from "./python-process.ts";
import { type SparkCluster, sparkCluster } from "./spark-cluster.ts";

/** Apache Spark: a driver, a master and two workers. */
export interface Spark extends Engine, Pick<SparkCluster, "killWorker"> {
  /** Tables of files have eight partitions, put together in the order of this seed. */
  shuffleBy: (seed: number) => void;
}

/** Statements are compiled, as usual, or interpreted, which is faster on a few rows. */
export async function spark(mode: "compiled" | "interpreted"): Promise<Spark> {
  const cluster = await sparkCluster();
  const driver = pythonProcess("spark.py", [cluster.master, mode], { SPARK_LOCAL_IP: "127.0.0.1" });
  let seed = 1;
  return {
    dialect: "spark",
    hasNaN: true,
    killWorker: cluster.killWorker,
    processes: () => [driver.pid, ...cluster.workers()],
    load: async ({ name, columns }) => {
      const typed = Object.entries(columns).map(([column, { type, cells }]) => [
        column,
        type,
        cells.map(asText),
      ]);
      await driver.ask({ load: name, columns: typed });
    },
    shuffleBy: (chosen) => {
      seed = chosen;
    },
    loadFile: async (name, { parquet }) => {
      await driver.ask({ parquet, name, partitions: 8, seed });
    },
    rows: async (statement) => (await driver.ask({ rows: statement })) as object[],
    close: async () => {
      await driver.close();
      cluster.stop();
    },
  };
}

/** A cell as JSON can hold it whatever it is. */
function asText(cell: number | bigint | string | null): string | null {
  return cell === null ? null : String(cell);
}
