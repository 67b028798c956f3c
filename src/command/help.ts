import { OPTIONS } from "./options.ts";

/** How the command is called, in a line. */
export const USAGE = "Usage: service-quality COMMAND FILE [options]; --help lists the commands";

const INTRODUCTION = `${USAGE}

Models of survey files (.csv, .tsv, .txt, .sav, .zsav, .json, or - for standard input):
  servqual     gaps of expectations and perceptions    --expectations E --perceptions P [--instrument]
  nps          net promoter score                      --column NAME
  csat         share of the satisfied                  --column NAME
  ces          customer effort score                   --column NAME
  kano         classes of features                     --functional f_ --dysfunctional d_
  drivers      what drives an outcome                  --outcome NAME [--items a,b,c]
  reliability  alpha and omega                         [--items a,b,c]
  factors      exploratory factors                     [--items a,b,c] [--factors N]
  paths        path model                              --model FILE.json|ECSI|ACSI
  complaints   a log of complaints: case, activity, at

Other commands:
  report FILE           writes the report of a survey or of complaints as one page: --out report.html;
                        what its columns are is guessed, or said by --mapping M.json or by options as above
  chart NAME FILE       draws a result that FILE holds as JSON: --out x.svg is the picture, x.json the chart
                        with its numbers, x.alt.txt its finding in words
  header FILE           lists the columns of a file
  call MODULE.FUNCTION  calls any function of the library: its arguments are a list of JSON on standard
                        input, the result is a line of JSON
`;

/** Where the explanations of the options begin. */
const MARGIN = 37;

/** What `--help` prints. */
export function helpText(): string {
  const lines = Object.entries(OPTIONS).map(([name, { value, help }]) => {
    const written = value === null ? `  --${name}` : `  --${name} ${value}`;
    const gap = written.length < MARGIN ? " ".repeat(MARGIN - written.length) : `\n${" ".repeat(MARGIN)}`;
    return `${written}${gap}${help}`;
  });
  return [INTRODUCTION, "Options:", ...lines].join("\n");
}
