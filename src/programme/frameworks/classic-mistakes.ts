import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * The ten classic mistakes of those who set out to improve service, as risks: a high score says that the mistake is
 * being made.
 *
 * All at once; one leg only (of standards, equipment and personnel); front line only; left to HR; nothing measured;
 * no motivation; no training of one's own; no belief; back office forgotten; chaotic change. Mistakes of management
 * practice, in questions of ours.
 *
 * @example
 * ```ts
 * import { CLASSIC_MISTAKES } from "service-quality/programme";
 *
 * CLASSIC_MISTAKES.polarity; // => "risk"
 * CLASSIC_MISTAKES.principles.map(({ label }) => label).slice(0, 3); // => ["All at once", "One leg only", "Front line only"]
 * ```
 */
export const CLASSIC_MISTAKES: Framework = /* @__PURE__ */ builtInFramework({
  id: "classic-mistakes",
  title: "Ten classic mistakes",
  citation: null,
  polarity: "risk",
  principles: [
    {
      id: "all-at-once",
      en: "All at once",
      ru: "Всё сразу",
      bg: "Всичко наведнъж",
      questions: [
        {
          id: "all-at-once-start",
          en: "We set out to improve everything at the same time.",
          ru: "Мы взялись улучшать всё одновременно.",
          bg: "Заехме се да подобряваме всичко едновременно.",
        },
        {
          id: "all-at-once-order",
          en: "We have agreed on what to improve first and what next.",
          ru: "Мы договорились, что улучшать сначала, а что потом.",
          bg: "Договорихме се какво да подобрим първо и какво след това.",
          reverse: true,
        },
      ],
    },
    {
      id: "one-leg-only",
      en: "One leg only",
      ru: "Только одна опора",
      bg: "Само една опора",
      questions: [
        {
          id: "one-leg-only-lag",
          en: "We work on one of standards, equipment and personnel and leave the others as they are.",
          ru: "Мы занимаемся чем-то одним: стандартами, оснащением или персоналом, а остальное не трогаем.",
          bg: "Занимаваме се само с едно: стандарти, оборудване или персонал, а другото оставяме както е.",
        },
        {
          id: "one-leg-only-together",
          en: "Standards, equipment and personnel are developed together.",
          ru: "Стандарты, оснащение и персонал развиваются вместе.",
          bg: "Стандартите, оборудването и персоналът се развиват заедно.",
          reverse: true,
        },
      ],
    },
    {
      id: "front-line-only",
      en: "Front line only",
      ru: "Только передовая линия",
      bg: "Само първата линия",
      questions: [
        {
          id: "front-line-only-training",
          en: "Only those who face customers are trained in service.",
          ru: "Обслуживанию обучают только тех, кто работает с клиентами.",
          bg: "На обслужване се обучават само тези, които работят с клиенти.",
        },
        {
          id: "front-line-only-managers",
          en: "Managers need not do what they ask of the front line.",
          ru: "Руководители могут не делать того, чего требуют от передовой линии.",
          bg: "Ръководителите може да не правят това, което изискват от първата линия.",
        },
      ],
    },
    {
      id: "left-to-hr",
      en: "Left to HR",
      ru: "Отдано отделу кадров",
      bg: "Оставено на отдел „Човешки ресурси“",
      questions: [
        {
          id: "left-to-hr-owner",
          en: "The programme is run by HR rather than by line managers.",
          ru: "Программу ведёт отдел кадров, а не линейные руководители.",
          bg: "Програмата се води от отдел „Човешки ресурси“, а не от преките ръководители.",
        },
        {
          id: "left-to-hr-answer",
          en: "Line managers answer for the service of their departments.",
          ru: "Линейные руководители отвечают за обслуживание в своих подразделениях.",
          bg: "Преките ръководители отговарят за обслужването в отделите си.",
          reverse: true,
        },
      ],
    },
    {
      id: "nothing-measured",
      en: "Nothing measured",
      ru: "Ничего не измеряется",
      bg: "Нищо не се измерва",
      questions: [
        {
          id: "nothing-measured-baseline",
          en: "Nobody can say in figures how good our service was a year ago.",
          ru: "Никто не может сказать в цифрах, каким было обслуживание год назад.",
          bg: "Никой не може да каже с числа какво беше обслужването преди година.",
        },
        {
          id: "nothing-measured-regularity",
          en: "We measure satisfaction regularly.",
          ru: "Мы регулярно измеряем удовлетворённость.",
          bg: "Редовно измерваме удовлетвореността.",
          reverse: true,
        },
      ],
    },
    {
      id: "no-motivation",
      en: "No motivation",
      ru: "Нет мотивации",
      bg: "Няма мотивация",
      questions: [
        {
          id: "no-motivation-pay",
          en: "Good and poor service are paid alike.",
          ru: "За хорошее и за плохое обслуживание платят одинаково.",
          bg: "За добро и за лошо обслужване се плаща еднакво.",
        },
        {
          id: "no-motivation-gain",
          en: "Whoever serves well gains by it.",
          ru: "Тот, кто хорошо обслуживает, от этого выигрывает.",
          bg: "Който обслужва добре, печели от това.",
          reverse: true,
        },
      ],
    },
    {
      id: "no-own-training",
      en: "No training of one’s own",
      ru: "Нет собственного обучения",
      bg: "Няма собствено обучение",
      questions: [
        {
          id: "no-own-training-bought",
          en: "We buy ready-made training that says nothing about our customers.",
          ru: "Мы покупаем готовые тренинги, в которых нет наших клиентов.",
          bg: "Купуваме готови обучения, в които ги няма нашите клиенти.",
        },
        {
          id: "no-own-training-trainers",
          en: "People of our own train their colleagues.",
          ru: "Коллег обучают наши собственные сотрудники.",
          bg: "Колегите се обучават от наши собствени служители.",
          reverse: true,
        },
      ],
    },
    {
      id: "no-belief",
      en: "No belief",
      ru: "Нет веры",
      bg: "Няма вяра",
      questions: [
        {
          id: "no-belief-managers",
          en: "Managers do not believe that better service pays.",
          ru: "Руководители не верят, что лучшее обслуживание окупается.",
          bg: "Ръководителите не вярват, че по-доброто обслужване се изплаща.",
        },
        {
          id: "no-belief-staff",
          en: "Staff take the programme for a fashion that will pass.",
          ru: "Сотрудники считают программу модой, которая пройдёт.",
          bg: "Служителите смятат програмата за мода, която ще отмине.",
        },
      ],
    },
    {
      id: "back-office-forgotten",
      en: "Back office forgotten",
      ru: "Забыт бэк-офис",
      bg: "Забравен бек офис",
      questions: [
        {
          id: "back-office-forgotten-duties",
          en: "What the back office owes the front line is written nowhere.",
          ru: "Нигде не записано, что бэк-офис должен передовой линии.",
          bg: "Никъде не е записано какво дължи бек офисът на първата линия.",
        },
        {
          id: "back-office-forgotten-part",
          en: "Departments that never see a customer take part in the programme.",
          ru: "Подразделения, которые не видят клиентов, участвуют в программе.",
          bg: "Отделите, които не виждат клиенти, участват в програмата.",
          reverse: true,
        },
      ],
    },
    {
      id: "chaotic-change",
      en: "Chaotic change",
      ru: "Хаотичные изменения",
      bg: "Хаотични промени",
      questions: [
        {
          id: "chaotic-change-contradiction",
          en: "New rules contradict old ones that still hold.",
          ru: "Новые правила противоречат старым, которые ещё действуют.",
          bg: "Новите правила противоречат на стари, които още са в сила.",
        },
        {
          id: "chaotic-change-plan",
          en: "Changes follow a plan that everybody knows.",
          ru: "Изменения идут по плану, который знают все.",
          bg: "Промените следват план, който всички знаят.",
          reverse: true,
        },
      ],
    },
  ],
});
