/** What calls take, and how long people hold the line, in seconds on average. */
export const HANDLE_SECONDS = 210;
export const PATIENCE_SECONDS = 150;

/** What is promised: 80 % within 20 seconds, and no more than one in twenty gives up. */
export const TARGET = {
  handleSeconds: HANDLE_SECONDS,
  patienceSeconds: PATIENCE_SECONDS,
  targetSeconds: 20,
  serviceLevel: 0.8,
  maxAbandonShare: 0.05,
  shrinkage: 0.3,
};
