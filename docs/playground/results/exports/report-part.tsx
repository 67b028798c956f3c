import { useMemo, useState } from "preact/hooks";
import { reportCommand, type SurveyAnalysis, surveySections } from "service-quality/report";
import { announce } from "../../app/announcer.tsx";
import { filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { EXPORT_WORDS } from "./export-words.ts";
import { OpenResults } from "./open-results.tsx";
import { reportFile } from "./report-file.ts";
import { saveFile } from "./save-file.ts";
import { tableFiles } from "./table-files.ts";
import { zipOf } from "./zip-of.ts";

export interface ReportPartProps {
  readonly analysis: SurveyAnalysis;
  /** Whether every part is there. */
  readonly isWhole: boolean;
  readonly fileName: string;
  readonly onOpen: (analysis: SurveyAnalysis) => void;
}

/** What can be kept of the results: the report, all results, all tables. */
export function ReportPart({ analysis, isWhole, fileName, onOpen }: ReportPartProps) {
  const words = useWords(EXPORT_WORDS);
  const { language } = useSettings();
  const commandLine = reportCommand(fileName);
  const titles = useMemo(
    () => surveySections(analysis, { language, commandLine }).map(({ title }) => title),
    [analysis, language, commandLine],
  );
  return (
    <>
      {!isWhole && <Alert kind="warning">{words.unfinished}</Alert>}
      <p class="prose">{words.reportLead}</p>
      <SaveReport analysis={analysis} commandLine={commandLine} />
      <h3>{words.contents}</h3>
      <ol>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <h3>{words.allResults}</h3>
      <p class="prose">{words.allResultsLead}</p>
      <div class="row">
        <Button
          onPress={() => saveFile("results.json", JSON.stringify(analysis, null, 2), "application/json")}
        >
          {words.saveJson}
        </Button>
        <Button onPress={async () => saveFile("tables.zip", await zipOf(tableFiles(analysis, language)))}>
          {words.saveZip}
        </Button>
        <OpenResults onOpen={onOpen} />
      </div>
    </>
  );
}

interface SaveReportProps {
  readonly analysis: SurveyAnalysis;
  readonly commandLine: string;
}

function SaveReport({ analysis, commandLine }: SaveReportProps) {
  const words = useWords(EXPORT_WORDS);
  const { language } = useSettings();
  const [drawn, setDrawn] = useState<number | null>(null);
  const save = async () => {
    setDrawn(0);
    const html = await reportFile(analysis, { language, commandLine, onDrawn: setDrawn });
    saveFile("report.html", html, "text/html");
    announce(words.reportSaved);
    setDrawn(null);
  };
  return (
    <div class="row">
      <Button kind="primary" disabled={drawn !== null} onPress={save}>
        {words.saveReport}
      </Button>
      {drawn !== null && <span class="muted">{filled(words.drawing, { done: drawn })}</span>}
    </div>
  );
}
