/**
 * How far two colors stand apart in lightness, from 1 to 21.
 *
 * Source: W3C (2018), Web Content Accessibility Guidelines 2.1, relative luminance and contrast ratio.
 */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The one of two colors that stands out more from a third. */
export function clearestOn(ground: string, one: string, other: string): string {
  return contrast(one, ground) >= contrast(other, ground) ? one : other;
}

function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(part: number): number {
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
