import { readFileSync } from "node:fs";
import { posix, relative, sep } from "node:path";
import { root } from "../../test/files.ts";

/** The folders of pages that only the site has; what is in them stands at the site's root. */
const SITE_ONLY = "docs/pages/";

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
  if (path.startsWith(SITE_ONLY)) return `/${path.slice(SITE_ONLY.length)}`;
  if (!path.startsWith("docs/") || !/(\.md|\/)$/.test(path)) return null;
  return `/${path.slice("docs/".length).replace(/(^|\/)README\.md$/, "$1")}`;
}

/** The first heading of a page of the project. */
export function titleOf(file: string): string {
  const heading = /^# +(.+)$/m.exec(readFileSync(`${root}/${file}`, "utf8"));
  if (heading === null) throw new Error(`${file} has no heading`);
  return heading[1]!;
}
