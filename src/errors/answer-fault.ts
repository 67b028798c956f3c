/** What is wrong with a part of a posted answer. */
export interface AnswerFault {
  code: "invalid_input" | "unknown_item" | "missing_answers";
  /** Keys from the outside in. */
  path: (string | number)[];
  /** Without the path. */
  message: string;
}
