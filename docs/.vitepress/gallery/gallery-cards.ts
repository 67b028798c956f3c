import { type GalleryEntry, gallery } from "../../charts.ts";
import { base } from "../base.ts";
import { escaped } from "../charts/inline-svg.ts";
import { folderOf, inLanguage, type SiteLanguage } from "../languages.ts";
import { chartOf, drawingName, type Theme } from "./gallery-drawings.ts";

/** Every chart as a card, below the titles of their fields. */
export function galleryCards(language: SiteLanguage): string {
  return galleryFields()
    .map(({ title, entries }) => `## ${inLanguage(title, language)}\n\n${cardsOf(entries, language, pageOf)}`)
    .join("\n\n");
}

/** The charts of the first page, each leading to its guide. */
export function chartStrip(language: SiteLanguage): string {
  const entries = gallery.filter(({ onFirstPage }) => onFirstPage);
  return cardsOf(entries, language, ({ guide }) => `guide/${guide.replace(".md", ".html")}`);
}

/** The charts by their fields. */
export function galleryFields() {
  return [...new Set(gallery.map(({ group }) => group))].map((title) => ({
    title,
    entries: gallery.filter(({ group }) => group === title),
  }));
}

/** A picture of an entry that is loaded when it comes into view. */
export function pictureOf(entry: GalleryEntry, language: SiteLanguage, theme: Theme): string {
  const { alt, width, height } = chartOf(entry, language, theme);
  const file = drawingName(entry, language, theme);
  return `<img src="${base}drawings/${file}.svg" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy">`;
}

function pageOf({ chart }: GalleryEntry, language: SiteLanguage): string {
  return `${folderOf(language)}charts/${chart}.html`;
}

function cardsOf(
  entries: readonly GalleryEntry[],
  language: SiteLanguage,
  placeOf: (entry: GalleryEntry, language: SiteLanguage) => string,
): string {
  const cards = entries.map((entry) => {
    const pictures = (["light", "dark"] as const).map(
      (theme) => `<span class="picture of-${theme}">${pictureOf(entry, language, theme)}</span>`,
    );
    const question = escaped(inLanguage(entry.question, language));
    return `<li><a href="${base}${placeOf(entry, language)}">${pictures.join("")}<span class="question">${question}</span><code>${entry.name}</code></a></li>`;
  });
  return `<ul class="chart-cards" v-pre>${cards.join("")}</ul>`;
}
