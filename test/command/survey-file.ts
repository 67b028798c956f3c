/** A small survey: who, where, expectations and perceptions of two items, a rating, Kano pairs, weights. */
export const SURVEY = [
  "who,branch,E1,E2,P1,P2,sat,f_speed,d_speed,f_price,d_price,w,comment",
  "ann,north,7,6,5,6,5,1,5,2,3,1,fine",
  "ben,south,6,6,6,4,4,1,4,3,3,2,",
  "cid,north,7,7,4,5,2,2,5,1,5,1,slow",
  "dan,south,5,6,6,6,4,3,3,4,2,0.5,ok",
  "eve,north,6,5,5,3,3,1,5,2,5,1,ok",
  "fay,south,7,7,7,6,5,1,2,3,4,1,ok",
].join("\n");

/** A questionnaire for its two items, of which the second is reverse-keyed. */
export const INSTRUMENT = {
  id: "desk",
  title: "Desk",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "staff",
      label: "Staff",
      items: [
        { id: "P1", label: "Polite" },
        { id: "P2", label: "Rude", reverse: true },
      ],
    },
  ],
};

export const EXPECTATIONS = { P1: [7, 6, 7, 5, 6, 7], P2: [6, 6, 7, 6, 5, 7] };
export const PERCEPTIONS = { P1: [5, 6, 4, 6, 5, 7], P2: [6, 4, 5, 6, 3, 6] };
export const RATINGS = [5, 4, 2, 4, 3, 5];
