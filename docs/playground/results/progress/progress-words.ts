import type { WordList } from "../../app/language.ts";

/** Words of what is under way. */
export const PROGRESS_WORDS = {
  parts: ["Results", "Результаты", "Резултати"],
  ofParts: ["{done} of {total} parts", "{done} из {total} разделов", "{done} от {total} части"],
  bootstrap: ["Bootstrap: {part}", "Бутстреп: {part}", "Бутстрап: {part}"],
  ofSamples: ["{done} of {total} samples", "{done} из {total} выборок", "{done} от {total} извадки"],
  left: ["about {time} left", "осталось около {time}", "остават около {time}"],
  cancel: ["Cancel", "Отменить", "Отказ"],
  kept: ["Cancel keeps what is done.", "При отмене готовое останется.", "При отказ готовото остава."],
  done: ["The results are ready.", "Результаты готовы.", "Резултатите са готови."],
  cancelled: [
    "Cancelled; what was finished stays.",
    "Отменено; готовое осталось.",
    "Отказано; готовото остава.",
  ],
  isDone: ["done", "готово", "готово"],
  isRunning: ["under way", "считается", "изчислява се"],
  isWaiting: ["waiting", "в очереди", "чака"],
} as const satisfies WordList;
