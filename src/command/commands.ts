import { callFunction } from "./call-function.ts";
import { headerText } from "./header-text.ts";
import type { CommandInput } from "./input-file.ts";
import { complaints } from "./models/complaints.ts";
import { drivers, factors, paths, reliability } from "./models/items.ts";
import { kano } from "./models/kano.ts";
import type { Model } from "./models/model.ts";
import { ces, csat, nps } from "./models/ratings.ts";
import { servqual } from "./models/servqual.ts";
import type { GivenOptions, OptionName } from "./options.ts";
import { chartFile } from "./output/chart-file.ts";
import { REPORT_OPTIONS, reportFile } from "./output/report-file.ts";
import { READING_OPTIONS } from "./read-table.ts";
import { type Printed, runModel } from "./run-model.ts";

/** Something that the command line does. */
export interface Command {
  /** What stands after its name, one after the other. */
  readonly operands: readonly [string, ...string[]];
  /** Options that must be given. */
  readonly needs: readonly OptionName[];
  /** Options that may be given. */
  readonly may: readonly OptionName[];
  /** Whether errors are told as JSON, whatever the options. */
  readonly isJson: boolean;
  readonly run: (operands: readonly string[], options: GivenOptions, input: CommandInput) => Printed;
}

/** What the command line does, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  servqual: commandOf(servqual),
  nps: commandOf(nps),
  csat: commandOf(csat),
  ces: commandOf(ces),
  kano: commandOf(kano),
  drivers: commandOf(drivers),
  reliability: commandOf(reliability),
  factors: commandOf(factors),
  paths: commandOf(paths),
  complaints: commandOf(complaints),
  header: {
    operands: ["a file"],
    needs: [],
    may: ["format", "platform", "encoding", "delimiter", "header-rows", "as", "language"],
    isJson: false,
    run: ([file], options, input) => ({ text: headerText(file!, options, input), leftOut: [] }),
  },
  report: {
    operands: ["a file"],
    needs: ["out"],
    may: REPORT_OPTIONS,
    isJson: false,
    run: ([file], options, input) => reportFile(file!, options, input),
  },
  chart: {
    operands: ["the name of a chart, such as gap", "a result as JSON"],
    needs: ["out"],
    may: ["out", "title", "instrument", "language", "option"],
    isJson: false,
    run: ([name, result], options, input) => ({
      text: "",
      leftOut: [],
      files: [chartFile(name!, result!, options, input)],
    }),
  },
  call: {
    operands: ["a function, such as gaps.scoreServqual"],
    needs: [],
    may: [],
    isJson: true,
    run: ([name], _options, input) => ({ text: callFunction(name!, input), leftOut: [] }),
  },
};

function commandOf<Data, Scores>(model: Model<Data, Scores>): Command {
  const { needs, may = [] } = model;
  return {
    operands: ["a file"],
    needs,
    may: [
      ...needs,
      ...may,
      ...READING_OPTIONS,
      ...(["by", "weights", "policy", "confidence", "seed", "option", "as", "language", "plain"] as const),
    ],
    isJson: false,
    run: ([file], options, input) => runModel(model, file!, options, input),
  };
}
