/** What tests use of sql.js, which has no types of its own. */
declare module "sql.js" {
  interface Statement {
    step(): boolean;
    run(cells: readonly (number | null)[]): void;
    getAsObject(params: null, config: { readonly useBigInt: boolean }): Record<string, unknown>;
    free(): void;
  }
  interface SqlDatabase {
    run(sql: string): void;
    prepare(sql: string): Statement;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ readonly Database: new () => SqlDatabase }>;
}
