import { sentenceCase } from "../words/history-text.ts";
import { useDesk } from "./desk-context.ts";

const TONES = { honored: "good", late: "soon", broken: "late", pending: "soft" } as const;

/** The customer's rights that are at issue, and how each stands. */
export function RightsList() {
  const { view, labels, words } = useDesk();
  const atIssue =
    view.state.openedAt === null ? [] : view.rights.filter(({ status }) => status !== "not-applicable");
  return (
    <section class="stack tight">
      <h2>{words.rights}</h2>
      {atIssue.length === 0 ? (
        <p class="muted">{view.rights.length === 0 ? words.noRights : words.notYet}</p>
      ) : (
        <dl class="rights">
          {atIssue.map(({ right, status }) => (
            <div key={right}>
              <dt>{sentenceCase(labels.right(right))}</dt>
              <dd>
                {status !== "not-applicable" && <span class={`tone ${TONES[status]}`}>{words[status]}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
