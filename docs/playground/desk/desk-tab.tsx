import { useMemo, useState } from "preact/hooks";
import { announce } from "../app/announcer.tsx";
import { useSettings, useWords } from "../app/settings.tsx";
import { Alert } from "../ui/alert.tsx";
import { StepHeading } from "../ui/heading.tsx";
import "./desk.css";
import { filled } from "../app/language.ts";
import { type Desk, type DeskFault, type DeskMove, moved, NEW_DESK, staffed, undone } from "./model/desk.ts";
import { deskView } from "./model/desk-view.ts";
import { AboutRegime } from "./view/about-regime.tsx";
import { CaseCharts } from "./view/case-charts.tsx";
import { ClockTable } from "./view/clock-table.tsx";
import { DeskClock } from "./view/desk-clock.tsx";
import { DeskContext } from "./view/desk-context.ts";
import { DeskSetup } from "./view/desk-setup.tsx";
import { EventMenuPanel } from "./view/event-menu-panel.tsx";
import { HistoryTable } from "./view/history-table.tsx";
import { RightsList } from "./view/rights-list.tsx";
import { StagePath } from "./view/stage-path.tsx";
import { TakeAway } from "./view/take-away.tsx";
import { DESK_WORDS } from "./words/desk-words.ts";
import { faultText } from "./words/fault-text.ts";
import { labelsOf } from "./words/labels.ts";
import { moveName } from "./words/move-name.ts";
import { spokenMove } from "./words/spoken-move.ts";
import { timeText } from "./words/time-text.ts";

/** The complaint desk: a complaint taken through its process by hand. */
export function DeskTab({ active }: { readonly active: boolean }) {
  const { language } = useSettings();
  const words = useWords(DESK_WORDS);
  const [desk, setDesk] = useState<Desk>(NEW_DESK);
  const [fault, setFault] = useState<DeskFault | null>(null);

  const context = useMemo(() => {
    const view = deskView(desk.present);
    const show = (next: Desk, said: string | null) => {
      const after = deskView(next.present);
      const labels = labelsOf(after.process, language);
      const spoken = spokenMove(view, after, labels, timeText(language, after.calendar));
      setDesk(next);
      setFault(null);
      announce(said === null ? spoken : `${said} ${spoken}`);
    };
    const labels = labelsOf(view.process, language);
    const time = timeText(language, view.calendar);
    return {
      view,
      labels,
      time,
      words,
      lastMove: desk.past.at(-1)?.move ?? null,
      move: (move: DeskMove): boolean => {
        const result = moved(desk, move);
        if (result.fault === null) show(result.desk, null);
        else setFault(result.fault);
        return result.fault === null;
      },
      undo: () => {
        const { move } = desk.past.at(-1)!;
        show(undone(desk), filled(words.undone, { move: moveName(move, labels) }));
      },
      staff: (by: Parameters<typeof staffed>[1]) => {
        setDesk(staffed(desk, by));
        setFault(null);
      },
    };
  }, [desk, language, words]);

  const { view, time } = context;
  const told = fault === null ? null : faultText(fault, language, time);
  return (
    <section class="desk stack" hidden={!active}>
      <DeskContext.Provider value={context}>
        {active && <StepHeading>{words.title}</StepHeading>}
        <p class="prose">{words.lead}</p>
        <DeskSetup />
        {view.desk.process.kind === "policy" && <AboutRegime id={view.desk.process.id} />}
        <StagePath />
        {told !== null && (
          <Alert kind="error">
            <p>{told.sentence}</p>
            {told.detail !== null && <p class="small">{told.detail}</p>}
          </Alert>
        )}
        <div class="desk-columns">
          <div class="stack">
            <DeskClock />
            <EventMenuPanel />
            <TakeAway />
            <RightsList />
          </div>
          <div class="stack">
            <ClockTable />
            <HistoryTable />
          </div>
        </div>
        <CaseCharts />
      </DeskContext.Provider>
    </section>
  );
}
