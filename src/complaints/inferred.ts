import type { ClockRecord } from "./clock-record.ts";
import type { ComplaintEvent, EventData } from "./event.ts";
import type { ComplaintProcess, EventSpec, PartSpec, Scalar, StageSpec } from "./process.ts";
import type { ComplaintState } from "./state.ts";

/** The events of a process, each with the data and the role that it needs. */
export type ComplaintEventOf<Process extends ComplaintProcess> = {
  readonly [Type in Names<Process["events"]>]: Omit<ComplaintEvent, "type" | "role" | "data"> & {
    readonly type: Type;
  } & RoleOf<Process["events"][Type]> &
    DataOf<Process["events"][Type]>;
}[Names<Process["events"]>];

/** The states that a case can be in, told apart by their stage. */
export type ComplaintStateOf<Process extends ComplaintProcess> = {
  readonly [Stage in Names<Process["states"]>]: Omit<
    ComplaintState,
    "process" | "version" | "stage" | "ended" | "parts" | "facts" | "clocks"
  > & {
    readonly process: Process["id"];
    readonly version: Process["version"];
    readonly stage: Stage;
    readonly ended: EndedOf<Process["states"][Stage]>;
    readonly parts: Process extends { readonly parts: infer Parts extends Record<string, PartSpec> }
      ? { readonly [Part in keyof Parts]: ValueOf<Parts[Part]> }
      : ComplaintState["parts"];
    readonly facts: Process extends { readonly facts: infer Facts extends object }
      ? { readonly [Fact in keyof Facts]: Scalar }
      : ComplaintState["facts"];
    readonly clocks: Process extends { readonly clocks: infer Clocks extends object }
      ? { readonly [Clock in keyof Clocks]: ClockRecord }
      : ComplaintState["clocks"];
  };
}[Names<Process["states"]>];

type Names<Section> = keyof Section & string;

type RoleOf<Event extends EventSpec> = Event extends { readonly roles: readonly (infer Role)[] }
  ? { readonly role: Role }
  : Pick<ComplaintEvent, "role">;

type DataOf<Event extends EventSpec> = [RequiredOf<Event>] extends [never]
  ? Pick<ComplaintEvent, "data">
  : { readonly data: { readonly [Key in RequiredOf<Event>]: GivenAs<Event, Key> } & EventData };

type RequiredOf<Event extends EventSpec> =
  | (Event extends { readonly requires: readonly (infer Key extends string)[] } ? Key : never)
  | (Event extends { readonly redress: infer Key extends string } ? Key : never);

type GivenAs<Event extends EventSpec, Key> = Event extends { readonly redress: Key }
  ? number
  : NonNullable<Scalar>;

type EndedOf<Stage extends StageSpec> = Stage extends { readonly final: true }
  ? true
  : Stage extends { readonly final?: false | undefined }
    ? false
    : boolean;

type ValueOf<Part extends PartSpec> = Part["initial"] | OneOf<Part["transitions"][number]["from" | "to"]>;

type OneOf<Value> = Value extends readonly (infer Entry)[] ? Entry : Value;
