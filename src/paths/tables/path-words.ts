import type { WordingWith } from "../../text/wording.ts";
import type { Words } from "../../text/words.ts";

/** What the tables of a path model say. */
export const PATH_WORDS = {
  title: [
    "Path model by {method}: {scheme} scheme, {basis} items",
    "Модель путей, {method}: схема {scheme}, вопросы {basis}",
    "Модел на пътищата, {method}: схема {scheme}, въпроси {basis}",
  ],
  plainTitle: ["Path model", "Модель путей", "Модел на пътищата"],
  ordinary: [
    "partial least squares",
    "частичный метод наименьших квадратов",
    "частичен метод на най-малките квадрати",
  ],
  consistent: [
    "consistent partial least squares",
    "состоятельный частичный метод наименьших квадратов",
    "състоятелен частичен метод на най-малките квадрати",
  ],
  converged: [
    "n = {n}; missing answers: {missing}; converged after {iterations}",
    "n = {n}; пропущенные ответы: {missing}; сошлась, итераций {iterations}",
    "n = {n}; липсващи отговори: {missing}; сходи се, итерации {iterations}",
  ],
  notConverged: [
    "n = {n}; missing answers: {missing}; NOT converged after {iterations}",
    "n = {n}; пропущенные ответы: {missing}; НЕ сошлась, итераций {iterations}",
    "n = {n}; липсващи отговори: {missing}; НЕ се сходи, итерации {iterations}",
  ],
  oneIteration: ["{n} iteration", "{n}", "{n}"],
  iterations: ["{n} iterations", "{n}", "{n}"],
  bca: ["BCa", "BCa", "BCa"],
  percentile: ["percentile", "процентильные", "процентилни"],
  drawn: [
    "{level} % {kind} intervals from {replicates} bootstrap samples (seed {seed}), {failed} of them failed",
    "интервалы {level} % ({kind}), бутстреп-выборок {replicates} (начало {seed}), из них неудачных {failed}",
    "интервали {level} % ({kind}), бутстрап извадки {replicates} (начало {seed}), от тях неуспешни {failed}",
  ],
  construct: ["construct", "конструкт", "конструкт"],
  loading: ["loading", "нагрузка", "натоварване"],
  weight: ["weight", "вес", "тегло"],
  mode: ["mode", "режим", "режим"],
  alpha: ["alpha", "альфа", "алфа"],
  adjusted: ["adj. R²", "скорр. R²", "кориг. R²"],
  validity: ["below r, above HTMT", "снизу r, сверху HTMT", "долу r, горе HTMT"],
  path: ["path", "путь", "път"],
  fullVif: ["full VIF", "полный VIF", "пълен VIF"],
  indirectEffect: ["effect", "эффект", "ефект"],
  indirect: ["indirect", "косвенный", "косвен"],
  vaf: ["VAF", "VAF", "VAF"],
  chain: ["chain", "цепочка", "верига"],
  part: ["part", "часть", "част"],
  fitModel: ["model", "модель", "модел"],
  saturated: ["saturated", "насыщенная", "наситен"],
  estimated: ["estimated", "оцененная", "оценен"],
} as const satisfies Readonly<Record<string, Words>>;

/** Words and numbers of a report, and names of constructs. */
export type PathPrinter = WordingWith<typeof PATH_WORDS> & {
  readonly labelOf: (id: string) => string;
};
