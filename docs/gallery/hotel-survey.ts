import type { Words } from "../../src/text/words.ts";
import { answers } from "./answers.ts";

/** What sixty guests of a hotel expect, from 1 to 7; made up, as all of the gallery. */
export const expectations = {
  clean: answers("777775675776675677665567557765766666566667466565666577776755"),
  modern: answers("566646555656555655555356556566644466455445455465565555556554"),
  promises: answers("777777577766767677776767777777665776557667566577666677777665"),
  billing: answers("677767566756775677776777667777765676556767566566667677677776"),
  prompt: answers("677776665776675776767566577677666667756667566666556676667676"),
  informed: answers("676775565676565766775467567756766476755666666565466567667764"),
  polite: answers("666767566767657777667556776666765766666655466576555677767776"),
  knowledge: answers("657656555766666775666567556557645666677766676676556577677576"),
  attention: answers("776556465656666567675555567755665576655655565566567577667664"),
  hours: answers("567647564767565676565567656756665555574665465565555666766665"),
};

/** What they perceived. */
export const perceptions = {
  clean: answers("665556755776446646656776763767446566476677676775577657677576"),
  modern: answers("655455745466346446666576764666356466667665565766577545657664"),
  promises: answers("566755755666567634555664565646547656643565656726547355557654"),
  billing: answers("457667666675547656565574565766656765652765655735567354657656"),
  prompt: answers("565536555465367444555572555756436555452564545734555354655646"),
  informed: answers("566555555555466654455463455656546554442554635536356353656654"),
  polite: answers("775765767677665565457675677757765776676677767755755546767767"),
  knowledge: answers("756765746566575455546775656767564755657567736746764637666666"),
  attention: answers("676765756555574554346663646757564764556656635755555547757755"),
  hours: answers("565675757577566554557775746747544566555667755746653557566556"),
};

/** What would just do. */
export const minimum = {
  clean: answers("555555333745554456564456355555443454454544455465446454655553"),
  modern: answers("444444343333433454453245345444432354343434445454344344544343"),
  promises: answers("555657455655566665565566465556644576544665454556346566566565"),
  billing: answers("656655444645565555565555556545644565554646455466455556666554"),
  prompt: answers("556554454655454565556556345555644555544554345454444466555554"),
  informed: answers("555565455445555455554445446656544455455655354455356455555554"),
  polite: answers("556655454545555565555545546655544464555555465455555566645655"),
  knowledge: answers("656545444545565565654445545545544544554454355345445546546464"),
  attention: answers("555544343544545463554445345445543555544545454455445444554543"),
  hours: answers("455645444434464554545435446455443354434444344354244454444543"),
};

/** How satisfied they are on the whole. */
export const satisfaction = {
  overall: answers("565654756676457543555673555747446556464566554745456435657654"),
  again: answers("555454755666355643454673555736454446464566454645456335767554"),
};

/** What it was worth to them. */
export const value = {
  worth: answers("564535556456444424465556354657556545455656566643567444356455"),
  fairPrice: answers("654434556547544324454555444655546546454544555643556354356445"),
};

/** Whether they come again and recommend it. */
export const loyalty = {
  returning: answers("554664546567456334546675465736455444455556664635366445667565"),
  recommending: answers("564655647567356434556475564737555445464576574735567355667555"),
};

/** The questionnaire: five dimensions of two items. */
export const instrument = {
  id: "hotel",
  title: "Hotel",
  citation: "made up",
  scale: { min: 1, max: 7 },
  dimensions: [
    dimension("tangibles", "clean", "modern"),
    dimension("reliability", "promises", "billing"),
    dimension("responsiveness", "prompt", "informed"),
    dimension("assurance", "polite", "knowledge"),
    dimension("empathy", "attention", "hours"),
  ],
};

/** Of dimensions, items and what comes of them. */
export const HOTEL_WORDS = {
  tangibles: ["Rooms and furnishing", "Номера и обстановка", "Стаи и обзавеждане"],
  reliability: ["Reliability", "Надёжность", "Надеждност"],
  responsiveness: ["Responsiveness", "Отзывчивость", "Отзивчивост"],
  assurance: ["Assurance", "Уверенность", "Увереност"],
  empathy: ["Empathy", "Внимание к гостю", "Внимание към госта"],
  clean: ["Rooms are clean", "В номере чисто", "Стаята е чиста"],
  modern: ["Furnishing is modern", "Обстановка современная", "Обзавеждането е модерно"],
  promises: ["What is promised is done", "Обещанное выполняют", "Обещаното се изпълнява"],
  billing: ["The bill is right", "Счёт без ошибок", "Сметката е вярна"],
  prompt: ["Requests are met at once", "Просьбы выполняют сразу", "Молбите се изпълняват веднага"],
  informed: ["Guests are kept informed", "Гостей держат в курсе", "Гостите са осведомени"],
  polite: ["Staff are polite", "Персонал вежлив", "Персоналът е учтив"],
  knowledge: ["Staff know their trade", "Персонал знает дело", "Персоналът си знае работата"],
  attention: ["Guests get attention", "К гостю внимательны", "Към госта са внимателни"],
  hours: ["Hours suit guests", "Часы работы удобны", "Работното време е удобно"],
  Quality: ["Quality", "Качество", "Качество"],
  Value: ["Value", "Ценность", "Стойност"],
  Satisfaction: ["Satisfaction", "Удовлетворённость", "Удовлетвореност"],
  Loyalty: ["Loyalty", "Лояльность", "Лоялност"],
} satisfies Record<string, Words>;

function dimension(id: string, ...items: string[]) {
  return { id, label: id, items: items.map((item) => ({ id: item, label: item })) };
}
