import { galleryPaths } from "../../.vitepress/gallery/gallery-paths.ts";

export default { paths: () => galleryPaths("en") };
