/** A survey of four guests of an inn. */
export const instrument = {
  id: "inn",
  title: "Inn",
  citation: "constructed",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "rooms",
      label: "Rooms",
      items: [
        { id: "clean", label: "Clean" },
        { id: "quiet", label: "Quiet" },
      ],
    },
    { id: "staff", label: "Staff", items: [{ id: "prompt", label: "Prompt" }] },
  ],
};
export const expectations = { clean: [7, 6, 6, 7], quiet: [6, 6, 5, 7], prompt: [6, 7, 6, 5] };
export const perceptions = { clean: [6, 6, 5, 6], quiet: [4, 6, 4, 6], prompt: [6, 6, 6, 6] };
