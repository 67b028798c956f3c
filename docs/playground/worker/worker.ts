import type { FromWorker, ToWorker } from "./messages.ts";

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const answer: FromWorker = {
    id: data.id,
    failure: { kind: "error", code: "invalid_input", path: [], message: "" },
  };
  postMessage(answer);
});
