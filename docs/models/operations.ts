import type { ModelPart } from "./model.ts";

const LOG = [
  "a log: case, activity, instant",
  "журнал: дело, действие, момент",
  "дневник: случай, действие, момент",
] as const;

/** Complaints, from the desk to the board. */
export const COMPLAINTS: ModelPart = {
  title: ["Complaints", "Жалобы", "Жалби"],
  models: [
    {
      id: "process",
      question: [
        "What may happen to a complaint, by whom, by when?",
        "Что может быть с жалобой, кто и к какому сроку?",
        "Какво може да стане с жалбата, от кого и до кога?",
      ],
      data: ["a process as JSON, and events", "процесс в JSON и события", "процес в JSON и събития"],
      functions: ["defineComplaintProcess", "transitionComplaint", "complaintDeadlines"],
      chart: null,
      guide: "complaints.md",
    },
    {
      id: "deadlines",
      question: [
        "What falls due on which day?",
        "Что к какому дню должно быть готово?",
        "Какво за кой ден е със срок?",
      ],
      data: ["a calendar, and terms", "календарь и сроки", "календар и срокове"],
      functions: ["dueDate", "nextInstant"],
      chart: "deadline-calendar",
      guide: "reminders-and-escalation.md#what-falls-due-when",
    },
    {
      id: "time-to-close",
      question: [
        "How long do complaints take?",
        "Сколько длится разбор жалоб?",
        "Колко време отнемат жалбите?",
      ],
      data: LOG,
      functions: ["summarizeComplaints"],
      chart: "time-to-close",
      guide: "event-logs.md#how-long-it-takes",
    },
    {
      id: "flow",
      question: ["Which way do cases take?", "Каким путём идут обращения?", "По кой път минават случаите?"],
      data: LOG,
      functions: ["summarizeVariants", "checkConformance"],
      chart: "complaint-flow",
      guide: "event-logs.md#the-ways-that-cases-take",
    },
    {
      id: "causes",
      question: [
        "Which few causes make most of it?",
        "Какие немногие причины дают большинство?",
        "Кои малко причини дават повечето?",
      ],
      data: ["complaints with their cause", "жалобы с причиной", "жалби с причина"],
      functions: ["summarizeCauses"],
      chart: "pareto",
      guide: "event-logs.md#causes",
    },
    {
      id: "justice",
      question: [
        "Did complainants feel treated fairly?",
        "Сочли ли жалобщики обращение справедливым?",
        "Почувстваха ли се жалбоподателите справедливо третирани?",
      ],
      data: ["answers of complainants", "ответы подавших жалобу", "отговори на подалите жалба"],
      functions: ["scoreJustice"],
      chart: null,
      guide: "complaint-standards.md",
    },
  ],
};

/** How the service is delivered. */
export const DELIVERY: ModelPart = {
  title: ["Delivery and programme", "Оказание услуг и программа", "Предоставяне и програма"],
  models: [
    {
      id: "audit",
      question: [
        "Which site is how good, and for certain?",
        "Какая площадка насколько хороша и точно ли это?",
        "Кой обект колко е добър и сигурно ли е?",
      ],
      data: [
        "points by check, several visits a site",
        "баллы по проверкам, несколько визитов на площадку",
        "точки по проверки, няколко посещения на обект",
      ],
      functions: ["scoreAudit", "scoreMysteryVisits"],
      chart: "audit",
      guide: "audits.md#sites-by-rank",
    },
    {
      id: "control",
      question: [
        "Did something change, or does it always vary so?",
        "Что-то изменилось или так колеблется всегда?",
        "Промени ли се нещо, или винаги се колебае така?",
      ],
      data: [
        "counts, shares or values over time",
        "числа, доли или значения во времени",
        "броеве, дялове или стойности във времето",
      ],
      functions: ["controlChart"],
      chart: "control",
      guide: "control-charts.md",
    },
    {
      id: "staffing",
      question: ["How many agents does it take?", "Сколько нужно операторов?", "Колко оператори са нужни?"],
      data: [
        "arrivals, handling time, a target",
        "поток, время обработки, цель",
        "поток, време за обработка, цел",
      ],
      functions: ["staffQueue", "agentsNeeded"],
      chart: "staffing",
      guide: "waiting.md#agents",
    },
    {
      id: "training",
      question: [
        "How often must a training be repeated?",
        "Как часто повторять обучение?",
        "Колко често да се повтаря обучението?",
      ],
      data: [
        "a half-life, or scores some time after",
        "период полузабывания или оценки спустя время",
        "период на полузабравяне или оценки след време",
      ],
      functions: ["planTraining", "estimateTrainingRetention"],
      chart: "training-retention",
      guide: "training.md#what-is-left",
    },
    {
      id: "process-yield",
      question: [
        "What comes through right the first time?",
        "Что проходит верно с первого раза?",
        "Какво минава вярно от първия път?",
      ],
      data: [
        "units, defects and times by step",
        "единицы, дефекты и время по шагам",
        "единици, дефекти и време по стъпки",
      ],
      functions: ["scoreProcess", "estimateSigmaLevel"],
      chart: null,
      guide: "process.md",
    },
    {
      id: "availability",
      question: [
        "Was the service there as agreed?",
        "Была ли услуга доступна, как договорено?",
        "Беше ли услугата налична според договореното?",
      ],
      data: ["outages of a period", "перерывы за период", "прекъсвания за период"],
      functions: ["measureAvailability", "servicePenalty"],
      chart: null,
      guide: "service-levels.md",
    },
    {
      id: "standards",
      question: ["Do our standards live?", "Живы ли наши стандарты?", "Живи ли са стандартите ни?"],
      data: [
        "a registry: reviews, owners, counts",
        "реестр: пересмотры, ответственные, числа",
        "регистър: прегледи, отговорници, броеве",
      ],
      functions: ["standardsReport"],
      chart: null,
      guide: "standards.md",
    },
    {
      id: "programme",
      question: [
        "How ready is the quality programme?",
        "Насколько готова программа качества?",
        "Колко е готова програмата за качество?",
      ],
      data: [
        "answers of management and staff to a framework",
        "ответы руководства и сотрудников",
        "отговори на ръководство и служители",
      ],
      functions: ["assessProgramme"],
      chart: "programme",
      guide: "programme.md#assessment",
    },
  ],
};
