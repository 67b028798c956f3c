import { POLICIES, type PolicyId } from "service-quality/complaints";
import { useDesk } from "./desk-context.ts";

/** What a regime asks, in the words of its document, and where that was read. */
export function AboutRegime({ id }: { readonly id: PolicyId }) {
  const { words } = useDesk();
  const { title, periods, rules, sources, redress } = POLICIES[id];
  const terms = [...new Set(periods.flatMap(({ milestones }) => milestones.map(({ label }) => label)))];
  const asked = [...rules, ...(redress?.rules ?? [])];
  return (
    <details class="aside">
      <summary>
        {words.about}: <span lang="en">{title}</span>
      </summary>
      <div class="stack tight prose">
        <p>{words.notAdvice}</p>
        {terms.length > 0 && <Listed head={words.terms} items={terms} />}
        {asked.length > 0 && <Listed head={words.asksBesides} items={asked} />}
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
              {checked !== null && ` (${checked})`}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Listed({ head, items }: { readonly head: string; readonly items: readonly string[] }) {
  return (
    <>
      <h3>{head}</h3>
      <ul lang="en">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
