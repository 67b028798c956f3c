import type { ColumnUse } from "../mapping/survey-mapping.ts";

/** What the form of a question can be told by. */
type Role = Extract<
  ColumnUse,
  | "expectation"
  | "perception"
  | "minimum"
  | "desired"
  | "importance"
  | "performance"
  | "functional"
  | "dysfunctional"
>;

/** Beginnings of words in names, in English, Russian and Bulgarian. */
const WORDS: Readonly<Record<Role, RegExp>> = {
  expectation: /^(exp|expe|expect.*|ож|ожид.*|оч|очакв.*)$/,
  perception: /^(per|perc|perce.*|восп|воспр.*|възп|възпр.*)$/,
  minimum: /^(min|minim.*|adequate|мин|миним.*)$/,
  desired: /^(des|desir.*|жел|желаем.*|желан.*)$/,
  importance: /^(imp|impor.*|важ|важн.*)$/,
  performance: /^(sat|satis.*|perf|perform.*|удов|удовл.*|исп|исполн.*|изп|изпълн.*)$/,
  functional: /^(k?f|k?pos|func.*|funct.*|k?функц.*|есть)$/,
  dysfunctional: /^(k?d|k?neg|dys.*|дисф.*|нет)$/,
};

/** Single letters, which say something beside each other alone. */
const LETTERS: Readonly<Record<string, Role>> = {
  e: "expectation",
  p: "perception",
  m: "minimum",
  d: "desired",
  i: "importance",
  о: "expectation",
  в: "perception",
};

/** A name as an item that is asked about in a form. */
export interface FormedName {
  readonly name: string;
  /** The part of the name that tells the form. */
  readonly token: string;
  /** What the token can stand for. */
  readonly roles: readonly Role[];
  /** What is left of the name: a number, or the name of a feature. */
  readonly item: string;
}

/** The ways in which a name can be read as an item that is asked about in a form. */
export function formedNames(name: string): FormedName[] {
  const numbered = /^(.*?)[\s_.\-[(]*(\d+)[\])]?$/.exec(name);
  const splits: [token: string, item: string][] = numbered ? [[numbered[1]!, numbered[2]!]] : [];
  const parts = /^(.+?)[\s_.-]+([^\s_.-]+)$/.exec(name);
  if (parts !== null) splits.push([parts[2]!, parts[1]!]);
  const headed = /^([^\s_.-]+)[\s_.-]+(.+)$/.exec(name);
  if (headed !== null && numbered?.[1] !== headed[1]) splits.push([headed[1]!, headed[2]!]);
  return splits.flatMap(([token, item]) => {
    const roles = rolesOf(token);
    return roles.length === 0 ? [] : [{ name, token, roles, item }];
  });
}

/** A name as a beginning with a number; `null` where it has none. */
export function numberedName(name: string): { prefix: string; suffix: string; number: number } | null {
  const found = /^(.*\D|)(\d{1,4})(\D*)$/.exec(name);
  return found === null ? null : { prefix: found[1]!, suffix: found[3]!, number: Number(found[2]) };
}

function rolesOf(token: string): Role[] {
  const folded = token.toLowerCase();
  const roles = (Object.keys(WORDS) as Role[]).filter((role) => WORDS[role].test(folded));
  const letter = Object.hasOwn(LETTERS, folded) ? LETTERS[folded]! : null;
  return letter === null || roles.includes(letter) ? roles : [...roles, letter];
}
