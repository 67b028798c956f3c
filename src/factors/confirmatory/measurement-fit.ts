import type { Moments } from "../../moments/moments.ts";
import type { Columns } from "../../survey/column.ts";
import { type CfaData, type CfaOptions, readCfaData } from "./cfa-data.ts";
import { confirmatoryModel, degreesOfFreedom } from "./confirmatory-model.ts";
import { type FactorModel, type FactorSolution, fitFactorModel } from "./fit-factor-model.ts";

/** A measurement model of one group, fitted. */
export interface MeasurementFit {
  readonly read: CfaData;
  readonly model: FactorModel;
  readonly df: number;
  readonly solution: FactorSolution;
  /** Whether respondents count unequally, so that nothing is known of the estimates' distribution. */
  readonly isWeighted: boolean;
}

export function fitMeasurement(data: Columns | Moments, options: CfaOptions): MeasurementFit {
  const read = readCfaData(data, options);
  const { n, effectiveN } = read.covariances;
  const model = confirmatoryModel([read.group], read.constructs);
  const df = degreesOfFreedom([read.group], model.parameters, model.size.items);
  return { read, model, df, solution: fitFactorModel([read.group], model), isWeighted: effectiveN !== n };
}
