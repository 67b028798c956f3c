import { readFileSync } from "node:fs";
import { posix, relative, sep } from "node:path";
import { root } from "../../test/files.ts";

/** A file of the project as a path from its root, with slashes. */
export function projectPath(file: string): string {
  return relative(root, file).split(sep).join("/");
}

/**
 * Where a file of the project stands on the site, such as `/guide/gaps.md`; `null` for what is not part of it. What names
 * a folder leads to its first page.
 */
export function placeOf(file: string): string | null {
  const path = posix.normalize(file);
  if (path === "README.md") return "/";
  if (path === "CHANGELOG.md") return "/changelog.md";
  if (/^docs\/playground\/?/.test(path)) return "/playground/";
  if (!path.startsWith("docs/") || !/(\.md|\/)$/.test(path)) return null;
  return `/${pagePath(path.slice("docs/".length)).replace(/(^|\/)index\.md$/, "$1")}`;
}

/**
 * Where a page of `docs` stands on the site, as a path from its root: `guide/README.md` at `guide/index.md`, and what is
 * in `pages`, which only the site has, at the root itself.
 */
export function pagePath(page: string): string {
  return page.replace(/^pages\//, "").replace(/(^|\/)README\.md$/, "$1index.md");
}

/** The first heading of a page of the project. */
export function titleOf(file: string): string {
  const heading = /^# +(.+)$/m.exec(readFileSync(`${root}/${file}`, "utf8"));
  if (heading === null) throw new Error(`${file} has no heading`);
  return heading[1]!;
}
