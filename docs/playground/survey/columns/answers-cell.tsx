import type { ColumnSummary } from "service-quality/report";
import { counted, filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { type GroupAnswers, groupAnswers } from "./group-answers.ts";

const BAR = { width: 7, gap: 2, height: 22 };

/** So many texts are named. */
const NAMED = 3;

/** A small picture of the answers, their range, and what is missing. */
export function AnswersCell({ summaries }: { summaries: readonly ColumnSummary[] }) {
  const words = useWords(COLUMNS_WORDS);
  const { language } = useSettings();
  const answers = groupAnswers(summaries);
  const { min, max, missing, distinct, counts, isText } = answers;
  const named = counts.slice(0, NAMED).map(({ value, n }) => `${value} ${counted(n, language)}`);
  const range = min === null || isText ? null : min === max ? `${min}` : `${min}–${max}`;
  return (
    <div class="answers">
      {!isText && counts.length > 1 && <Histogram answers={answers} />}
      <span>
        {range ??
          (distinct > NAMED && counts.length === 0
            ? filled(words.distinct, { n: counted(distinct, language) })
            : [...named, ...(distinct > NAMED ? ["…"] : [])].join(" · "))}
        {missing > 0 && (
          <span class="muted">, {filled(words.missingN, { n: counted(missing, language) })}</span>
        )}
      </span>
    </div>
  );
}

function Histogram({ answers: { counts } }: { answers: GroupAnswers }) {
  const words = useWords(COLUMNS_WORDS);
  const most = Math.max(...counts.map(({ n }) => n));
  const list = counts.map(({ value, n }) => `${value}: ${n}`).join(", ");
  const width = counts.length * (BAR.width + BAR.gap);
  return (
    <svg
      class="histogram"
      role="img"
      aria-label={filled(words.bars, { list })}
      width={width}
      height={BAR.height}
      viewBox={`0 0 ${width} ${BAR.height}`}
    >
      {counts.map(({ value, n }, i) => {
        const height = Math.max(1, (n / most) * BAR.height);
        return (
          <rect
            key={value}
            x={i * (BAR.width + BAR.gap)}
            y={BAR.height - height}
            width={BAR.width}
            height={height}
          />
        );
      })}
    </svg>
  );
}
