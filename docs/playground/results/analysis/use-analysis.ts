import { useEffect, useState } from "preact/hooks";
import type { Work } from "../../worker/work.ts";
import { type AnalysisStore, analysisStore } from "./analysis-store.ts";

/** The results that a worker computes, with a look at every change of them. */
export function useAnalysis(work: Work): AnalysisStore {
  const [store] = useState(() => analysisStore(work));
  const [, look] = useState(0);
  useEffect(() => store.listen(() => look((looks) => looks + 1)), [store]);
  return store;
}
