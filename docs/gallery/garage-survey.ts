import type { Words } from "../../src/text/words.ts";
import { answers } from "./answers.ts";

/** How important forty-eight customers of a garage find its services, from 1 to 5. */
export const importance = {
  job: answers("555545453544545555455454545555554454545455454355"),
  speed: answers("555544554545554525554445453454345444455354454444"),
  price: answers("334442445345555354454444545445444454443344454453"),
  staff: answers("544555553555355445454543455555544345355544345545"),
  parking: answers("354233334323332223214223142333332234333342333222"),
  lounge: answers("333331221422122222222322333222232211333122232213"),
  reminders: answers("224323433223533323322333423233222322323233222224"),
  warranty: answers("545452444545554444445354454354344455455444333544"),
};

/** How good they find them. */
export const performance = {
  job: answers("313333135532344233444435334221333413334532334242"),
  speed: answers("234325233433532323333432434243122414434333343223"),
  price: answers("343333434243413424443443544344543454444244435433"),
  staff: answers("545245555555554435425455444445554555555555444554"),
  parking: answers("254332113432221222223425132233421232341341321432"),
  lounge: answers("433554543544433453543453243424334433424455444354"),
  reminders: answers("454325255444443453433345434444423545435454453334"),
  warranty: answers("454555454434345455554544553553455434555534554545"),
};

export const GARAGE_WORDS = {
  job: ["Right the first time", "С первого раза верно", "Точно от първия път"],
  speed: ["Speed", "Скорость", "Бързина"],
  price: ["Fair price", "Честная цена", "Честна цена"],
  staff: ["Friendly staff", "Приветливость", "Любезност"],
  parking: ["Parking", "Парковка", "Паркинг"],
  lounge: ["Waiting room", "Зал ожидания", "Чакалня"],
  reminders: ["Reminders", "Напоминания", "Напомняния"],
  warranty: ["Warranty work", "Гарантия", "Гаранция"],
} satisfies Record<string, Words>;
