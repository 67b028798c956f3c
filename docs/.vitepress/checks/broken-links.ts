import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

/**
 * Links of a built site that lead nowhere, as `page: target`: to a file that is not there, or to a heading that its page
 * does not have. What lies outside of the site is not looked at.
 */
export function brokenLinks(folder: string, base: string): string[] {
  const pages = new Map(
    htmlFiles(folder).map((file) => [file, pageOf(readFileSync(join(folder, file), "utf8"))]),
  );
  return [...pages].flatMap(([file, { targets }]) =>
    [...targets].filter((target) => !leadsOn(target, file)).map((target) => `${file}: ${target}`),
  );

  function leadsOn(target: string, file: string): boolean {
    if (/^([a-z][a-z+.-]*:|\/\/)/i.test(target)) return true;
    const [path, anchor] = decodeURI(target).split("#") as [string, string?];
    const found = path === "" ? file : fileAt(path, file);
    if (found === null) return false;
    return !anchor || (pages.get(found)?.ids.has(decodeURIComponent(anchor)) ?? false);
  }

  /** The file that a path leads to from a page. */
  function fileAt(path: string, page: string): string | null {
    if (path.startsWith("/") && !path.startsWith(base)) return null;
    const place = path.startsWith("/") ? path.slice(base.length) : posix.join(posix.dirname(page), path);
    const file = /(^|\/)$/.test(place) ? `${place}index.html` : place;
    return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile()
      ? posix.normalize(file)
      : null;
  }
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split("\\").join("/"))
    .filter((file) => file.endsWith(".html"));
}

function pageOf(html: string): Page {
  const attributes = [...html.matchAll(/<[a-z][^>]*?\s(?:href|src|id)="[^"]*"[^>]*>/gi)].flatMap(([tag]) =>
    [...tag.matchAll(/\s(href|src|id)="([^"]*)"/gi)].map(([, name, value]) => ({
      name: name!.toLowerCase(),
      value: unescaped(value!),
    })),
  );
  return {
    ids: new Set(attributes.filter(({ name }) => name === "id").map(({ value }) => value)),
    targets: new Set(attributes.filter(({ name }) => name !== "id").map(({ value }) => value)),
  };
}

function unescaped(value: string): string {
  return value.replace(/&amp;|&#38;/g, "&").replace(/&quot;|&#34;/g, '"');
}
