// Keeps the page's own files; the build writes their list. What is not among them is not answered from here.
const kept = "service-quality-playground-__VERSION__";
const files = ["__FILES__"];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files)));
});

addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function forgetOthers() {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith("service-quality-playground-") && name !== kept);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

/** Pages are asked for anew where there is a network, so that a new version is seen; all else bears its version. */
async function answer(request) {
  const cache = await caches.open(kept);
  const found = () => cache.match(request, { ignoreSearch: true });
  if (request.mode !== "navigate") return (await found()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const page = await found();
    if (page === undefined) throw error;
    return page;
  }
}
