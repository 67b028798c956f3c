import { type AnyChart, pictureOf } from "../../charts/picture.ts";
import { everyChart, MADE } from "../../every-chart/every-chart.ts";

/** What a picture is made of: how many marks of each kind, and each text with its upper left corner. */
export interface Structure {
  readonly size: readonly [width: number, height: number];
  readonly marks: Readonly<Record<string, number>>;
  readonly texts: readonly (readonly [text: string, left: number, top: number])[];
}

/** The structure of every chart of eight rows. */
export async function structures(): Promise<Record<string, Structure>> {
  const drawn = Object.entries(everyChart).map(async ([name, draw]) => {
    return [name, await structureOf(draw(MADE["eight rows"], {}))] as const;
  });
  return Object.fromEntries(await Promise.all(drawn));
}

async function structureOf(chart: AnyChart): Promise<Structure> {
  const { marks, texts } = await pictureOf(chart);
  const even = (pixels: number) => 2 * Math.round(pixels / 2);
  return {
    size: [chart.width, even(chart.height)],
    marks: Object.fromEntries(Object.entries(marks).sort()),
    texts: texts
      .map(({ text, left, top }) => [text, even(left), even(top)] as const)
      .sort((a, b) => a[2] - b[2] || a[1] - b[1]),
  };
}
