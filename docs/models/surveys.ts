import type { ModelPart } from "./model.ts";

const ITEMS = ["answers to its items", "ответы на его пункты", "отговори на въпросите му"] as const;

/** What customers say. */
export const SURVEYS: ModelPart = {
  title: ["What customers say", "Что говорят клиенты", "Какво казват клиентите"],
  models: [
    {
      id: "servqual",
      question: [
        "Where does service fall short of what customers expect?",
        "Где услуга не дотягивает до ожиданий?",
        "Къде услугата не достига очакванията?",
      ],
      data: [
        "expectations and perceptions of the same items, on one scale",
        "ожидания и восприятие по одним пунктам, на одной шкале",
        "очаквания и възприятия по едни и същи въпроси, на една скала",
      ],
      functions: ["scoreServqual"],
      chart: "gap",
      guide: "gaps.md#servqual",
    },
    {
      id: "servperf",
      question: [
        "How good is the service by itself?",
        "Насколько хороша услуга сама по себе?",
        "Колко добра е услугата сама по себе си?",
      ],
      data: ["perceptions", "восприятие", "възприятия"],
      functions: ["scoreServperf", "scoreCroninTaylor"],
      chart: "likert",
      guide: "gaps.md#performance-alone",
    },
    {
      id: "tolerance-zone",
      question: ["Is it at least good enough?", "Приемлемо ли это хотя бы?", "Приемливо ли е поне?"],
      data: [
        "minimum, desired and perceived level of each item",
        "минимальный, желаемый и воспринятый уровень каждого пункта",
        "минимално, желано и възприето ниво на всеки въпрос",
      ],
      functions: ["scoreToleranceZone"],
      chart: "tolerance-zone",
      guide: "gaps.md#zone-of-tolerance",
    },
    {
      id: "five-gaps",
      question: [
        "Where inside the organization does the gap come from?",
        "Откуда внутри организации берётся разрыв?",
        "Откъде в организацията идва разликата?",
      ],
      data: [
        "answers of customers, managers and contact staff",
        "ответы клиентов, руководителей и сотрудников, работающих с клиентами",
        "отговори на клиенти, ръководители и служители на първа линия",
      ],
      functions: ["scoreFiveGaps", "scoreAntecedents"],
      chart: "five-gaps",
      guide: "five-gaps.md",
    },
    {
      id: "nps",
      question: ["Would they recommend us?", "Порекомендуют ли нас?", "Биха ли ни препоръчали?"],
      data: [
        "one question from 0 to 10, or three counts",
        "один вопрос от 0 до 10 или три числа",
        "един въпрос от 0 до 10 или три броя",
      ],
      functions: ["estimateNps", "compareNps"],
      chart: "nps",
      guide: "satisfaction.md#net-promoter-score",
    },
    {
      id: "csat",
      question: ["How many are satisfied?", "Сколько довольных?", "Колко са доволните?"],
      data: [
        "ratings, and where satisfaction begins",
        "оценки и граница довольства",
        "оценки и откъде започва доволството",
      ],
      functions: ["estimateCsat", "estimateCes"],
      chart: "interval",
      guide: "satisfaction.md#customer-satisfaction-csat",
    },
    {
      id: "index",
      question: [
        "What is our index of satisfaction?",
        "Каков наш индекс удовлетворённости?",
        "Какъв е индексът ни на удовлетвореност?",
      ],
      data: [
        "satisfaction and importance by attribute, or the ECSI questionnaire",
        "удовлетворённость и важность по свойствам или анкета ECSI",
        "удовлетвореност и важност по свойства или въпросникът ECSI",
      ],
      functions: ["scoreSatisfactionIndex", "acsiIndex", "estimateEcsi"],
      chart: "interval",
      guide: "ecsi.md",
    },
    {
      id: "waves",
      question: [
        "Did it change since the last wave?",
        "Изменилось ли что-то с прошлой волны?",
        "Промени ли се след последната вълна?",
      ],
      data: [
        "the same measure in two waves or more",
        "та же мера в двух волнах и более",
        "същата мярка в две или повече вълни",
      ],
      functions: ["compareMeasureWaves", "estimateTrend"],
      chart: "wave",
      guide: "satisfaction.md#waves-and-groups",
    },
    {
      id: "units",
      question: [
        "Which branch is out of line, and which is only small?",
        "Какой филиал выбивается, а какой просто мал?",
        "Кой клон се отклонява и кой просто е малък?",
      ],
      data: ["the measure by branch", "мера по филиалам", "мярката по клонове"],
      functions: ["compareUnits"],
      chart: "unit-funnel",
      guide: "satisfaction.md#small-units",
    },
    {
      id: "banner",
      question: [
        "How do groups of respondents compare on all measures at once?",
        "Как группы респондентов различаются по всем мерам сразу?",
        "Как се различават групите респонденти по всички мерки наведнъж?",
      ],
      data: [
        "measures or categories of every respondent, and one grouping or more",
        "меры или категории по респондентам и один разрез или больше",
        "мерки или категории по респонденти и един или повече разрези",
      ],
      functions: ["bannerTable", "formatBanner"],
      chart: null,
      guide: "banner-tables.md",
    },
    {
      id: "reliability",
      question: [
        "Do the items of a scale measure one thing?",
        "Измеряют ли пункты шкалы одно и то же?",
        "Измерват ли въпросите на скалата едно и също?",
      ],
      data: ITEMS,
      functions: ["estimateAlpha", "estimateOmega"],
      chart: "interval",
      guide: "reliability.md#items-of-a-scale",
    },
    {
      id: "agreement",
      question: [
        "Do two observers see the same?",
        "Видят ли два наблюдателя одно и то же?",
        "Виждат ли двама наблюдатели едно и също?",
      ],
      data: [
        "ratings of the same subjects",
        "оценки одних и тех же объектов",
        "оценки на едни и същи обекти",
      ],
      functions: ["estimateKappa", "estimateIcc"],
      chart: "interval",
      guide: "reliability.md#two-observers",
    },
    {
      id: "factors",
      question: [
        "What few things do the items measure?",
        "Какие немногие вещи измеряют пункты?",
        "Кои малко неща измерват въпросите?",
      ],
      data: ["answers of a hundred and more", "ответы ста человек и более", "отговори на сто души и повече"],
      functions: ["parallelAnalysis", "estimateFactors"],
      chart: "loadings",
      guide: "exploratory-factors.md",
    },
    {
      id: "factor-number",
      question: ["How many factors are there?", "Сколько факторов?", "Колко са факторите?"],
      data: ["answers, and a seed", "ответы и начальное число", "отговори и начално число"],
      functions: ["parallelAnalysis"],
      chart: "scree",
      guide: "exploratory-factors.md#from-answers-to-factors",
    },
    {
      id: "correlations",
      question: ["What goes with what?", "Что с чем связано?", "Кое с кое върви?"],
      data: ["answers in few categories", "ответы в немногих категориях", "отговори в малко категории"],
      functions: ["estimatePolychoric"],
      chart: "correlation",
      guide: "polychoric-correlations.md",
    },
    {
      id: "structure",
      question: [
        "Does a published structure hold?",
        "Верна ли известная структура?",
        "Вярна ли е известната структура?",
      ],
      data: [
        "answers, and which items belong together",
        "ответы и какие пункты вместе",
        "отговори и кои въпроси са заедно",
      ],
      functions: ["estimateCfa"],
      chart: null,
      guide: "confirmatory-factors.md",
    },
    {
      id: "ordinal-structure",
      question: [
        "And where answers are in few categories, or missing?",
        "А если категорий мало или ответов не хватает?",
        "А ако категориите са малко или липсват отговори?",
      ],
      data: [
        "answers with gaps, and which items belong together",
        "ответы с пропусками и какие пункты вместе",
        "отговори с пропуски и кои въпроси са заедно",
      ],
      functions: ["estimateCfa"],
      chart: null,
      guide: "ordinal-and-missing-cfa.md",
    },
    {
      id: "paths",
      question: [
        "What carries satisfaction and loyalty, and how strongly?",
        "Что ведёт к удовлетворённости и лояльности и как сильно?",
        "Какво води до удовлетвореност и лоялност и колко силно?",
      ],
      data: [
        "several items for each construct, and a theory of what acts on what",
        "по нескольку пунктов на понятие и теория, что на что действует",
        "по няколко въпроса за понятие и теория кое на кое влияе",
      ],
      functions: ["estimatePathModel", "bootstrapPathModel"],
      chart: "path",
      guide: "path-models.md",
    },
    {
      id: "kano",
      question: [
        "Which features must be there, and which delight?",
        "Что обязательно, а что восхищает?",
        "Какво е задължително и какво възхищава?",
      ],
      data: [
        "two questions for each feature: with it, and without",
        "два вопроса о каждом свойстве: если есть и если нет",
        "два въпроса за всяко свойство: ако го има и ако го няма",
      ],
      functions: ["classifyKano", "summarizeKano"],
      chart: "kano",
      guide: "priorities.md#kano",
    },
    {
      id: "importance-performance",
      question: ["Where to improve first?", "Что улучшать первым?", "Какво да се подобри първо?"],
      data: [
        "importance and performance by attribute",
        "важность и исполнение по свойствам",
        "важност и изпълнение по свойства",
      ],
      functions: ["scoreImportancePerformance"],
      chart: "importance-performance",
      guide: "priorities.md#importance-and-performance",
    },
    {
      id: "drivers",
      question: [
        "What drives satisfaction?",
        "Что движет удовлетворённостью?",
        "Какво движи удовлетвореността?",
      ],
      data: [
        "an overall rating, and ratings of what may explain it",
        "общая оценка и оценки того, что её объясняет",
        "обща оценка и оценки на това, което я обяснява",
      ],
      functions: ["estimateDrivers"],
      chart: "drivers",
      guide: "priorities.md#key-drivers",
    },
    {
      id: "penalty-reward",
      question: [
        "What hurts when it is bad, what delights when it is good?",
        "Что вредит, когда плохо, и радует, когда хорошо?",
        "Какво вреди, когато е лошо, и радва, когато е добро?",
      ],
      data: [
        "the same, and what counts as low and as high",
        "то же и что считать низким и высоким",
        "същото и какво се смята за ниско и високо",
      ],
      functions: ["estimatePenaltyReward"],
      chart: "penalty-reward",
      guide: "priorities.md#penalties-and-rewards",
    },
  ],
};
