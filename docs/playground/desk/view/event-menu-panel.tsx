import { useEffect, useRef, useState } from "preact/hooks";
import type { EventData, GuardOverride } from "service-quality/complaints";
import { filled } from "../../app/language.ts";
import { Field, Select } from "../../ui/field.tsx";
import type { EventOffer } from "../model/event-menu.ts";
import { refusedLast } from "../model/refused-last.ts";
import { sentenceCase } from "../words/history-text.ts";
import { useDesk } from "./desk-context.ts";
import { EventForm } from "./event-form.tsx";
import { OtherEvents } from "./other-events.tsx";
import { RefusalAlert } from "./refusal-alert.tsx";

/** Sends an event to the desk. */
export type Send = (type: string, data: EventData, override?: GuardOverride) => void;

/** What may happen now, as whom, and why something was refused. */
export function EventMenuPanel() {
  const { view, words, move } = useDesk();
  const { offers, others } = view.menu;
  const [asked, ask] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const refused = refusedLast(view);
  const offer = offers.find(({ event }) => event === asked);
  const sent = view.desk.events.length;

  // What was accepted may have taken its button away: the reader goes on from the head of the menu.
  const [accepted, accept] = useState(0);
  useEffect(() => {
    if (accepted > 0) head.current?.focus();
  }, [accepted]);
  useEffect(() => {
    if (sent > 0 && refused === null) {
      ask(null);
      if (
        document.activeElement === document.body ||
        head.current?.parentElement?.contains(document.activeElement)
      ) {
        accept(sent);
      }
    }
  }, [sent]);

  const send: Send = (type, data, override) => {
    move({ kind: "event", type, data, ...(override === undefined ? {} : { override }) });
  };
  const press = ({ event, fields }: EventOffer) => {
    if (fields.length === 0) send(event, {});
    else ask(event === asked ? null : event);
  };
  const group = (does: EventOffer["does"]) => offers.filter((one) => one.does === does);
  const neither = group("neither");
  const buttons = (list: readonly EventOffer[]) => <Offers offers={list} asked={asked} onPress={press} />;
  return (
    <section class="stack tight menu">
      <h2 tabIndex={-1} ref={head}>
        {words.mayHappen}
      </h2>
      <Staff />
      {refused !== null && refused.event.type !== offer?.event && (
        <RefusalAlert key={sent} refused={refused} onSend={send} />
      )}
      {offers.length === 0 && <p class="muted">{words.nothing}</p>}
      {group("moves-on").length > 0 && (
        <>
          <h3 class="small muted">{words.movesOn}</h3>
          {buttons(group("moves-on"))}
        </>
      )}
      {group("beside").length > 0 && (
        <>
          <h3 class="small muted">{words.beside}</h3>
          {buttons(group("beside"))}
        </>
      )}
      {offer !== undefined && (
        <EventForm
          key={offer.event}
          offer={offer}
          refused={refused?.event.type === offer.event ? refused : null}
          onSend={send}
          onCancel={() => ask(null)}
        />
      )}
      {neither.length > 0 && (
        <details open={neither.some(({ event }) => event === asked) || offers.length === neither.length}>
          <summary>{filled(words.neither, { n: neither.length })}</summary>
          {buttons(neither)}
        </details>
      )}
      {others.length > 0 && <OtherEvents others={others} onSend={send} />}
    </section>
  );
}

/** Who acts. */
function Staff() {
  const { view, labels, words, staff } = useDesk();
  const { role, actor } = view.desk;
  const roles = view.roles.map((name) => [name, labels.role(name)] as const);
  return (
    <div class="row">
      {roles.length > 0 && (
        <Select
          label={words.as}
          inline
          value={role ?? ""}
          options={[...roles, ["", words.nobody] as const]}
          onChange={(name) => staff({ role: name === "" ? null : name })}
        />
      )}
      <Field label={words.named} inline>
        <input
          class="input name"
          value={actor}
          autocomplete="off"
          onInput={(event) => staff({ actor: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}

interface OffersProps {
  readonly offers: readonly EventOffer[];
  readonly asked: string | null;
  readonly onPress: (offer: EventOffer) => void;
}

function Offers({ offers, asked, onPress }: OffersProps) {
  const { labels } = useDesk();
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <li key={offer.event}>
          <button
            type="button"
            class="button"
            aria-expanded={offer.fields.length > 0 ? offer.event === asked : undefined}
            onClick={() => onPress(offer)}
          >
            {sentenceCase(labels.event(offer.event))}
            {offer.fields.length > 0 ? " …" : ""}
          </button>
        </li>
      ))}
    </ul>
  );
}
