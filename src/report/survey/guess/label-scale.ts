/** Answers in words from the lowest to the highest, in English, Russian and Bulgarian. */
const SCALES: readonly (readonly RegExp[])[] = [
  [
    /^(strongly|completely|totally|fully) disagree$|^(совершенно|полностью|абсолютно) не ?соглас|^(напълно|изобщо|силно) не(съм| се)? ?съглас/,
    /^(somewhat |rather |slightly )?disagree$|^(скорее )?не ?соглас|^(по-скоро )?не(съм| се)? ?съглас/,
    /^neither|^neutral$|^undecided$|^не знаю|^затрудня|^нейтрал|^неутрал|^нито|^ни соглас|^ни да/,
    /^(somewhat |rather |slightly )?agree$|^(скорее )?соглас|^(по-скоро )?(съм )?съглас/,
    /^(strongly|completely|totally|fully) agree$|^(совершенно|полностью|абсолютно) соглас|^(напълно|силно) (съм )?съглас/,
  ],
  [
    /^(very|extremely|completely) (dissatisfied|unsatisfied)$|^(совсем|совершенно|очень) не ?доволен|^(напълно|много) не(доволен|удовлетворен)|^полностью не ?удовлетвор/,
    /^(somewhat |rather )?(dissatisfied|unsatisfied)$|^(скорее )?не ?(доволен|удовлетвор)|^(по-скоро )?не(доволен|удовлетворен)/,
    /^neither|^neutral$|^нейтрал|^неутрал|^ни /,
    /^(somewhat |rather )?satisfied$|^(скорее )?(доволен|удовлетвор)|^(по-скоро )?(доволен|удовлетворен)/,
    /^(very|extremely|completely) satisfied$|^(очень|совершенно) доволен|^(полностью|очень) удовлетвор|^(напълно|много) (доволен|удовлетворен)/,
  ],
  [
    /^(very (poor|bad)|terrible)$|^очень плохо|^много лошо/,
    /^(poor|bad)$|^плохо|^лошо/,
    /^(fair|average|ok|acceptable)$|^удовлетворительно|^средне|^задоволително|^средно/,
    /^good$|^хорошо|^добре|^добро/,
    /^(very good|excellent)$|^очень хорошо|^отлично|^много добре|^много добро/,
  ],
  [
    /^never$|^никогда|^никога/,
    /^(rarely|seldom)$|^редко|^рядко/,
    /^sometimes$|^иногда|^понякога/,
    /^often$|^часто|^често/,
    /^always$|^всегда|^винаги/,
  ],
  [
    /^not( at all)? important$|^совсем не важно|^неважно|^не е важно/,
    /^(slightly|less) important$|^скорее не важно|^малко важно/,
    /^(moderately|fairly) important$|^средне важно|^умеренно важно|^умерено важно/,
    /^important$|^важно$/,
    /^(very|extremely) important$|^очень важно|^много важно/,
  ],
];

/** Kano's answers, from liking to dislike. */
const KANO: readonly RegExp[] = [
  /\blike\b|^(мне )?нрав|^(мне )?понрав|^харес/,
  /must|expect|should|должно|ожида|трябва|очаквам/,
  /neutral|don.?t care|indifferent|все равно|безразлич|все ми е едно|неутрал/,
  /live with|tolerate|accept|потерп|смирюсь|мирюсь|търп|примир/,
  /dislike|не нрав|не понрав|не ми харесва|не харес/,
];

/** Words for no answer. */
const NONE =
  /^(n\/?a|not applicable|don.?t know|no answer|no opinion|не знаю|нет ответа|затрудняюсь.*|не знам|без отговор)$/;

/**
 * The numbers that the labels of answers stand for: those that they begin or end with, or those of a usual scale from
 * its lowest answer up; `null` where the texts are no such labels.
 */
export function labelNumbers(texts: readonly string[]): Record<string, number | null> | null {
  return numberedLabels(texts) ?? kanoLabels(texts) ?? scaledLabels(texts);
}

function numberedLabels(texts: readonly string[]): Record<string, number | null> | null {
  return mapped(texts, (text) => {
    const found = /^\s*(\d{1,2})\s*(?:[-–—.):=]|$)/.exec(text) ?? /[([]\s*(\d{1,2})\s*[)\]]\s*$/.exec(text);
    return found === null ? null : Number(found[1]);
  });
}

function kanoLabels(texts: readonly string[]): Record<string, number | null> | null {
  return mapped(texts, (text) => {
    // The last answers hold words of the first ones: "dislike" after "like".
    const place = KANO.map((form) => form.test(text)).lastIndexOf(true);
    return place < 0 ? null : place + 1;
  });
}

function scaledLabels(texts: readonly string[]): Record<string, number | null> | null {
  for (const scale of SCALES) {
    const numbers = mapped(texts, (text) => {
      const place = scale.findIndex((form) => form.test(text));
      return place < 0 ? null : place + 1;
    });
    if (numbers !== null) return numbers;
  }
  return null;
}

/** A number for every text but those that mean no answer; `null` where one has none, or two have the same. */
function mapped(
  texts: readonly string[],
  numberOf: (text: string) => number | null,
): Record<string, number | null> | null {
  const numbers = texts.map((text) => {
    const folded = text.trim().toLowerCase().replace(/ё/g, "е").replace(/’/g, "'");
    return NONE.test(folded) ? null : (numberOf(folded) ?? Number.NaN);
  });
  const given = numbers.filter((number) => number !== null);
  const isMap = given.length > 1 && !given.some(Number.isNaN) && new Set(given).size === given.length;
  return isMap ? Object.fromEntries(texts.map((text, i) => [text, numbers[i]!])) : null;
}
