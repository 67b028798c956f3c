import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EventData, GuardOverride } from "service-quality/complaints";
import type { Words } from "../../app/language.ts";
import type { DeskMove } from "../model/desk.ts";
import type { DeskCase } from "../model/desk-case.ts";
import type { DeskView } from "../model/desk-view.ts";
import type { DESK_WORDS } from "../words/desk-words.ts";
import type { Labels } from "../words/labels.ts";
import type { TimeText } from "../words/time-text.ts";

/** What every part of the desk shows and can do. */
export interface DeskControls {
  readonly view: DeskView;
  readonly labels: Labels;
  readonly time: TimeText;
  readonly words: Words<typeof DESK_WORDS>;
  readonly lastMove: DeskMove | null;
  /** Whether the move was made; why not is told by the desk. */
  readonly move: (move: DeskMove) => boolean;
  readonly undo: () => void;
  readonly staff: (by: Partial<Pick<DeskCase, "role" | "actor">>) => void;
}

/** Sends an event to the desk. */
export type Send = (type: string, data: EventData, override?: GuardOverride) => void;

export const DeskContext = createContext<DeskControls | null>(null);

export function useDesk(): DeskControls {
  return useContext(DeskContext)!;
}
