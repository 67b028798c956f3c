import { pages, read, sources } from "../files.ts";

/** A fenced `ts` block of a page or a docstring, together with the blocks that continue it. */
export interface Block {
  readonly title: string;
  readonly code: string;
  /** What it prints, as the `text output` fence after it says. */
  readonly output: string | null;
  /** Its fences that end in a chart, in order. */
  readonly charts: readonly ChartFence[];
}

/** A fence `ts chart`: its last expression is a chart, which the site draws. */
export interface ChartFence {
  /** The line of its opening fence, as in the title of a block. */
  readonly line: number;
  /** Where in the code of its block it ends. */
  readonly end: number;
}

interface Fence {
  readonly language: string;
  readonly meta: string;
  readonly line: number;
  readonly text: string;
}

/** Every block of README, docs and docstrings. */
export function allBlocks(): Block[] {
  return [
    ...pages.flatMap((file) => blocksOf(file, read(file))),
    ...sources.flatMap((file) => blocksOf(file, docstrings(read(file)))),
  ];
}

export function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  for (const { language, meta, line, text: code } of fencesOf(text)) {
    const last = blocks.at(-1);
    const words = meta.split(" ");
    if (language === "text" && meta === "output") {
      if (last === undefined) throw new Error(`${file}:${line}: an output without a ts block before it`);
      blocks[blocks.length - 1] = { ...last, output: (last.output ?? "") + code };
    } else if (language === "ts") {
      const continued = words.includes("continued");
      if (continued && last === undefined) {
        throw new Error(`${file}:${line}: a continued block without one before it`);
      }
      const before = continued
        ? blocks.pop()!
        : { title: `${file}:${line}`, code: "", output: null, charts: [] };
      const whole = before.code + code;
      const charts = words.includes("chart")
        ? [...before.charts, { line, end: whole.length }]
        : before.charts;
      blocks.push({ ...before, code: whole, charts });
    }
  }
  return blocks;
}

/** The fences of a markdown text. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const [, indent, ticks, language, meta] = /^( *)(`{3,})([\w-]*) ?(.*)$/.exec(lines[i]!) ?? [];
    if (indent === undefined || ticks === undefined) continue;
    const start = i + 1;
    do i++;
    while (i < lines.length && lines[i]!.trim() !== ticks);
    const inside = lines.slice(start, i).map((line) => `${line.slice(indent.length)}\n`);
    fences.push({ language: language ?? "", meta: meta ?? "", line: start, text: inside.join("") });
  }
  return fences;
}

/** A source with everything but the text of its docstrings blanked out, line by line. */
function docstrings(source: string): string {
  let inside = false;
  return source
    .split("\n")
    .map((line) => {
      if (/^\s*\/\*\*/.test(line)) inside = true;
      const text = inside ? line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, "") : "";
      if (line.includes("*/")) inside = false;
      return text;
    })
    .join("\n");
}
