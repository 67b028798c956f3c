import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { fencesOf } from "../docs/blocks.ts";
import { read } from "../files.ts";

const fences = fencesOf(read("docs/guide/the-command-line.md"));

/** The files that the guide shows, by the names behind their fences. */
const files: Record<string, string> = Object.fromEntries(
  fences.flatMap(({ language, meta, text }) => (/^(csv|json)$/.test(language) ? [[meta, text]] : [])),
);

/** The commands of the guide, with what it says that they print. */
const sessions = fences
  .filter(({ language }) => language === "sh")
  .flatMap(({ text }) => text.split(/^\$ /m).slice(1))
  .map((session) => [session.slice(0, session.indexOf("\n")), session.slice(session.indexOf("\n") + 1)]);

describe("the guide of the command line", () => {
  it.each(sessions)("shows what %s prints", (command, printed) => {
    const [, stdin = "", words, file] = /^(?:echo '(.*)' \| )?npx service-quality (.*?)(?: > (\S+))?$/.exec(
      command!,
    )!;
    const { stdout, stderr } = runCommand(words!.split(" "), { stdin, files });
    if (file !== undefined) files[file] = stdout;
    const shown = file === undefined ? stdout + stderr : stderr;
    expect(shown.replaceAll("\r\n", "\n")).toBe(printed);
  });
});
