import { shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { type ContentLine, contentLines } from "./content-lines.ts";

/** The properties of an event, by their names in capitals. */
export type EventProperties = ReadonlyMap<string, readonly ContentLine[]>;

/** The events of iCalendar text, in its order, without what stands inside of them, such as an alarm. */
export function eventsIn(text: string): EventProperties[] {
  const events: Map<string, ContentLine[]>[] = [];
  const open: string[] = [];
  const lines = contentLines(text);
  for (const line of lines) {
    const isBound = line.name === "BEGIN" || line.name === "END";
    const component = isBound ? line.value.trim().toUpperCase() : "";
    if (open.length === 0 && (line.name !== "BEGIN" || component !== "VCALENDAR")) {
      refuseAt(line, "BEGIN:VCALENDAR");
    }
    if (line.name === "BEGIN") {
      open.push(component);
      if (isEvent(open)) events.push(new Map());
    } else if (line.name === "END") {
      const begun = open.pop()!;
      if (begun !== component) refuseAt(line, `END:${shortened(begun)}`);
    } else if (isEvent(open)) {
      addTo(events.at(-1)!, line);
    }
  }
  const last = lines.at(-1);
  if (last === undefined) refuse("invalid_input", [], "iCalendar text, from BEGIN:VCALENDAR on", text);
  if (open.length > 0) refuseAt(last, `END:${shortened(open.at(-1)!)} after it`);
  return events;
}

function isEvent(open: readonly string[]): boolean {
  return open.length === 2 && open[1] === "VEVENT";
}

function addTo(event: Map<string, ContentLine[]>, line: ContentLine): void {
  const sameName = event.get(line.name);
  if (sameName === undefined) event.set(line.name, [line]);
  else sameName.push(line);
}

function refuseAt({ line, name, value }: ContentLine, expected: string): never {
  return refuse("invalid_input", [`line ${line}`], expected, `${name}:${value}`);
}
