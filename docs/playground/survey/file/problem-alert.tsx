import type { ComponentChildren } from "preact";
import { counted, filled } from "../../app/language.ts";
import { goTo } from "../../app/place.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import type { FileProblem } from "../../worker/file-problem.ts";
import type { Reading, Source } from "../../worker/messages.ts";
import { LIMITS } from "../../worker/read/limits.ts";
import type { SurveyState } from "../survey-state.ts";
import type { Survey } from "../use-survey.ts";
import { LibraryFault } from "./library-fault.tsx";
import { PROBLEM_WORDS } from "./problem-words.ts";
import { StrayTextFault } from "./stray-text-fault.tsx";

interface ProblemAlertProps {
  readonly survey: Survey;
  readonly problem: NonNullable<SurveyState["problem"]>;
}

/** What is wrong with a file, where, the ways out, and what was kept. */
export function ProblemAlert({ survey, problem }: ProblemAlertProps) {
  const words = useWords(PROBLEM_WORDS);
  const { state, open, change } = survey;
  const { source, failure } = problem;
  const again = (more: Partial<Reading>) => open({ ...source, reading: { ...source.reading, ...more } });
  return (
    <div class="stack">
      <Alert kind="error">
        {failure.kind === "file" && <FileFault problem={failure.problem} source={source} again={again} />}
        {failure.kind === "error" && <LibraryFault fault={failure} name={source.name} />}
      </Alert>
      {state.opened !== null && (
        <p class="muted">
          {words.kept}{" "}
          <Button
            kind="quiet"
            onPress={() => {
              change({ type: "dismissed" });
              goTo({ tab: "survey", step: "columns" });
            }}
          >
            {filled(words.back, { name: state.opened.source.name })}
          </Button>
        </p>
      )}
    </div>
  );
}

interface FaultProps {
  readonly problem: FileProblem;
  readonly source: Source;
  /** Reads the file again in another way. */
  readonly again: (more: Partial<Reading>) => void;
}

function FileFault({ problem, source, again }: FaultProps) {
  const words = useWords(PROBLEM_WORDS);
  const { language } = useSettings();
  const said = (values: Readonly<Record<string, string | number>> = {}) => (
    <p>
      <strong>{filled(words[problem.what], { name: source.name, ...values })}</strong>
    </p>
  );
  const count = (n: number) => counted(n, language);
  switch (problem.what) {
    case "sheets":
      return (
        <Ways said={said()}>
          {problem.sheets.map((sheet) => (
            <Button key={sheet} onPress={() => again({ sheet })}>
              {sheet}
            </Button>
          ))}
        </Ways>
      );
    case "encoding":
      return (
        <>
          {said()}
          {problem.samples.map(({ encoding, text }) => (
            <div key={encoding} class="stack">
              <div>
                <Button onPress={() => again({ encoding })}>
                  {encoding === "euc-kr" ? "cp949 (euc-kr)" : encoding}
                </Button>
              </div>
              <pre class="sample">{text.split("\n").slice(0, 2).join("\n")}</pre>
            </div>
          ))}
        </>
      );
    case "two-headers":
      return (
        <Ways said={said()}>
          <Button kind="primary" onPress={() => again({ headerRows: 2 })}>
            {words.twoHeaders}
          </Button>
          <Button onPress={() => again({ keepsText: true })}>{words.asText}</Button>
        </Ways>
      );
    case "too-large":
      return (
        <>
          {said({ size: count(Math.ceil(problem.bytes / 2 ** 20)), most: count(LIMITS.bytes / 2 ** 20) })}
          <CommandLine name={source.name} />
        </>
      );
    case "too-many-rows":
      return (
        <>
          {said({ rows: count(problem.rows), most: count(LIMITS.rows) })}
          <CommandLine name={source.name} />
          <div>
            <Button onPress={() => again({ sample: LIMITS.rows })}>
              {filled(words.sample, { most: count(LIMITS.rows) })}
            </Button>
          </div>
        </>
      );
    case "too-many-columns":
      return (
        <>
          {said({ columns: count(problem.columns), most: count(LIMITS.columns) })}
          <CommandLine name={source.name} />
        </>
      );
    case "codec":
      return said({ codec: problem.codec });
    case "big-integer":
      return said({ row: count(problem.row), column: problem.column });
    case "stray-text":
      return <StrayTextFault problem={problem} source={source} again={again} />;
    default:
      return said();
  }
}

function Ways({ said, children }: { said: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      {said}
      <div class="row">{children}</div>
    </>
  );
}

function CommandLine({ name }: { name: string }) {
  const words = useWords(PROBLEM_WORDS);
  return (
    <p>
      {words.command} <code>npx service-quality report {name} --out report.html</code>
    </p>
  );
}
