import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { turnTabs } from "./tabs.ts";
import "./colors.css";
import "./page.css";
import "./chart.css";
import "./gallery.css";
import "./first-page.css";

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (typeof document !== "undefined") turnTabs(document);
  },
} satisfies Theme;
