/** Codes between commas; what spells a number is one. */
export function listedCodes(text: string): (number | string)[] {
  const codes = text
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "")
    .map((code) => (/^[+-]?\d+(\.\d+)?$/.test(code) ? Number(code) : code));
  return [...new Set(codes)];
}
