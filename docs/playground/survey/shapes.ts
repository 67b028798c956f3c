import type { InstrumentSpec, Scale } from "service-quality/instruments";
import type { Language } from "../app/language.ts";

export type ColumnUse =
  | "expectation"
  | "perception"
  | "minimum"
  | "desired"
  | "importance"
  | "performance"
  | "functional"
  | "dysfunctional"
  | "item"
  | "outcome"
  | "nps"
  | "ces"
  | "group"
  | "weight"
  | "left-out";

export interface MappedColumn {
  readonly name: string;
  readonly use: ColumnUse;
  readonly item: string | null;
  readonly construct: string | null;
  readonly scale: Scale | null;
  readonly labels: Readonly<Record<string, number | null>> | null;
}

export interface SurveyMapping {
  readonly kind: "playground-mapping";
  readonly version: 1;
  readonly columns: readonly MappedColumn[];
  readonly instrument: string | InstrumentSpec | null;
  readonly pathModel: string | object | null;
  readonly missingCodes: readonly (number | string)[];
  readonly options: {
    readonly missing: "reject" | "listwise" | "available";
    readonly confidence: number;
    readonly language: Language;
    readonly seed: number;
    readonly replicates: number;
  };
}

export interface ColumnGroup {
  readonly columns: readonly string[];
  readonly use: ColumnUse;
  readonly confidence: "certain" | "likely" | "unsure";
  readonly reason: { readonly code: string };
}

export interface ColumnSummary {
  readonly name: string;
  readonly label: string | null;
  readonly n: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly counts: readonly object[];
}
