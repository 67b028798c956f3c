import { render } from "preact";
import "../ui/index.css";
import { App } from "./app.tsx";
import { SettingsProvider } from "./settings.tsx";

render(
  <SettingsProvider>
    <App />
  </SettingsProvider>,
  document.getElementById("app")!,
);

// Only what is built has the service worker.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // Without it the page works as well, but for reloading it without a network.
  navigator.serviceWorker.register(new URL("./keeper.js", document.baseURI)).catch(() => {});
}
