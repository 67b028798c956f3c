import { useMemo } from "preact/hooks";
import { reportCommand, type SurveyAnalysis } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { CodeBlock } from "../figure/code-block.tsx";
import { EXPORT_WORDS } from "./export-words.ts";
import { saveFile } from "./save-file.ts";
import { scriptOf } from "./script-of.ts";

export interface ScriptPartProps {
  readonly analysis: SurveyAnalysis;
  readonly fileName: string;
}

/** The analysis as a program and as a command, to be run again elsewhere. */
export function ScriptPart({ analysis, fileName }: ScriptPartProps) {
  const words = useWords(EXPORT_WORDS);
  const script = useMemo(() => scriptOf(analysis, fileName), [analysis, fileName]);
  return (
    <>
      <p class="prose">{words.scriptLead}</p>
      <div class="row">
        <Button kind="primary" onPress={() => saveFile("analysis.mjs", script, "text/javascript")}>
          {words.saveScript}
        </Button>
      </div>
      <CodeBlock code={script} />
      <h3>{words.command}</h3>
      <p class="prose">{words.commandLead}</p>
      <div class="row">
        <Button
          onPress={() =>
            saveFile("mapping.json", JSON.stringify(analysis.mapping, null, 2), "application/json")
          }
        >
          {words.saveMapping}
        </Button>
      </div>
      <CodeBlock code={reportCommand(fileName)} />
    </>
  );
}
