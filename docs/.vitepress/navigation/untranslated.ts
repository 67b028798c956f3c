import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../test/files.ts";
import { folderOf, inLanguage, type SiteLanguage, type Words } from "../languages.ts";
import { placeOf, titleOf } from "../places.ts";
import { GUIDE_PARTS } from "./guides.ts";

const ENGLISH_ONLY: Words = [
  "This page is in English:",
  "Этой страницы на русском ещё нет. По-английски:",
  "Тази страница още не е преведена. На английски:",
];

/** A page in the place of each that a language does not have: it says so, and leads to the English one. */
export function untranslatedPaths(language: SiteLanguage) {
  return englishFiles()
    .filter((file) => !isTranslated(file, language))
    .map((file) => {
      const title = titleOf(file);
      const place = placeOf(file)!;
      return {
        params: { page: place.slice(1).replace(/\.md$|\/$/, (end) => (end === "/" ? "/index" : "")) },
        content: `# ${title}\n\n${inLanguage(ENGLISH_ONLY, language)} [${title}](${place}).\n`,
      };
    });
}

function isTranslated(file: string, language: SiteLanguage): boolean {
  const folder = `docs/${folderOf(language)}`;
  return file.startsWith("docs/") && existsSync(join(root, file.replace("docs/", folder)));
}

/** Guides, reference, decisions and changes. */
function englishFiles(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`);
  return [
    ...GUIDE_PARTS.flatMap(({ pages }) => pages.map((page) => `docs/${page}.md`)),
    ...inFolder("docs/decisions"),
    ...inFolder("docs/api"),
    "docs/pages/decisions/index.md",
    "CHANGELOG.md",
  ];
}
