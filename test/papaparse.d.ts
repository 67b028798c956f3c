/** The part of papaparse that is compared with. */
declare module "papaparse" {
  const Papa: {
    parse(
      text: string,
      config?: { delimiter?: string; newline?: "\n" },
    ): { readonly data: string[][]; readonly errors: readonly { readonly code: string }[] };
    unparse(
      table:
        | readonly (readonly unknown[])[]
        | { fields: readonly string[]; data: readonly (readonly unknown[])[] },
      config: { delimiter?: string; newline?: string; quotes?: boolean; escapeFormulae?: RegExp },
    ): string;
  };
  export default Papa;
}
