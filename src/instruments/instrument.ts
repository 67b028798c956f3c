/** The end points of an answer scale, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * A form in which the items are asked: what to expect (of an excellent firm), what was perceived, the
 * minimum that is tolerated, the level desired, how important it is.
 */
export type Form = "expectation" | "perception" | "minimum" | "desired" | "importance";

/** One question of an instrument. */
export interface Item {
  /** The key of its column of answers. */
  readonly id: string;
  /** A short name of the attribute asked about, not the question's wording. */
  readonly label: string;
  /** Whether a high answer means bad service, so that it is turned before it counts. */
  readonly reverse: boolean;
}

/** Items that measure one thing and are averaged to one score. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  /** The id of the dimension of higher order that this one belongs to; `null` where there is none. */
  readonly group: string | null;
  readonly items: readonly Item[];
}

/** Labels by the id of an item, dimension or group. */
export type Labels = Readonly<Record<string, string>>;

/** A questionnaire as `defineInstrument` returns it: checked, every key present, frozen in depth. */
export interface Instrument {
  readonly kind: "instrument";
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** Where the instrument was published, or whose own it is. */
  readonly citation: string;
  /** Of every item, in every form. */
  readonly scale: Scale;
  /** The forms in which the items are asked. */
  readonly forms: readonly Form[];
  readonly dimensions: readonly Dimension[];
  /** Labels in other languages by BCP 47 tag. */
  readonly labels: Readonly<Record<string, Labels>>;
}

/** An item as it is specified. */
export interface ItemSpec {
  /** The key of its column of answers, unlike any other item's. */
  readonly id: string;
  readonly label: string;
  /** Whether a high answer means bad service; `false` by default. */
  readonly reverse?: boolean | undefined;
}

/** A dimension as it is specified. */
export interface DimensionSpec {
  /** Unlike any other dimension's. */
  readonly id: string;
  readonly label: string;
  /** The dimension of higher order that this one belongs to; `null` by default. */
  readonly group?: string | null | undefined;
  /** At least one. */
  readonly items: readonly ItemSpec[];
}

/** An instrument as it is specified; one that is already defined is a specification of itself. */
export interface InstrumentSpec {
  readonly kind?: "instrument" | undefined;
  readonly version?: 1 | undefined;
  readonly id: string;
  readonly title: string;
  /** Where the instrument was published, or whose own it is. */
  readonly citation: string;
  /** Finite, `min` below `max`. */
  readonly scale: Scale;
  /** `["perception"]` by default. */
  readonly forms?: readonly Form[] | undefined;
  /** At least one. */
  readonly dimensions: readonly DimensionSpec[];
  /** Labels in other languages by BCP 47 tag, for any of the items, dimensions and groups. */
  readonly labels?: Readonly<Record<string, Labels>> | undefined;
}
