import type { Scale } from "../instruments/instrument.ts";

/** What a high answer speaks of: something good, or something that threatens the programme. */
export type FrameworkPolarity = "strength" | "risk";

/** Labels in other languages than English. */
export interface FrameworkLabels {
  readonly ru?: string | undefined;
  readonly bg?: string | undefined;
}

/** A statement that is answered on the framework's scale, from "not at all" to "fully". */
export interface FrameworkQuestion {
  /** The key of its column of answers. */
  readonly id: string;
  /** The statement itself. */
  readonly label: string;
  readonly labels: FrameworkLabels;
  /**
   * Whether a high answer speaks against what the principle's other questions ask, so that it is turned before it
   * counts.
   */
  readonly reverse: boolean;
}

/** One concept of a framework, with the questions that measure it. */
export interface FrameworkPrinciple {
  readonly id: string;
  readonly label: string;
  readonly labels: FrameworkLabels;
  /** What closing its gap is worth, against the other principles; at least 0. */
  readonly impact: number;
  /** What closing it takes, against the others; above 0. */
  readonly effort: number;
  readonly questions: readonly FrameworkQuestion[];
}

/** A self-assessment as `defineFramework` returns it: checked, every key present, frozen in depth. */
export interface Framework {
  readonly kind: "framework";
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  /** Where its principles were published; `null` where they are one's own. */
  readonly citation: string | null;
  readonly polarity: FrameworkPolarity;
  /** Of every question; answers are its whole points. */
  readonly scale: Scale;
  readonly principles: readonly FrameworkPrinciple[];
}

/** Labels in other languages as they are specified. */
export interface FrameworkLabelsSpec {
  readonly ru?: string | null | undefined;
  readonly bg?: string | null | undefined;
}

/** A question as it is specified. */
export interface FrameworkQuestionSpec {
  /** Unlike any other id of the framework. */
  readonly id: string;
  readonly label: string;
  /** None by default. */
  readonly labels?: FrameworkLabelsSpec | null | undefined;
  /** `false` by default. */
  readonly reverse?: boolean | null | undefined;
}

/** A principle as it is specified. */
export interface FrameworkPrincipleSpec {
  /** Unlike any other id of the framework. */
  readonly id: string;
  readonly label: string;
  /** None by default. */
  readonly labels?: FrameworkLabelsSpec | null | undefined;
  /** At least 0; 1 by default. */
  readonly impact?: number | null | undefined;
  /** Above 0; 1 by default. */
  readonly effort?: number | null | undefined;
  /** At least one. */
  readonly questions: readonly FrameworkQuestionSpec[];
}

/** A framework as it is specified; one that is already defined is a specification of itself. */
export interface FrameworkSpec {
  readonly kind?: "framework" | null | undefined;
  readonly version?: 1 | null | undefined;
  readonly id: string;
  readonly title: string;
  readonly citation?: string | null | undefined;
  readonly polarity: FrameworkPolarity;
  /** Whole numbers, `min` below `max`. */
  readonly scale: Scale;
  /** At least one. */
  readonly principles: readonly FrameworkPrincipleSpec[];
}
