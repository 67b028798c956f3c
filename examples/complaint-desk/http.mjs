const MOST_BYTES = 64 * 1024;

/** What the desk answers in place of what was asked for. */
export class Answer extends Error {
  constructor(status, body) {
    super(body.error);
    Object.assign(this, { status, body });
  }
}

/** What a request asks for. */
export function asked(request) {
  const { pathname, searchParams } = addressOf(request);
  const { method, headers } = request;
  return {
    method: method === "HEAD" ? "GET" : method,
    address: `${pathname}${request.url.includes("?") ? `?${searchParams}` : ""}`,
    parts: pathname.split("/").slice(1).map(decoded),
    query: searchParams,
    wantsHtml: (headers.accept ?? "").includes("text/html"),
    cookie: cookieOf(headers.cookie ?? ""),
  };
}

/** Refuses what a page of another site sends in the name of who looks at it. */
export function checkOrigin({ headers: { origin, host } }) {
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw new Answer(403, { error: "sent by a page of another site" });
  }
}

/** The body as text. Of one that is too long some more is read, so that its sender hears the answer, but not without an end. */
export async function bodyOf(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
    else if (bytes > 16 * MOST_BYTES) break;
  }
  if (bytes > MOST_BYTES) throw new Answer(413, { error: `expected at most ${MOST_BYTES} bytes` });
  return Buffer.concat(chunks).toString("utf8");
}

function addressOf({ url }) {
  try {
    return new URL(url, "http://desk");
  } catch {
    throw new Answer(400, { error: "expected an address" });
  }
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Answer(400, { error: `expected an address with whole escapes, received ${part}` });
  }
}

function cookieOf(header) {
  return new URLSearchParams(header.replaceAll(/;\s*/g, "&"));
}
