import type { Chart } from "service-quality/charts";
import { filled } from "../../app/language.ts";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../exports/save-file.ts";
import { CHART_FILES, type ChartFile } from "./chart-files.ts";
import { FIGURE_WORDS } from "./figure-words.ts";

/** What stands below a picture when it is asked for. */
export type ChartView = "table" | "code";

export interface ChartActionsProps {
  readonly chart: Chart;
  readonly name: string;
  readonly number: number;
  readonly view: ChartView | null;
  /** The id of what is shown below. */
  readonly viewId: string;
  readonly onView: (view: ChartView | null) => void;
}

/** Files of a chart, and what can be seen of it besides the picture. */
export function ChartActions({ chart, name, number, view, viewId, onView }: ChartActionsProps) {
  const words = useWords(FIGURE_WORDS);
  const save = async (file: ChartFile) => saveFile(`${name}.${file}`, await CHART_FILES[file](chart));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    <div class="row" role="group" aria-label={filled(words.actions, { n: number })}>
      {(Object.keys(CHART_FILES) as ChartFile[]).map((file) => (
        <Button key={file} label={words[file]} onPress={() => save(file)}>
          {file.toUpperCase()}
        </Button>
      ))}
      {(["table", "code"] as const).map((each) => (
        <Button
          key={each}
          expanded={view === each}
          controls={viewId}
          onPress={() => onView(view === each ? null : each)}
        >
          {words[each]}
        </Button>
      ))}
    </div>
  );
}
