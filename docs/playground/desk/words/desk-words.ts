import type { WordList } from "../../app/language.ts";

/** What the desk says of itself. */
export const DESK_WORDS = {
  title: ["Complaint desk", "Работа с жалобами", "Работа с жалби"],
  lead: [
    "Take one complaint through its process by hand: you move the clock, send what happens, and see what may come next, what falls due and which rights are kept.",
    "Проведите одно обращение через весь процесс вручную: двигайте часы, отмечайте, что произошло, и смотрите, что возможно дальше, какие сроки идут и какие права соблюдены.",
    "Преведете една жалба през целия процес: местете часовника, отбелязвайте какво се случва и вижте какво може да последва, кои срокове текат и кои права са спазени.",
  ],

  process: ["Process", "Процесс", "Процес"],
  standard: [
    "Standard, in the style of ISO 10002",
    "Стандартный, в духе ISO 10002",
    "Стандартен, в духа на ISO 10002",
  ],
  regimes: [
    "With the terms of a regime",
    "Со сроками закона или регулятора",
    "Със срокове на закон или регулатор",
  ],
  ownProcess: ["Your own, as JSON …", "Свой, в JSON …", "Собствен, като JSON …"],
  ownNamed: ["Your own: {name}", "Свой: {name}", "Собствен: {name}"],
  calendar: ["Working hours", "Рабочие часы", "Работно време"],
  sofia: [
    "Mon–Fri 9–18, lunch at 13, Sofia",
    "пн–пт 9–18, обед в 13, София",
    "пон–пет 9–18, обяд в 13, София",
  ],
  london: ["Mon–Fri 9–17, London", "пн–пт 9–17, Лондон", "пон–пет 9–17, Лондон"],
  moscow: [
    "Mon–Fri 9–18, lunch at 13, Moscow",
    "пн–пт 9–18, обед в 13, Москва",
    "пон–пет 9–18, обяд в 13, Москва",
  ],
  newYork: ["Mon–Fri 9–17, New York", "пн–пт 9–17, Нью-Йорк", "пон–пет 9–17, Ню Йорк"],
  sydney: ["Mon–Fri 9–17, Sydney", "пн–пт 9–17, Сидней", "пон–пет 9–17, Сидни"],
  roundTheClock: ["Around the clock, UTC", "Круглосуточно, UTC", "Денонощно, UTC"],
  ownCalendar: ["Your own, as JSON …", "Свои, в JSON …", "Собствено, като JSON …"],
  ownZone: ["Your own: {name}", "Свои: {name}", "Собствено: {name}"],
  callersGuards: [
    "The process leaves these conditions to its application; at this desk they always hold: {guards}.",
    "Эти условия процесс оставляет приложению; здесь они всегда выполнены: {guards}.",
    "Тези условия процесът оставя на приложението; тук те винаги са изпълнени: {guards}.",
  ],

  stages: ["Stages", "Этапы", "Етапи"],
  passed: ["passed:", "пройдено:", "минал:"],
  present: ["now:", "сейчас:", "сега:"],
  ahead: ["may follow:", "дальше возможно:", "може да последва:"],

  itIs: ["It is {now}", "Сейчас {now}", "Сега е {now}"],
  hour: ["+1 hour", "+1 час", "+1 час"],
  businessDay: ["+1 business day", "+1 рабочий день", "+1 работен ден"],
  deadline: ["To the next deadline", "К ближайшему сроку", "До следващия срок"],
  deadlineIs: [
    "Next deadline: {when}, {clocks}.",
    "Ближайший срок: {when}, {clocks}.",
    "Следващ срок: {when}, {clocks}.",
  ],
  noDeadline: ["No deadline is ahead.", "Впереди сроков нет.", "Няма предстоящ срок."],
  date: ["To a date and time", "К дате и времени", "До дата и час"],
  go: ["Go", "Перейти", "Напред"],
  zone: ["time in {zone}", "время: {zone}", "час: {zone}"],
  tooEarly: [
    "The clock cannot go back behind the last event, {when}. Undo it first.",
    "Часы нельзя перевести раньше последнего события, {when}. Сначала отмените его.",
    "Часовникът не може да се върне преди последното събитие, {when}. Първо го отменете.",
  ],

  mayHappen: ["What may happen now", "Что может произойти сейчас", "Какво може да се случи сега"],
  as: ["as", "роль", "като"],
  nobody: ["no role", "без роли", "без роля"],
  named: ["named", "имя", "на име"],
  movesOn: ["On to another stage", "На другой этап", "Към друг етап"],
  beside: ["Beside the stage", "Рядом с этапом", "Покрай етапа"],
  neither: ["At this stage ({n})", "На этом этапе ({n})", "На този етап ({n})"],
  others: ["What may not happen now ({n})", "Что сейчас невозможно ({n})", "Какво не може сега ({n})"],
  tryOther: ["Try it, and read why not", "Попробовать и узнать, почему нельзя", "Опитайте и вижте защо не"],
  otherEvent: ["Event", "Событие", "Събитие"],
  nothing: [
    "Nothing may happen in this role.",
    "В этой роли ничего сделать нельзя.",
    "В тази роля нищо не може да се направи.",
  ],
  leadsTo: ["leads to: {stages}", "ведёт к: {stages}", "води към: {stages}"],
  dependsOn: ["It depends on: {guards}.", "Зависит от условий: {guards}.", "Зависи от: {guards}."],
  limit: [
    "You may still grant {left} of {limit}.",
    "Вы можете дать ещё {left} из {limit}.",
    "Можете да дадете още {left} от {limit}.",
  ],
  send: ["Send", "Отправить", "Изпрати"],
  cancel: ["Cancel", "Отмена", "Отказ"],
  choose: ["choose", "выберите", "изберете"],
  optional: ["if known", "если известно", "ако е известно"],
  hours: ["in hours", "в часах", "в часове"],
  refused: ["Refused: {event}.", "Отказано: {event}.", "Отказано: {event}."],
  left: ["Left in the case: {left}.", "Осталось в этом обращении: {left}.", "Остават в този случай: {left}."],
  waive: ["Waive the conditions, because", "Снять условия, потому что", "Направи изключение, защото"],
  waiveAndSend: ["Waive and send", "Снять и отправить", "Направи изключение и изпрати"],
  waived: ["waived: {guards} ({why})", "снято: {guards} ({why})", "изключение: {guards} ({why})"],

  clocks: ["Clocks", "Сроки", "Срокове"],
  clock: ["Clock", "Срок", "Срок"],
  state: ["State", "Состояние", "Състояние"],
  elapsed: ["Elapsed", "Прошло", "Изминало"],
  leftHead: ["Left", "Осталось", "Остава"],
  due: ["Due", "До", "До"],
  noClocks: [
    "No clock runs before the case is open.",
    "Пока обращения нет, сроки не идут.",
    "Преди да има жалба, срокове не текат.",
  ],
  notStarted: ["Not started: {clocks}.", "Не начаты: {clocks}.", "Незапочнали: {clocks}."],
  workingTime: ["working time", "рабочее время", "работно време"],
  realTime: ["around the clock", "круглосуточно", "денонощно"],
  penalty: ["penalty {amount}", "неустойка {amount}", "неустойка {amount}"],
  again: [
    "{n} times in the case, late: {breached}",
    "раз в этом обращении: {n}, поздно: {breached}",
    "пъти в случая: {n}, закъснели: {breached}",
  ],

  rights: ["Rights of the customer", "Права клиента", "Права на клиента"],
  noRights: ["The process names no rights.", "Прав процесс не называет.", "Процесът не посочва права."],
  notYet: [
    "They are at issue once the case is open.",
    "О них можно судить, когда обращение получено.",
    "За тях става дума, щом жалбата е приета.",
  ],
  honored: ["kept", "соблюдено", "спазено"],
  late: ["kept, but late", "соблюдено с опозданием", "спазено със закъснение"],
  broken: ["broken", "нарушено", "нарушено"],
  pending: ["still open", "ещё неясно", "предстои"],

  history: ["History", "История", "История"],
  nothingYet: ["Nothing has happened yet.", "Пока ничего не произошло.", "Още нищо не се е случило."],
  when: ["When", "Когда", "Кога"],
  whatHappened: ["What", "Что", "Какво"],
  outcome: ["Outcome", "Итог", "Изход"],
  stays: ["stays: {stage}", "остаётся: {stage}", "остава: {stage}"],
  refusedHere: ["refused", "отказано", "отказано"],
  todo: ["To do: {effects}.", "Сделать: {effects}.", "Предстои: {effects}."],
  by: ["by {who}", "{who}", "от {who}"],

  undo: ["Undo: {move}", "Отменить: {move}", "Отмени: {move}"],
  nothingToUndo: ["Undo", "Отменить", "Отмени"],
  restart: ["Restart", "Сначала", "Отначало"],
  undone: ["Undone: {move}.", "Отменено: {move}.", "Отменено: {move}."],
  moveDate: ["the clock to {when}", "часы на {when}", "часовник до {when}"],
  logCsv: ["Log as CSV", "Журнал в CSV", "Дневник като CSV"],
  stateJson: ["State as JSON", "Состояние в JSON", "Състояние като JSON"],
  script: ["Code (desk.mjs)", "Код (desk.mjs)", "Код (desk.mjs)"],
  showCode: ["The code that does the same", "Код, который делает то же", "Кодът, който прави същото"],
  saved: ["Saved: {file}.", "Сохранено: {file}.", "Запазено: {file}."],

  charts: ["Charts of the case", "Графики обращения", "Графики на случая"],
  flow: ["The case step by step", "Обращение шаг за шагом", "Случаят стъпка по стъпка"],
  dues: ["What falls due", "Что и когда к сроку", "Какво е със срок"],
  fewEvents: [
    "The chart of its steps needs two events.",
    "Для схемы шагов нужны два события.",
    "За схемата на стъпките са нужни две събития.",
  ],

  ownTitle: ["A process of your own", "Свой процесс", "Собствен процес"],
  ownCalendarTitle: ["Working hours of your own", "Свои рабочие часы", "Собствено работно време"],
  ownLead: [
    "It begins with a small desk; change it, paste yours or open a file. It is checked here and goes nowhere. What you have now can be brought back by Undo.",
    "Для начала здесь небольшой процесс: измените его, вставьте свой или откройте файл. Он проверяется здесь и никуда не уходит. Нынешнее обращение вернёт «Отменить».",
    "За начало тук има малък процес: променете го, поставете свой или отворете файл. Проверява се тук и не отива никъде. Сегашният случай се връща с „Отмени“.",
  ],
  ownCalendarLead: [
    "Change the hours, paste yours or open a file; they are checked here.",
    "Измените часы, вставьте свои или откройте файл; они проверяются здесь.",
    "Променете часовете, поставете свои или отворете файл; проверяват се тук.",
  ],
  ownText: ["JSON", "JSON", "JSON"],
  openFile: ["Open a file", "Открыть файл", "Отвори файл"],
  use: ["Check and use", "Проверить и взять", "Провери и използвай"],
  notUsed: [
    "It is not used, and the case is as it was.",
    "Не взято: обращение прежнее.",
    "Не е използвано: случаят е както беше.",
  ],
  notJson: ["This is no JSON.", "Это не JSON.", "Това не е JSON."],
  notJsonAt: [
    "This is no JSON from line {line}, column {column} on.",
    "Это не JSON начиная со строки {line}, позиции {column}.",
    "Това не е JSON от ред {line}, позиция {column} нататък.",
  ],
  checkSaid: ["The check said: {message}", "Проверка сообщила: {message}", "Проверката съобщи: {message}"],

  about: ["About this regime", "Об этом режиме", "За този режим"],
  notAdvice: [
    "Not legal advice: check your own text.",
    "Не юридический совет: сверяйтесь с текстом.",
    "Не е правен съвет: проверете текста.",
  ],
  terms: ["Terms", "Сроки", "Срокове"],
  receivedFrom: ["if received from {date}", "для полученных с {date}", "за получени от {date}"],
  receivedBefore: ["if received before {date}", "для полученных до {date}", "за получени преди {date}"],
  asksBesides: ["It asks besides", "Требует также", "Изисква още"],
  sources: ["Sources", "Источники", "Източници"],
} as const satisfies WordList;

/** How a clock stands. */
export const CLOCK_STATE_WORDS = {
  idle: ["not started", "не начат", "незапочнал"],
  running: ["running", "идёт", "тече"],
  soon: ["running, alert reached", "идёт, напоминание было", "тече, имаше напомняне"],
  dueNow: ["due now", "срок сейчас", "срокът е сега"],
  closedNow: [
    "time is up; late from the next opening on",
    "время вышло; опоздание — с открытия",
    "времето изтече; закъснение от отварянето",
  ],
  late: ["late by {by}", "опоздание {by}", "закъснение {by}"],
  waiting: ["waits for {holds}", "ждёт {holds}", "чака {holds}"],
  paused: ["on hold", "приостановлен", "спрян"],
  lateWaiting: [
    "waits for {holds}, late by {by}",
    "ждёт {holds}, опоздание {by}",
    "чака {holds}, закъснение {by}",
  ],
  met: ["met in {elapsed}", "выполнен за {elapsed}", "спазен за {elapsed}"],
  metLate: ["met late by {by}", "выполнен с опозданием {by}", "изпълнен със закъснение {by}"],
  stopped: ["stopped after {elapsed}", "остановлен через {elapsed}", "спрян след {elapsed}"],
} as const satisfies WordList;

/** What clocks say of themselves. */
export const TURN_WORDS = {
  due: ["{clock}: due", "{clock}: срок наступил", "{clock}: срокът настъпи"],
  breached: ["{clock}: overdue from here on", "{clock}: отсюда просрочено", "{clock}: оттук просрочен"],
  alert: ["{clock}: {alert}", "{clock}: {alert}", "{clock}: {alert}"],
} as const satisfies WordList;

/** What each move says. */
export const SPOKEN_WORDS = {
  stage: ["Stage: {stage}.", "Этап: {stage}.", "Етап: {stage}."],
  itIs: ["It is {now}.", "Сейчас {now}.", "Сега е {now}."],
  happened: ["{event}.", "{event}.", "{event}."],
  refused: ["Refused: {event}. {why}", "Отказано: {event}. {why}", "Отказано: {event}. {why}"],
  turned: ["{turn}, {when}.", "{turn}, {when}.", "{turn}, {when}."],
} as const satisfies WordList;

/** Terms of a regime; numbers stand before them. */
export const UNIT_WORDS = {
  day: ["days", "дн.", "дни"],
  "business-day": ["business days", "рабочих дн.", "раб. дни"],
  week: ["weeks", "нед.", "седм."],
  month: ["months", "мес.", "мес."],
  year: ["years", "г.", "г."],
} as const satisfies WordList;
