import { explainError } from "service-quality/words";
import { filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { isUnderWay, knownOf } from "../analysis/analysis-state.ts";
import type { AnalysisStore } from "../analysis/analysis-store.ts";
import { ReportPart } from "../exports/report-part.tsx";
import { ScriptPart } from "../exports/script-part.tsx";
import type { PartName } from "./part-name.ts";
import { PartView } from "./part-view.tsx";
import { PART_WORDS } from "./part-words.ts";

export interface PartPanelProps {
  readonly part: PartName;
  /** What the survey lacks for this part; `null` where nothing. */
  readonly needs: string | null;
  readonly store: AnalysisStore;
  readonly fileName: string;
  /** Of pictures, in pixels. */
  readonly width: number;
  /** Leads to the columns; `null` for results without their file. */
  readonly onColumns: (() => void) | null;
}

/** A part in whatever state it is: lacking data, awaited, cancelled, stopped, or there. */
export function PartPanel({ part, needs, store, fileName, width, onColumns }: PartPanelProps) {
  const words = useWords(PART_WORDS);
  const { language } = useSettings();
  const state = store.state();
  const { current, progress } = state;
  if (part === "report" || part === "script") {
    if (current === null) return <p class="waiting">{words.waiting}</p>;
    return part === "report" ? (
      <ReportPart
        analysis={current}
        isWhole={Object.values(progress).every(({ state: how }) => how === "done")}
        fileName={fileName}
        onOpen={store.open}
      />
    ) : (
      <ScriptPart analysis={current} fileName={fileName} />
    );
  }
  if (needs !== null) {
    return (
      <div class="stack">
        <p class="prose">{filled(words.noData, { needs })}</p>
        {onColumns !== null && (
          <div class="row">
            <Button onPress={onColumns}>{words.toColumns}</Button>
          </div>
        )}
      </div>
    );
  }
  const how = progress[part];
  const known = knownOf(state, part);
  const settings = store.settings();
  return (
    <>
      {how?.state === "failed" && (
        <Alert kind="error">
          <p>
            <strong>{words.failed}.</strong> {explainError(how.error, { language })}
          </p>
          <Again onPress={store.resume} />
        </Alert>
      )}
      {how?.state === "cancelled" && (
        <Alert kind="warning">
          <p>{words.cancelled}</p>
          <Again onPress={store.resume} />
        </Alert>
      )}
      {known === null && isUnderWay(how) && <p class="waiting muted">{words.waiting}</p>}
      {known !== null && (
        <PartView
          {...{ part, ...known, fileName, width, onColumns }}
          onMissing={settings === null ? null : (missing) => store.change({ ...settings, missing })}
        />
      )}
    </>
  );
}

function Again({ onPress }: { readonly onPress: () => void }) {
  const words = useWords(PART_WORDS);
  return (
    <div class="row">
      <Button onPress={onPress}>{words.again}</Button>
    </div>
  );
}
