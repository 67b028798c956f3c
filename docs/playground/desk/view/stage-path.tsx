import { useDesk } from "./desk-context.ts";

/** The stages that the case has passed, the one it is in, and the usual way to the end. */
export function StagePath() {
  const { view, labels, words } = useDesk();
  return (
    <ol class="stage-path" aria-label={words.stages}>
      {view.path.map(({ stage, is }, i) => (
        <li key={`${i} ${stage}`} class={is} aria-current={is === "present" ? "step" : undefined}>
          <span class="unseen">{words[is]} </span>
          {labels.stage(stage)}
        </li>
      ))}
    </ol>
  );
}
