import type { Words } from "../../src/text/words.ts";
import { answers } from "./answers.ts";

/** Fifty guests on features of a hotel: how it would be with it, and without. */
export const features = [
  {
    feature: "wifi",
    functional: answers("23124324121112414131234114214231443132311241111113"),
    dysfunctional: answers("55225555555535555555555555245555555435555555555554"),
  },
  {
    feature: "checkin",
    functional: answers("21113114211114111111311111114111211311213113121311"),
    dysfunctional: answers("55255555545235555555555455555254555455555554535525"),
  },
  {
    feature: "breakfast",
    functional: answers("31411112313131211131311142132141214313113112411121"),
    dysfunctional: answers("55545532554545554545525552545555255455555543555533"),
  },
  {
    feature: "quiet",
    functional: answers("22113131344211311113311431423344311341131213344223"),
    dysfunctional: answers("55525555555555555524555555555555555555455255555255"),
  },
  {
    feature: "latecheckout",
    functional: answers("11111311211112121111112111111111111111121211113221"),
    dysfunctional: answers("54353445555453352552442552352442554455432323323333"),
  },
  {
    feature: "gift",
    functional: answers("13321131113313211321131122331133111313333111315313"),
    dysfunctional: answers("24322234423344234332212232334413242324444323423323"),
  },
  {
    feature: "gym",
    functional: answers("12333322232232133321322143313333235311311332332321"),
    dysfunctional: answers("32443323333233243424332554524133343355425335433324"),
  },
  {
    feature: "robot",
    functional: answers("55333122335133515235331231322311322221151533132331"),
    dysfunctional: answers("33413233143414323213433215322352123323232341313432"),
  },
];

export const FEATURE_WORDS = {
  wifi: ["Wi-Fi", "Wi-Fi", "Wi-Fi"],
  checkin: ["Fast check-in", "Быстрое заселение", "Бързо настаняване"],
  breakfast: ["Breakfast", "Завтрак", "Закуска"],
  quiet: ["Quiet rooms", "Тишина в номере", "Тихи стаи"],
  latecheckout: ["Late check-out", "Поздний выезд", "Късно напускане"],
  gift: ["Welcome gift", "Подарок гостю", "Подарък за госта"],
  gym: ["Gym", "Спортзал", "Фитнес зала"],
  robot: ["Robot butler", "Робот-дворецкий", "Робот иконом"],
} satisfies Record<string, Words>;
