import { POLICIES, type PolicyId } from "service-quality/complaints";
import { filled, type Language, wordsOf } from "../../app/language.ts";
import { UNIT_WORDS } from "../words/desk-words.ts";
import { LOCALES } from "../words/time-text.ts";
import { useDesk } from "./desk-context.ts";

/** What a regime asks, in the words of its document, and where that was read. */
export function AboutRegime({ id }: { readonly id: PolicyId }) {
  const { labels, words } = useDesk();
  const units = wordsOf(UNIT_WORDS, labels.language);
  const { title, periods, rules, sources, redress } = POLICIES[id];
  const day = new Intl.DateTimeFormat(LOCALES[labels.language], { dateStyle: "long", timeZone: "UTC" });
  const dated = (date: string) => day.format(Date.parse(date));
  const terms = periods.flatMap(({ from, until, milestones }) =>
    milestones.map(({ id, term }) => {
      const period = [
        from === null ? [] : filled(words.receivedFrom, { date: dated(from) }),
        until === null ? [] : filled(words.receivedBefore, { date: dated(until) }),
      ].flat();
      return [`${labels.clock(id)}: ${term.amount} ${units[term.unit]}`, ...period].join(", ");
    }),
  );
  const asked = [...rules, ...(redress?.rules ?? [])];
  return (
    <details class="aside">
      <summary>
        {words.about}: <span lang="en">{title}</span>
      </summary>
      <div class="stack tight prose">
        <p>{words.notAdvice}</p>
        {terms.length > 0 && <Listed head={words.terms} items={terms} language={labels.language} />}
        {asked.length > 0 && <Listed head={words.asksBesides} items={asked} language="en" />}
        <h3>{words.sources}</h3>
        <ul lang="en">
          {sources.map(({ title, url, checked }) => (
            <li key={title}>
              {url === null ? (
                title
              ) : (
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              )}
              {checked !== null && ` (checked on ${checked})`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface ListedProps {
  readonly head: string;
  readonly items: readonly string[];
  readonly language: Language;
}

function Listed({ head, items, language }: ListedProps) {
  return (
    <>
      <h3>{head}</h3>
      <ul lang={language}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
