/** The path under which the site is served, with its slashes: `DOCS_BASE`, the root by default. */
export const base = process.env.DOCS_BASE ?? "/";
