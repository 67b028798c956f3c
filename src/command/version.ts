/** The build and the tests put it in, from package.json. */
declare const PACKAGE_VERSION: string;

/** Of the package. */
export const VERSION: string = PACKAGE_VERSION;
