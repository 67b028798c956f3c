import type { HeadConfig } from "vitepress";

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0072b2"/><path d="M3 5h10M3 8h6M3 11h3" stroke="#fff" stroke-width="2"/></svg>`;

export const HEAD: HeadConfig[] = [
  ["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }],
  // Before anything is painted: what scripts will turn into tabs does not stand open first.
  ["script", {}, `document.documentElement.classList.add("scripted")`],
];
