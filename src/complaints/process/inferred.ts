import type { Clock } from "../clocks/clock.ts";
import type { ClockRecord } from "../clocks/clock-record.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { ComplaintEvent, EventData } from "./event.ts";
import type { ComplaintProcess, EventSpec, PartSpec } from "./process.ts";
import type { ComplaintState } from "./state.ts";

/** The events of a process, each with the data and the role that it needs. */
export type ComplaintEventOf<Process extends ComplaintProcess> = {
  readonly [Type in keyof Process["events"] & string]: Omit<ComplaintEvent, "type" | "role" | "data"> & {
    readonly type: Type;
  } & EventNeedsOf<Process["events"][Type]>;
}[keyof Process["events"] & string];

/** What an event needs besides its type and its instant: one of the roles that may send it, and data. */
export type EventNeedsOf<Event extends EventSpec> = (Event extends {
  readonly roles: readonly (infer Role)[];
}
  ? { readonly role: Role }
  : Pick<ComplaintEvent, "role">) &
  ([RequiredKeyOf<Event>] extends [never]
    ? Pick<ComplaintEvent, "data">
    : {
        readonly data: {
          readonly [Key in RequiredKeyOf<Event>]: Key extends RedressKeyOf<Event>
            ? number
            : NonNullable<Scalar>;
        } & EventData;
      });

/** The keys of the data that an event needs, that of its redress among them. */
export type RequiredKeyOf<Event extends EventSpec> =
  | (Event extends { readonly requires: readonly (infer Key extends string)[] } ? Key : never)
  | RedressKeyOf<Event>;

/** The key of the data that holds an amount of redress. */
export type RedressKeyOf<Event extends EventSpec> = Event extends {
  readonly redress: (infer Key extends string) | { readonly amount: infer Key extends string };
}
  ? Key
  : never;

/** The states that a case can be in, told apart by their stage. */
export type ComplaintStateOf<Process extends ComplaintProcess> = {
  readonly [Stage in keyof Process["states"] & string]: Omit<
    ComplaintState,
    "process" | "version" | "stage" | "ended" | "parts" | "facts" | "clocks"
  > & {
    readonly process: Process["id"];
    readonly version: Process["version"];
    readonly stage: Stage;
    readonly ended: Process["states"][Stage] extends { readonly final: true }
      ? true
      : Process["states"][Stage] extends { readonly final?: false | undefined }
        ? false
        : boolean;
    readonly parts: Process extends { readonly parts: infer Parts extends Record<string, PartSpec> }
      ? { readonly [Part in keyof Parts]: PartValueOf<Parts[Part]> }
      : ComplaintState["parts"];
    readonly facts: Process extends { readonly facts: infer Facts extends object }
      ? { readonly [Fact in keyof Facts]: Scalar }
      : ComplaintState["facts"];
    readonly clocks: Process extends { readonly clocks: infer Clocks extends object }
      ? { readonly [Clock in keyof Clocks]: ClockRecord }
      : ComplaintState["clocks"];
  };
}[keyof Process["states"] & string];

/** The values that a part can have. */
export type PartValueOf<Part extends PartSpec> =
  | Part["initial"]
  | (Part["transitions"][number]["from" | "to"] extends infer Value
      ? Value extends readonly (infer Entry)[]
        ? Entry
        : Value
      : never);

/** The names of a process's clocks. */
export type ClockOf<Process> = Process extends { readonly clocks: infer Clocks extends object }
  ? keyof Clocks & string
  : string;

/** The names of a process's rights. */
export type RightOf<Process> = Process extends { readonly rights: infer Rights extends object }
  ? keyof Rights & string
  : string;

/**
 * The clocks of a process in the names that it declares, so that a misspelt one does not compile. Of a clock whose
 * events are any text to the compiler, as those of a policy, only the definition sees whether they are declared.
 */
export type ClocksInNamesOf<Process extends ComplaintProcess> = Process extends {
  readonly clocks: infer Clocks extends object;
}
  ? {
      readonly clocks: {
        readonly [Name in keyof Clocks]: string extends ClockEventOf<Clocks[Name]>
          ? unknown
          : Clock<ClockNamesOf<Process, Clocks[Name]>>;
      };
    }
  : unknown;

/** The names that a clock of a process may use; its holds are those that its pauses open. */
export interface ClockNamesOf<Process extends ComplaintProcess, Spec> {
  readonly stage: keyof Process["states"] & string;
  readonly event: keyof Process["events"] & string;
  readonly fact: DeclaredNameOf<Process, "facts">;
  readonly hold: ClockHoldOf<Spec>;
  readonly calendar: DeclaredNameOf<Process, "calendars">;
}

/** The names in a section of a process; any where it has none. */
export type DeclaredNameOf<Process, Section extends string> = Process extends {
  readonly [Key in Section]: infer Named extends object;
}
  ? keyof Named & string
  : string;

/** The types of events that move a clock. */
export type ClockEventOf<Spec> = Spec[keyof Spec &
  ("start" | "pause" | "resume" | "stop" | "reopenOn")] extends readonly (infer Trigger)[] | undefined
  ? Trigger extends { readonly event: infer Event }
    ? Event extends readonly (infer Type)[]
      ? Type
      : Event
    : Extract<Trigger, string>
  : never;

/** The holds that the pauses of a clock open. */
export type ClockHoldOf<Spec> = Spec extends { readonly pause: readonly (infer Trigger)[] }
  ? Trigger extends { readonly hold: infer Hold extends string }
    ? Hold
    : never
  : string;
