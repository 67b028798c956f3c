import type { WordList } from "../../app/language.ts";

/** Who acts. */
export const ROLE_WORDS = {
  agent: ["agent", "сотрудник", "служител"],
  supervisor: ["supervisor", "старший смены", "супервайзър"],
  manager: ["manager", "руководитель", "ръководител"],
  lead: ["team lead", "руководитель группы", "ръководител на екипа"],
} as const satisfies WordList;

/** What is left to the people to do. */
export const EFFECT_WORDS = {
  acknowledge: [
    "tell the customer that it was received",
    "сообщить клиенту о получении",
    "да се съобщи на клиента, че е получена",
  ],
  "pay-redress": ["pay the redress", "выплатить возмещение", "да се изплати обезщетението"],
  "assign-reviewer": [
    "find another person to review it",
    "назначить пересматривающего",
    "да се определи преразглеждащ",
  ],
  "call-customer": [
    "call the customer and ask how it ended",
    "позвонить клиенту и спросить, чем кончилось",
    "да се попита клиентът как е завършило",
  ],
  "notify-deadlock": [
    "tell the customer where to go now",
    "сообщить клиенту, куда обратиться теперь",
    "да се каже на клиента къде да се обърне",
  ],
  "record-lessons": ["learn from the case", "записать уроки", "да се запишат поуките"],
  "answer-regulator": ["answer the regulator", "ответить регулятору", "да се отговори на регулатора"],
  notify: ["notify", "уведомить", "да се уведоми"],
} as const satisfies WordList;

/** The customer's rights in the standard process. */
export const RIGHT_WORDS = {
  excellentService: ["to excellent service", "на отличное обслуживание", "на отлично обслужване"],
  serviceLevel: [
    "to set the service level and have it enforced",
    "назначить уровень обслуживания и добиться его",
    "да определи нивото на обслужване и да го получи",
  ],
  obligationsMet: ["to have obligations met", "на выполнение обязательств", "на изпълнени задължения"],
  timelyHelp: [
    "to timely, professional help",
    "на своевременную умелую помощь",
    "на навременна и умела помощ",
  ],
  accurateInformation: [
    "to accurate information on rules",
    "на точные сведения о правилах",
    "на точни сведения за правилата",
  ],
  toComplain: ["to complain", "жаловаться", "да се оплаче"],
  customerCentre: [
    "to reach the customer centre when the first employee did not help",
    "дойти до центра, если первый сотрудник не помог",
    "да стигне до центъра, ако първият служител не помогне",
  ],
  materialRedress: [
    "to material redress when obligations are broken",
    "на возмещение при нарушении обязательств",
    "на обезщетение при нарушени задължения",
  ],
} as const satisfies WordList;
