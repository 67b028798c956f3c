import { useEffect, useRef, useState } from "preact/hooks";
import { filled } from "../../app/language.ts";
import { Field, Select } from "../../ui/field.tsx";
import type { EventOffer } from "../model/event-menu.ts";
import { refusedLast } from "../model/refused-last.ts";
import { sentenceCase } from "../words/history-text.ts";
import { type Send, useDesk } from "./desk-context.ts";
import { EventForm } from "./event-form.tsx";
import { OtherEvents } from "./other-events.tsx";
import { RefusalAlert } from "./refusal-alert.tsx";

/** What may happen now, as whom, and why something was refused. */
export function EventMenuPanel() {
  const { view, words, move } = useDesk();
  const { offers, others } = view.menu;
  const [asked, ask] = useState<string | null>(null);
  const menu = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const refused = refusedLast(view);
  const offer = offers.find(({ event }) => event === asked);
  const sent = view.desk.events.length;

  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current) return;
    isSent.current = false;
    if (refused !== null) return;
    // What was accepted may take its button away: the reader goes on from the head of the menu.
    ask(null);
    head.current?.focus();
  }, [sent]);

  const send: Send = (type, data, override) => {
    isSent.current = move({ kind: "event", type, data, ...(override === undefined ? {} : { override }) });
  };
  const cancel = () => {
    menu.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    ask(null);
  };
  const press = ({ event, fields }: EventOffer) => {
    if (fields.length === 0) send(event, {});
    else ask(event === asked ? null : event);
  };
  const group = (does: EventOffer["does"]) => offers.filter((one) => one.does === does);
  const neither = group("neither");
  const buttons = (list: readonly EventOffer[]) => <Offers offers={list} asked={asked} onPress={press} />;
  return (
    <section class="stack tight" ref={menu}>
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
          onCancel={cancel}
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
