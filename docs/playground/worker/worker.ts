import { isServiceQualityError } from "service-quality/errors";
import type { SurveyTable } from "service-quality/readers";
import { FileFault } from "./file-problem.ts";
import type { FromWorker, ToWorker, WorkFailure, WorkMessage } from "./messages.ts";
import { instrumentIn, lookedAt, mappingIn } from "./opened-survey.ts";
import { readFile } from "./read/read-file.ts";
import { savedAnalysis } from "./read/saved-analysis.ts";

/** The file that was last read whole. */
let table: SurveyTable | null = null;

/** Requests are answered one after the other, as they came. */
let last: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  last = last.then(() => answer(data));
});

async function answer(request: ToWorker): Promise<void> {
  const { id } = request;
  const send = (message: FromWorker) => postMessage(message);
  try {
    const result = await resultOf(request, (message) => send({ id, ...message }));
    send({ id, end: true, result });
  } catch (error) {
    send({ id, failure: failureOf(error) });
  }
}

async function resultOf(request: ToWorker, report: (message: WorkMessage) => void): Promise<unknown> {
  switch (request.kind) {
    case "read": {
      const saved = await savedAnalysis(request.source.blob);
      if (saved !== null) return { analysis: saved };
      const total = 3;
      const read = await readFile(request.source, () => report({ done: 1, total }));
      report({ done: 2, total });
      const looked = lookedAt(read, request.source.reading);
      // A file that fails leaves the one before it.
      table = read;
      return looked;
    }
    case "check":
      return mappingIn(request.text, opened());
    case "instrument":
      return instrumentIn(request.text);
    case "score": {
      const { score } = await import("./score.ts");
      return score(opened(), request.mapping, request.parts, report);
    }
    case "bootstrap": {
      const { bootstrap } = await import("./score.ts");
      return bootstrap(opened(), request.mapping, request.part, report);
    }
  }
}

function opened(): SurveyTable {
  if (table === null) throw new FileFault({ what: "empty" });
  return table;
}

function failureOf(error: unknown): WorkFailure {
  if (error instanceof FileFault) return { kind: "file", problem: error.problem };
  if (isServiceQualityError(error)) {
    const { code, path, message } = error;
    return { kind: "error", code, path, message };
  }
  return { kind: "error", code: "invalid_input", path: [], message: String(error) };
}
