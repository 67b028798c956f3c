import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * The three causes of which quality programmes die, as risks: management does not carry it, the person behind it
 * leaves, the owner changes. Causes of management practice, in questions of ours.
 *
 * @example
 * ```ts
 * import { FAILURE_CAUSES } from "service-quality/programme";
 *
 * FAILURE_CAUSES.principles.map(({ id }) => id); // => ["management-absent", "champion-leaves", "owner-changes"]
 * ```
 */
export const FAILURE_CAUSES: Framework = /* @__PURE__ */ builtInFramework({
  id: "failure-causes",
  title: "Three causes of failed programmes",
  citation: null,
  polarity: "risk",
  principles: [
    {
      id: "management-absent",
      en: "Management does not carry it",
      ru: "Руководство её не поддерживает",
      bg: "Ръководството не я подкрепя",
      questions: [
        {
          id: "management-absent-top",
          en: "Top managers leave the programme to others.",
          ru: "Высшие руководители оставляют программу другим.",
          bg: "Висшите ръководители оставят програмата на други.",
        },
        {
          id: "management-absent-middle",
          en: "Middle managers wait for the programme to blow over.",
          ru: "Руководители среднего звена ждут, когда программа закончится.",
          bg: "Средните ръководители чакат програмата да отмине.",
        },
        {
          id: "management-absent-part",
          en: "Managers take part in the programme themselves.",
          ru: "Руководители сами участвуют в программе.",
          bg: "Ръководителите сами участват в програмата.",
          reverse: true,
        },
      ],
    },
    {
      id: "champion-leaves",
      en: "The person behind it leaves",
      ru: "Уходит тот, кто её ведёт",
      bg: "Тръгва си този, който я води",
      questions: [
        {
          id: "champion-leaves-person",
          en: "The programme depends on one person.",
          ru: "Программа держится на одном человеке.",
          bg: "Програмата се крепи на един човек.",
        },
        {
          id: "champion-leaves-deputy",
          en: "Somebody else could take the programme over tomorrow.",
          ru: "Завтра программу мог бы возглавить другой человек.",
          bg: "Утре друг би могъл да поеме програмата.",
          reverse: true,
        },
        {
          id: "champion-leaves-record",
          en: "What has been agreed is written down.",
          ru: "Всё, о чём договорились, записано.",
          bg: "Всичко договорено е записано.",
          reverse: true,
        },
      ],
    },
    {
      id: "owner-changes",
      en: "The owner changes",
      ru: "Меняется собственник",
      bg: "Собственикът се сменя",
      questions: [
        {
          id: "owner-changes-sale",
          en: "A change of owner is likely in the next two years.",
          ru: "В ближайшие два года вероятна смена собственника.",
          bg: "През следващите две години е вероятна смяна на собственика.",
        },
        {
          id: "owner-changes-backing",
          en: "The owners back the programme.",
          ru: "Собственники поддерживают программу.",
          bg: "Собствениците подкрепят програмата.",
          reverse: true,
        },
        {
          id: "owner-changes-results",
          en: "A new owner could see in figures what the programme earns.",
          ru: "Новый собственник увидел бы в цифрах, что даёт программа.",
          bg: "Нов собственик би видял с числа какво носи програмата.",
          reverse: true,
        },
      ],
    },
  ],
});
