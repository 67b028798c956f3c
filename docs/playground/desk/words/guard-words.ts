import type { WordList } from "../../app/language.ts";

/** What the standard process asks before a case moves. */
export const GUARD_WORDS = {
  noticeComplete: [
    "the answer has its reasons, what is offered, and where to go next",
    "в ответе есть причины, предложение и куда обратиться дальше",
    "отговорът има мотиви, предложение и къде може да се обърне човек",
  ],
  responseFinal: ["the answer is the last one of the firm", "ответ окончательный", "отговорът е окончателен"],
  summaryResolutionEligible: [
    "a summary resolution was accepted in time",
    "быстрое решение принято в срок",
    "бързото решение е прието в срок",
  ],
  withinAdmissionWindow: ["the matter is not too old", "срок давности не прошёл", "случаят не е твърде стар"],
  externalEligible: [
    "there is a final answer, a deadlock or no answer in time, or the firm consents",
    "есть окончательный ответ или тупик, или срок ответа прошёл, или фирма согласна",
    "има окончателен отговор, липса на съгласие или изтекъл срок, или фирмата е съгласна",
  ],
  withinReferralWindow: [
    "the time to go to the external body has not passed",
    "срок обращения во внешнюю инстанцию не прошёл",
    "срокът за отнасяне до външния орган не е изтекъл",
  ],
  referralOrReplyWindowPassed: [
    "the customer's time to reply has passed",
    "время клиента на возражения прошло",
    "времето на клиента за възражения е изтекло",
  ],
  stagesLeft: [
    "there is another stage of handling",
    "есть следующая ступень",
    "има следващ етап на разглеждане",
  ],
  noStagesLeft: [
    "there is no other stage of handling",
    "следующей ступени нет",
    "няма следващ етап на разглеждане",
  ],
  reviewerIndependent: [
    "the reviewer is named and did not decide before",
    "пересматривающий назван и раньше не решал",
    "преразглеждащият е посочен и не е решавал преди",
  ],
  deciderKnown: ["it is known who decides", "известно, кто решает", "известно е кой решава"],
  deciderIndependent: [
    "who decides did not take the decision that is contested",
    "решает не тот, чьё решение оспорено",
    "решава друг, а не този, чието решение се оспорва",
  ],
  heldInReview: ["the review waits", "ждёт пересмотр", "чака преразглеждането"],
  externalRightsNotified: [
    "the answer named the external body",
    "ответ назвал внешнюю инстанцию",
    "отговорът е посочил външния орган",
  ],
  noRemedyOrdered: ["no remedy was ordered", "предписания нет", "няма предписание"],
  satisfied: ["the customer is satisfied", "клиент доволен", "клиентът е доволен"],
  dissatisfied: ["the customer is not satisfied", "клиент недоволен", "клиентът не е доволен"],
  redressSettled: ["no redress is owed", "возмещение не причитается", "не се дължи обезщетение"],
  redressOutstanding: ["redress is owed", "возмещение ещё причитается", "дължи се обезщетение"],
  "attempts<max": ["there are calls left", "ещё можно звонить", "остават опити за обаждане"],
  attemptsExhausted: ["all calls were made", "все звонки сделаны", "всички опити са направени"],
  attemptCounts: [
    "a day has passed since the last call",
    "со звонка прошёл день",
    "минал е ден от последното обаждане",
  ],
  followUpDone: [
    "the customer was asked how it ended",
    "клиента спросили, чем кончилось",
    "клиентът е попитан как е завършило",
  ],
  contactDeclined: [
    "the customer asks not to be called",
    "клиент просит не звонить",
    "клиентът моли да не го търсят",
  ],
  optedOut: [
    "the customer asked not to be called",
    "клиент просил не звонить",
    "клиентът е помолил да не го търсят",
  ],
  withinReopenWindow: [
    "the time to reopen has not passed",
    "срок открыть снова не прошёл",
    "срокът за повторно отваряне не е изтекъл",
  ],
  reopenWindowPassed: [
    "the time to reopen has passed",
    "срок открыть снова прошёл",
    "срокът за повторно отваряне е изтекъл",
  ],
  "reopenCount<max": ["it may be reopened again", "ещё можно открыть снова", "може да се отвори още веднъж"],
  reasonNotified: [
    "the complainant was told why it was not admitted",
    "заявителю сообщили, почему не принято",
    "жалбоподателят знае защо не е допусната",
  ],
  responseSent: ["an answer was sent", "ответ отправлен", "има изпратен отговор"],
  correctsResponse: ["the answer is what is corrected", "исправляется ответ", "поправя се отговорът"],
  finalInTime: ["the lawful time has not run out", "законный срок не прошёл", "законният срок не е изтекъл"],
  levelAgreeable: [
    "the level is a time, and none is in force or owed for",
    "уровень — это время, и другого сейчас нет",
    "нивото е време и няма друго в сила или неплатено",
  ],
  levelInForce: [
    "a service level is in force",
    "уровень обслуживания действует",
    "има ниво на обслужване в сила",
  ],
  amountPaid: ["the amount is at least 0", "сумма не меньше 0", "сумата е поне 0"],
  limitGiven: ["the limit is at least 0", "предел не меньше 0", "лимитът е поне 0"],
  policyWaivable: [
    "the rule can be waived, and no other waiver holds",
    "правило можно снять, и другое не снято",
    "правилото допуска изключение и няма друго",
  ],
  regulatorWaits: [
    "a question of the regulator waits",
    "есть запрос регулятора",
    "има запитване от регулатора",
  ],
  levelPermitted: [
    "the level is above this one and not too high",
    "уровень выше нынешнего и не слишком высок",
    "нивото е над сегашното и не е твърде високо",
  ],
  nextLevelPermitted: ["there is a higher level", "есть уровень выше", "има по-високо ниво"],
  askedByComplainant: ["the complainant asks for it", "просит заявитель", "иска го жалбоподателят"],
  aboveLowestLevel: ["it was escalated", "дело передавали выше", "отнесена е по-нагоре"],
  withinMonth: [
    "at most 30 days after the closing",
    "не позже 30 дней после закрытия",
    "най-много 30 дни след приключването",
  ],
} as const satisfies WordList;
