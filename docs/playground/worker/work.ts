import type {
  FromWorker,
  ReadFile,
  SavedAnalysis,
  Source,
  WorkFailure,
  WorkMessage,
  WorkRequest,
} from "./messages.ts";

/** The worker, as the page sees it. */
export interface Work {
  /** Resolves with the result; rejects with a `WorkFailure`. A file to be read ends what is being done. */
  ask(request: WorkRequest, onMessage?: (message: WorkMessage) => void): Promise<unknown>;
  /** Ends at once what is being done; what was reported stays with those who heard it. */
  cancel(): void;
}

interface Pending {
  readonly onMessage: ((message: WorkMessage) => void) | undefined;
  readonly done: (result: unknown) => void;
  readonly failed: (failure: WorkFailure) => void;
}

/** Starts a worker; one that was cancelled is started anew, and reads the file again when it is next asked. */
export function startWork(start: () => Worker): Work {
  const pending = new Map<number, Pending>();
  let asked = 0;
  let worker: Worker | null = null;
  /** What was last read, and whether the present worker has it. */
  let source: Source | null = null;
  let isThere = false;

  function stop(failure: WorkFailure): void {
    worker?.terminate();
    worker = null;
    isThere = false;
    const ended = [...pending.values()];
    pending.clear();
    for (const { failed } of ended) failed(failure);
  }

  function hear({ data }: MessageEvent<FromWorker>): void {
    const listener = pending.get(data.id);
    if (listener === undefined) return;
    if ("failure" in data || "end" in data) pending.delete(data.id);
    if ("failure" in data) listener.failed(data.failure);
    else if ("end" in data) listener.done(data.result);
    else listener.onMessage?.(data);
  }

  function send(request: WorkRequest, onMessage?: (message: WorkMessage) => void): Promise<unknown> {
    worker ??= begun();
    asked += 1;
    const id = asked;
    return new Promise((done, failed) => {
      pending.set(id, { onMessage, done, failed });
      worker!.postMessage({ ...request, id });
    });
  }

  function begun(): Worker {
    const one = start();
    one.addEventListener("message", hear);
    one.addEventListener("error", (event) => {
      // An error outside of a request: the code of the worker could not be fetched, or memory ran out.
      stop({ kind: "error", code: "invalid_input", path: [], message: event.message ?? "" });
    });
    return one;
  }

  return {
    async ask(request, onMessage) {
      if (request.kind === "read") {
        if (pending.size > 0) stop({ kind: "cancelled" });
        const result = await send(request, onMessage);
        // Results that were saved are no survey: the one before stays.
        if ("groups" in (result as ReadFile | SavedAnalysis)) {
          source = request.source;
          isThere = true;
        }
        return result;
      }
      if (!isThere && source !== null) {
        await send({ kind: "read", source });
        isThere = true;
      }
      return send(request, onMessage);
    },
    cancel: () => stop({ kind: "cancelled" }),
  };
}
