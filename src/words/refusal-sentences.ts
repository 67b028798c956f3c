import type { Words } from "../text/words.ts";

/** What the refusal of an event says, for people: `{failed}` and `{limit}` are those of the refusal. */
export const REFUSAL_SENTENCES = {
  "unknown-event": [
    "The process has no event {failed}.",
    "В процессе нет события {failed}.",
    "В процеса няма събитие {failed}.",
  ],
  "wrong-case": [
    "The event belongs to another case ({failed}).",
    "Событие относится к другому обращению ({failed}).",
    "Събитието е от друг случай ({failed}).",
  ],
  "stale-revision": [
    "The case has changed since this was sent: look at it again.",
    "Обращение изменилось с момента отправки: посмотрите его заново.",
    "Случаят се е променил след изпращането: прегледайте го отново.",
  ],
  "out-of-order": [
    "The event is earlier than what the case already holds.",
    "Событие раньше того, что уже есть в обращении.",
    "Събитието е по-ранно от вече записаното в случая.",
  ],
  ended: [
    "The case has ended ({failed}).",
    "Обращение завершено ({failed}).",
    "Случаят е приключил ({failed}).",
  ],
  "not-allowed": [
    "This is not possible at the stage {failed}.",
    "На этапе {failed} это невозможно.",
    "На етап {failed} това не е възможно.",
  ],
  "role-not-permitted": [
    "Only these roles may do this: {failed}.",
    "Это могут делать только роли: {failed}.",
    "Това могат да правят само ролите: {failed}.",
  ],
  "missing-data": [
    "These details are missing: {failed}.",
    "Не хватает сведений: {failed}.",
    "Липсват данни: {failed}.",
  ],
  "over-redress-limit": [
    "The amount is above the limit of the role ({limit}).",
    "Сумма выше предела для роли ({limit}).",
    "Сумата е над лимита на ролята ({limit}).",
  ],
  "invalid-amount": [
    "The amount is not a number of at least 0: {failed}.",
    "Сумма не является числом от 0: {failed}.",
    "Сумата не е число от 0 нагоре: {failed}.",
  ],
  "guard-failed": [
    "These conditions are not met: {failed}.",
    "Не выполнены условия: {failed}.",
    "Не са изпълнени условията: {failed}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;
