/**
 * An SVG document as a part of a page: an image with one name, whose ids do not meet those of others and whose places are
 * rounded to a hundredth of a pixel.
 */
export function inlineSvg(svg: string, prefix: string, name: string): string {
  return svg
    .replace(/ (class|role|aria-[a-z]+|xmlns:xlink|version)="[^"]*"/g, "")
    .replace(/ id="([^"]+)"/g, ` id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/-?\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2))))
    .replace("<svg", `<svg role="img" aria-label="${escaped(name)}"`);
}

/** Text as it stands in HTML, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
