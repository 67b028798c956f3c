import type { MarkdownRenderer } from "vitepress";

/** Parts of pages that are made at the build, as Markdown, by name. */
export type GeneratedParts = Readonly<Record<string, (page: string) => string>>;

/** A page says `<!-- generated: NAME -->` where such a part stands. */
export function generatedParts(md: MarkdownRenderer, parts: GeneratedParts): void {
  md.core.ruler.before("block", "generated-parts", (state) => {
    state.src = state.src.replace(/^<!-- generated: (\S+) -->$/gm, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`${state.env.relativePath}: nothing generates ${name}`);
      return part(state.env.relativePath);
    });
  });
}
