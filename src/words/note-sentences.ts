import type { NoteReason } from "../errors/note.ts";
import type { Words } from "../text/words.ts";

/** What a note says, for people. */
export const NOTE_SENTENCES = {
  "one-respondent": [
    "One respondent gives no spread, so there is no interval.",
    "Один респондент не даёт разброса, поэтому интервала нет.",
    "Един респондент не дава разсейване, затова няма интервал.",
  ],
  "fewer-than-two-complete": [
    "Fewer than two respondents answered everything that this figure needs.",
    "Менее двух респондентов ответили на всё, что нужно для этого показателя.",
    "По-малко от двама респонденти са отговорили на всичко нужно за този показател.",
  ],
  "no-variance": [
    "All answers are alike, so this figure is not defined.",
    "Все ответы одинаковы, поэтому показатель не определён.",
    "Всички отговори са еднакви, затова показателят не е определен.",
  ],
  "one-item": [
    "One question alone has no such figure.",
    "Для одного вопроса такого показателя нет.",
    "За един въпрос няма такъв показател.",
  ],
  "two-items": [
    "With two questions this figure is not defined.",
    "При двух вопросах этот показатель не определён.",
    "При два въпроса този показател не е определен.",
  ],
  "no-complete-respondent": [
    "No respondent answered everything that this figure needs.",
    "Никто из респондентов не ответил на всё, что нужно для этого показателя.",
    "Никой от респондентите не е отговорил на всичко нужно за този показател.",
  ],
  "no-answers": [
    "Nobody answered this question.",
    "На этот вопрос никто не ответил.",
    "Никой не е отговорил на този въпрос.",
  ],
  "not-positive-definite": [
    "The correlations contradict each other, as pairs of questions rest on different respondents or repeat one another.",
    "Корреляции противоречат друг другу: пары вопросов опираются на разных респондентов или повторяют друг друга.",
    "Корелациите си противоречат: двойките въпроси се основават на различни респонденти или се повтарят.",
  ],
  "inadmissible-solution": [
    "The solution is impossible in itself, such as a negative variance: read it with doubt.",
    "Решение само по себе невозможно, например отрицательная дисперсия: относитесь к нему с сомнением.",
    "Решението е невъзможно само по себе си, например отрицателна дисперсия: приемайте го със съмнение.",
  ],
  "not-converged": [
    "The calculation did not settle on one answer.",
    "Расчёт не сошёлся к одному ответу.",
    "Изчислението не се сведе до един отговор.",
  ],
  "few-units": [
    "There are too few units for a firm figure.",
    "Единиц слишком мало для надёжного показателя.",
    "Единиците са твърде малко за надежден показател.",
  ],
  "few-respondents": [
    "There are too few respondents for a firm figure.",
    "Респондентов слишком мало для надёжного показателя.",
    "Респондентите са твърде малко за надежден показател.",
  ],
  suppressed: [
    "The group is too small to be shown.",
    "Группа слишком мала, чтобы её показывать.",
    "Групата е твърде малка, за да бъде показана.",
  ],
  "effective-n": [
    "The figure rests on the effective number of respondents, which weights make smaller.",
    "Показатель опирается на эффективное число респондентов, которое веса уменьшают.",
    "Показателят се основава на ефективния брой респонденти, който теглата намаляват.",
  ],
  weighted: [
    "With weights this figure has no known distribution.",
    "При весах распределение этого показателя неизвестно.",
    "При тегла разпределението на този показател не е известно.",
  ],
  unbounded: [
    "The data set no limit on this figure.",
    "Данные не ограничивают этот показатель.",
    "Данните не ограничават този показател.",
  ],
  "needs-answers": [
    "This figure needs single answers, and only their summary was given.",
    "Для этого показателя нужны отдельные ответы, а дана только их сводка.",
    "За този показател са нужни отделните отговори, а е дадено само обобщението им.",
  ],
  "zone-without-width": [
    "The desired level is not above the minimum, so there is no place within the zone.",
    "Желаемый уровень не выше минимального, поэтому места внутри зоны нет.",
    "Желаното ниво не е над минималното, затова няма място в зоната.",
  ],
  "not-seven-points": [
    "This figure is defined for a scale of seven points only.",
    "Этот показатель определён только для шкалы из семи пунктов.",
    "Този показател е определен само за седемстепенна скала.",
  ],
  "chance-agreement-is-certain": [
    "Agreement by chance is certain here, so agreement beyond it is not defined.",
    "Случайное согласие здесь неизбежно, поэтому согласие сверх него не определено.",
    "Случайното съгласие тук е сигурно, затова съгласието над него не е определено.",
  ],
  "only-reverse-or-questionable": [
    "Only reverse or questionable answers were given.",
    "Даны только обратные или сомнительные ответы.",
    "Дадени са само обратни или съмнителни отговори.",
  ],
  "wrong-sign": [
    "The figure has the sign that the model does not expect.",
    "У показателя знак, которого модель не ожидает.",
    "Показателят има знак, който моделът не очаква.",
  ],
  "nothing-explained": [
    "Nothing is explained, so there is nothing to share out.",
    "Ничего не объяснено, поэтому распределять нечего.",
    "Нищо не е обяснено, затова няма какво да се разпредели.",
  ],
  "zero-base": [
    "The figure would divide by zero.",
    "Показатель потребовал бы деления на ноль.",
    "Показателят би изисквал деление на нула.",
  ],
  "ordinal-scale": [
    "The points only rank, so differences and ratios are a convention.",
    "Баллы лишь упорядочивают, поэтому разности и отношения условны.",
    "Точките само подреждат, затова разликите и отношенията са условни.",
  ],
  "cost-above-value": [
    "The cost is above the value, so there is no range of prices.",
    "Затраты выше ценности, поэтому диапазона цен нет.",
    "Разходът е над стойността, затова няма диапазон от цени.",
  ],
  "unmarked-credit": [
    "A negative amount is not marked as a credit.",
    "Отрицательная сумма не помечена как возмещение.",
    "Отрицателна сума не е отбелязана като кредит.",
  ],
  "unclassified-costs": [
    "Some costs have no category.",
    "У части затрат нет категории.",
    "Част от разходите нямат категория.",
  ],
  "share-moved-with-others": [
    "The share moved because other costs did, not this one.",
    "Доля изменилась из-за других затрат, а не этих.",
    "Делът се промени заради други разходи, не заради този.",
  ],
  "between-zones": [
    "The shares lie between the zones.",
    "Доли лежат между зонами.",
    "Дяловете са между зоните.",
  ],
  "not-reached": [
    "The data end before this point is reached.",
    "Данные заканчиваются раньше, чем достигнута эта точка.",
    "Данните свършват, преди да се достигне тази точка.",
  ],
  "ties-at-the-border": [
    "Equal values stand at the border and were parted by their order.",
    "На границе стоят равные значения, они разделены по порядку.",
    "На границата има равни стойности, разделени по реда си.",
  ],
  "never-pays-back": ["The spending is not earned back.", "Затраты не окупаются.", "Разходът не се изплаща."],
  "rate-at-its-limit": [
    "The rate was cut at its limit.",
    "Ставка ограничена своим пределом.",
    "Процентът е ограничен до границата си.",
  ],
  "at-its-limit": [
    "The estimate lies at the limit of what is possible, so it has no standard error.",
    "Оценка лежит на пределе возможного, поэтому стандартной ошибки нет.",
    "Оценката е на границата на възможното, затова няма стандартна грешка.",
  ],
  "nobody-left": [
    "Nobody is left at this step, so there is no interval.",
    "На этом шаге никого не осталось, поэтому интервала нет.",
    "На тази стъпка не остава никой, затова няма интервал.",
  ],
  "one-unit": [
    "One unit gives no spread, so there is no interval.",
    "Одна единица не даёт разброса, поэтому интервала нет.",
    "Една единица не дава разсейване, затова няма интервал.",
  ],
  "none-closed": [
    "No case was closed yet.",
    "Ни одно обращение ещё не закрыто.",
    "Още няма приключен случай.",
  ],
  "nothing-weighed": ["All weights are zero.", "Все веса равны нулю.", "Всички тегла са нула."],
  "after-year-9999": [
    "The instant lies beyond the year 9999.",
    "Момент лежит за 9999 годом.",
    "Моментът е след 9999 година.",
  ],
  "base-unknown": [
    "The amount that the penalty is a share of is not known.",
    "Сумма, от которой считается неустойка, неизвестна.",
    "Сумата, от която се смята неустойката, не е известна.",
  ],
  "no-scale": [
    "The scale of the answers was not given.",
    "Шкала ответов не задана.",
    "Скалата на отговорите не е зададена.",
  ],
  "negative-weight": [
    "A weight is negative, so the index would leave its scale.",
    "Один из весов отрицателен, поэтому индекс вышел бы за шкалу.",
    "Едно от теглата е отрицателно, затова индексът би излязъл от скалата.",
  ],
  "formative-construct": [
    "The questions form this construct, so the figure does not apply to it.",
    "Вопросы сами образуют этот конструкт, поэтому показатель к нему неприменим.",
    "Въпросите сами образуват този конструкт, затова показателят е неприложим.",
  ],
  "explained-fully": [
    "Everything is explained, which leaves no error to judge by.",
    "Объяснено всё, поэтому не остаётся ошибки для суждения.",
    "Обяснено е всичко, затова не остава грешка за преценка.",
  ],
  uncorrelated: [
    "The questions do not correlate, so the figure is not defined.",
    "Вопросы не коррелируют, поэтому показатель не определён.",
    "Въпросите не корелират, затова показателят не е определен.",
  ],
  "no-likelihood": [
    "This method has no likelihood, so there is no test of fit.",
    "У этого метода нет правдоподобия, поэтому критерия согласия нет.",
    "Този метод няма правдоподобие, затова няма тест за съгласие.",
  ],
  "no-degrees-of-freedom": [
    "The model fits any data of this size, so its fit says nothing.",
    "Модель подходит к любым данным такого размера, поэтому её согласие ни о чём не говорит.",
    "Моделът пасва на всякакви данни с такъв размер, затова съгласието му не казва нищо.",
  ],
  collinear: [
    "Two or more columns say the same, so their effects cannot be told apart.",
    "Два или более столбца говорят одно и то же, их влияние не разделить.",
    "Две или повече колони казват едно и също, ефектите им не могат да се разделят.",
  ],
  "not-identified": [
    "The data do not fix this figure.",
    "Данные не определяют этот показатель однозначно.",
    "Данните не определят еднозначно този показател.",
  ],
  "no-target": [
    "No target holds for this case.",
    "Для этого обращения нет целевого срока.",
    "За този случай няма целеви срок.",
  ],
  "nested-attributes": [
    "Attributes inside attributes were left out.",
    "Вложенные атрибуты пропущены.",
    "Вложените атрибути са пропуснати.",
  ],
  "no-object": [
    "The event belongs to no object of this kind.",
    "Событие не относится ни к одному объекту этого вида.",
    "Събитието не се отнася до обект от този вид.",
  ],
  "refused-events": [
    "Some events were refused by the process and left out.",
    "Часть событий процесс отклонил, они пропущены.",
    "Част от събитията процесът отказа, те са пропуснати.",
  ],
  "one-cluster": [
    "One cluster alone gives no spread between clusters, so there is no interval.",
    "Один кластер не даёт разброса между кластерами, поэтому интервала нет.",
    "Един клъстер не дава разсейване между клъстери, затова няма интервал.",
  ],
  "perfect-fit": [
    "The fit is perfect, which leaves no error to judge by.",
    "Подгонка идеальна, поэтому не остаётся ошибки для суждения.",
    "Съответствието е съвършено, затова не остава грешка за преценка.",
  ],
  separation: [
    "The outcome is told apart without error, so the estimates have no end.",
    "Исход разделяется без ошибок, поэтому оценки не имеют предела.",
    "Изходът се разделя без грешка, затова оценките нямат край.",
  ],
  "two-categories-only": [
    "This figure is for tables of two by two only.",
    "Этот показатель есть только для таблиц два на два.",
    "Този показател е само за таблици две на две.",
  ],
  "small-expected": [
    "Too many cells expect fewer than five, so the test is rough.",
    "Слишком много ячеек с ожиданием меньше пяти, критерий неточен.",
    "Твърде много клетки с очаквани под пет, тестът е приблизителен.",
  ],
  "too-few-for-interval": [
    "There are too few respondents for an interval.",
    "Респондентов слишком мало для интервала.",
    "Респондентите са твърде малко за интервал.",
  ],
  "negative-item-total": [
    "The question runs against the others: it may have to be reversed.",
    "Вопрос идёт против остальных: возможно, его надо перевернуть.",
    "Въпросът върви срещу останалите: може би трябва да се обърне.",
  ],
  "large-sample": [
    "The sample is larger than this test is made for.",
    "Выборка больше, чем та, для которой создан критерий.",
    "Извадката е по-голяма от тази, за която е направен тестът.",
  ],
  "nothing-possible": [
    "Nothing could be earned here, so there is no score.",
    "Здесь нельзя было набрать баллов, поэтому оценки нет.",
    "Тук не могат да се получат точки, затова няма оценка.",
  ],
  unstable: [
    "More arrives than can be served, so the queue grows without end.",
    "Поступает больше, чем можно обслужить: очередь растёт без конца.",
    "Постъпва повече, отколкото може да се обслужи: опашката расте безкрайно.",
  ],
  "unknown-interval": [
    "It is not said how often this is reviewed.",
    "Не указано, как часто это пересматривают.",
    "Не е казано колко често се преглежда.",
  ],
  "incomplete-times": ["Some times are missing.", "Часть времён отсутствует.", "Част от времената липсват."],
  "all-tied": [
    "All are tied, so there is no order.",
    "Все равны, поэтому порядка нет.",
    "Всички са равни, затова няма ред.",
  ],
  "labels-conflict": [
    "One code stands for two different labels.",
    "Один код стоит за двумя разными подписями.",
    "Един код стои за два различни етикета.",
  ],
  "name-twice": [
    "The name stands twice in the file and was numbered.",
    "Имя встречается в файле дважды и получило номер.",
    "Името се среща два пъти във файла и получи номер.",
  ],
  "no-name": [
    "The column has no name in the file and was named by its place.",
    "У столбца нет имени в файле, он назван по месту.",
    "Колоната няма име във файла и е наречена по мястото си.",
  ],
  "decimal-comma": [
    "The column looks like numbers with a decimal comma and was read as text.",
    "Столбец похож на числа с десятичной запятой и прочитан как текст.",
    "Колоната прилича на числа с десетична запетая и е прочетена като текст.",
  ],
  "encoding-doubtful": [
    "The text looks as if it was read in a wrong encoding.",
    "Похоже, текст прочитан в неверной кодировке.",
    "Изглежда, че текстът е прочетен в грешно кодиране.",
  ],
  "rounded-number": [
    "A whole number too large for exact arithmetic was kept as text.",
    "Слишком большое целое число сохранено как текст.",
    "Твърде голямо цяло число е запазено като текст.",
  ],
  "improper-optimum": [
    "The best solution is impossible in itself, and a possible one fits less well.",
    "Лучшее решение само по себе невозможно, а возможное подходит хуже.",
    "Най-доброто решение е невъзможно само по себе си, а възможното пасва по-зле.",
  ],
  "rows-left-out": [
    "Only the first rows are shown.",
    "Показаны только первые строки.",
    "Показани са само първите редове.",
  ],
  "steps-left-out": [
    "The curve has so many steps that only some of them are listed.",
    "В кривой так много ступеней, что перечислены лишь некоторые.",
    "Кривата има толкова много стъпала, че са изброени само някои.",
  ],
  "label-left-out": [
    "There was no room for the label of this point.",
    "Для подписи этой точки не хватило места.",
    "Нямаше място за етикета на тази точка.",
  ],
} as const satisfies Readonly<Record<NoteReason, Words>>;
