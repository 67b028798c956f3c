import fc from "fast-check";
import { COMMANDS } from "../../src/command/commands.ts";
import { OPTIONS } from "../../src/command/options.ts";
import type { Laws } from "./law.ts";

const word = fc.constantFrom(
  ...[
    "a.csv",
    "b.json",
    "c.xlsx",
    "-",
    "",
    "--",
    "--=",
    "--help",
    "--version",
    "-9",
    "satisfaction.netPromoterScore",
  ],
  ...[
    "q1",
    "q",
    "branch",
    "json",
    "csv",
    "ru",
    "99,NA",
    "0.9",
    "satisfiedFrom=4",
    "__proto__=1",
    "__proto__",
  ],
);

const option = fc
  .tuple(fc.constantFrom(...Object.keys(OPTIONS)), word)
  .chain(([name, value]) => fc.constantFrom([`--${name}=${value}`], [`--${name}`, value], [`--${name}`]));

const commands = fc.constantFrom(...Object.keys(COMMANDS), "__proto__", "constructor");

/** Commands that have a result. */
const sound = fc.constantFrom(
  ["nps", "a.csv", "--column", "q1", "--by", "branch", "--plain", "--as=json"],
  ["csat", "a.csv", "--column", "q1", "--language", "bg", "--as", "html", "--policy=listwise"],
  ["reliability", "a.csv", "--items", "q1,q2", "--as", "csv"],
  ["drivers", "-", "--format=json", "--outcome", "q1", "--policy", "listwise"],
  ["header", "a.csv", "--as", "json"],
  ["call", "satisfaction.netPromoterScore"],
  ["chart", "interval", "b.json", "--out", "c.svg"],
  ["chart", "interval", "b.json", "--out=-", "--language", "ru", "--title", "T"],
);

const args = fc.oneof(
  sound,
  fc
    .tuple(commands, word, fc.array(option, { maxLength: 4 }))
    .map(([command, operand, options]) => [command, operand, ...options.flat()]),
  fc.array(word, { maxLength: 5 }),
);

const input = fc.record({
  stdin: fc.constantFrom('{"promoters":5,"passives":3,"detractors":2}', "[]", "{", ""),
  files: fc.constant({
    "a.csv": "who,branch,q1,q2\nann,n,5,4\nben,s,4,5\ncid,n,,3\ndan,s,2,2\n",
    "b.json": '[{ "q1": 5, "q2": 4, "id": "a", "value": 1 }, { "q1": 3, "q2": 4, "id": "b", "value": 2 }]',
  }),
});

export const laws: Laws = {
  runCommand: { calls: fc.tuple(args, input) },
  finishCommand: { exempt: "a promise of what a renderer draws: test/command/finish-command.test.ts" },
  commandFiles: { calls: fc.tuple(args) },
};
