/** When the desk works: weekdays from nine to six with an hour for lunch, but for the holidays of 2026. */
export const calendar = {
  timeZone: "Europe/Sofia",
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => [
      day,
      [
        ["09:00", "13:00"],
        ["14:00", "18:00"],
      ],
    ]),
  ),
  holidays: [
    "2026-01-01",
    "2026-03-03",
    "2026-04-10",
    "2026-04-13",
    "2026-05-01",
    "2026-05-06",
    "2026-12-24",
    "2026-12-25",
  ],
};
