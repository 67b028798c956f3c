import { parentPort } from "node:worker_threads";
import { collectMoments } from "service-quality/moments";

parentPort.on("message", ({ columns, options, from, to }) => {
  const part = Object.fromEntries(
    Object.entries(columns).map(([item, column]) => [item, column.subarray(from, to)]),
  );
  const weights = options.weights && { weights: options.weights.subarray(from, to) };
  parentPort.postMessage(collectMoments(part, { ...options, ...weights }));
});
