import { useEffect, useMemo, useRef } from "preact/hooks";
import { type SurveyAnalysis, type SurveyMapping, surveyParts } from "service-quality/report";
import { filled } from "../app/language.ts";
import { goTo, hashOf } from "../app/place.ts";
import { useSettings, useWords } from "../app/settings.tsx";
import { namesUsed } from "../survey/names-used.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { StepHeading } from "../ui/heading.tsx";
import { Tabs } from "../ui/tabs.tsx";
import type { Work } from "../worker/work.ts";
import { useAnalysis } from "./analysis/use-analysis.ts";
import { useChartWidth } from "./figure/use-chart-width.ts";
import { EXPORTS, type PartName } from "./parts/part-name.ts";
import { PartPanel } from "./parts/part-panel.tsx";
import { PART_WORDS } from "./parts/part-words.ts";
import { PartMarks } from "./progress/part-marks.tsx";
import { RunBar } from "./progress/run-bar.tsx";
import { runProgress } from "./progress/run-progress.ts";
import { useEndSaid } from "./progress/use-end-said.ts";
import { SettingsBar } from "./settings/settings-bar.tsx";
import { SETTINGS_WORDS } from "./settings/settings-words.ts";
import "./results.css";

export interface ResultsStepProps {
  /** Whether the step is shown; what it holds is kept while it is not. */
  readonly active: boolean;
  /** `null` for results that were opened without their file. */
  readonly file: { readonly name: string; readonly respondents: number; readonly columns: number } | null;
  /** As it was when the reader asked for the scores. */
  readonly mapping: SurveyMapping | null;
  /** The part that the address names. */
  readonly part: string | null;
  readonly work: Work;
  /** Results that were saved; `null` where a survey is computed. */
  readonly opened: SurveyAnalysis | null;
}

/** What the answers say, part by part. */
export function ResultsStep(props: ResultsStepProps) {
  const { active, file, mapping, part: named, work, opened } = props;
  const words = useWords(PART_WORDS);
  const notes = useWords(SETTINGS_WORDS);
  const { language } = useSettings();
  const store = useAnalysis(work);
  useEffect(() => {
    if (opened !== null) store.open(opened);
    else if (mapping !== null) store.begin(mapping);
  }, [store, mapping, opened]);
  const state = store.state();
  const settings = store.settings();
  const shown = (state.current ?? state.former)?.mapping ?? mapping;
  const parts = useMemo(() => (shown === null ? [] : surveyParts(shown, { language })), [shown, language]);
  const panel = useRef<HTMLDivElement>(null);
  const width = useChartWidth(panel);
  const titles: Readonly<Record<string, string>> = {
    ...Object.fromEntries(parts.map(({ part, title }) => [part, title])),
    ...Object.fromEntries(EXPORTS.map((part) => [part, words[part]])),
  };
  const part = Object.hasOwn(titles, named ?? "") ? (named as PartName) : "overview";
  const progress = runProgress(state);
  const isBusy = progress !== null || Object.keys(state.progress).length === 0;
  useEndSaid(state);
  const fileName = file?.name ?? "survey.csv";
  return (
    <section class="stack results" hidden={!active} data-busy={isBusy}>
      {active && <StepHeading>{filled(words.titleOf, { name: fileName })}</StepHeading>}
      {settings !== null && mapping !== null ? (
        <SettingsBar
          settings={settings}
          weights={namesUsed(mapping, "weight")}
          groups={namesUsed(mapping, "group")}
          onChange={store.change}
        />
      ) : (
        state.current !== null && (
          <Alert kind="kept">
            <p>{notes.opened}</p>
            {file !== null && mapping !== null && (
              <div class="row">
                <Button onPress={() => store.begin(mapping)}>
                  {filled(notes.back, { name: file.name })}
                </Button>
              </div>
            )}
          </Alert>
        )
      )}
      {progress !== null && (
        <>
          <RunBar progress={progress} titleOf={(one) => titles[one] ?? one} onCancel={store.cancel} />
          <PartMarks
            parts={parts.flatMap(({ part: one, title }) => {
              const far = state.progress[one];
              return far === undefined ? [] : [{ title, progress: far }];
            })}
          />
        </>
      )}
      <div class="results-body">
        <Tabs
          label={words.parts}
          upright
          tabs={[
            ...parts.map(({ part: one, title, needs }) => ({ one, title, needs })),
            ...EXPORTS.map((one) => ({ one, title: words[one], needs: null })),
          ].map(({ one, title, needs }) => ({
            href: hashOf({ tab: "survey", step: "results", part: one }),
            text: title,
            current: one === part,
            lacks: needs,
          }))}
        />
        <div class="stack" ref={panel} data-part={part}>
          <h2>{titles[part]}</h2>
          <PartPanel
            part={part}
            needs={parts.find((one) => one.part === part)?.needs ?? null}
            store={store}
            fileName={fileName}
            width={width}
            onColumns={mapping === null ? null : () => goTo({ tab: "survey", step: "columns" })}
          />
        </div>
      </div>
    </section>
  );
}
