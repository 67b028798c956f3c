// Threads that count respondents: the library itself starts none.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { mergeMoments } from "service-quality/moments";

/** Starts so many threads, to be kept for all that is to be counted. */
export function startWorkers(many) {
  const workers = Array.from({ length: many }, () => new Worker(new URL("worker.mjs", import.meta.url)));
  return {
    /** The summary that `collectMoments` gives, to the same text. Columns over shared memory are not copied. */
    async count(columns, options = {}) {
      const rows = Object.values(columns)[0].length;
      const parts = workers.flatMap((worker, k) => {
        const [from, to] = [k, k + 1].map((share) => Math.floor((share * rows) / many));
        return from === to ? [] : countIn(worker, { columns, options, from, to });
      });
      return (await Promise.all(parts)).reduce(mergeMoments);
    },
    stop: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** What the worker throws is thrown here. */
async function countIn(worker, work) {
  worker.postMessage(work);
  const [moments] = await once(worker, "message");
  return moments;
}
