import { untranslatedPaths } from "../.vitepress/navigation/untranslated.ts";

export default { paths: () => untranslatedPaths("bg") };
