import type { IncomingMessage } from "node:http";

/** How a request is answered when it is not served: a status and a word for whoever tries by hand. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405;
  readonly text: string;
}

const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Why a request is not for us, if it is not. A page of a stranger can reach a loopback server by a name of its own
 * that resolves to 127.0.0.1, or by fetch: `Host` tells the first, `Origin` the second.
 */
export function refusalOf(
  request: Pick<IncomingMessage, "method" | "headers" | "url">,
  port: number,
): Refusal | undefined {
  const { method, url = "", headers } = request;
  if (method !== "GET" && method !== "HEAD") return { status: 405, text: "Only GET and HEAD" };
  if (!url.startsWith("/")) return { status: 400, text: "Only paths" };
  if (!isOwnHost(headers.host, port)) return { status: 403, text: "Unknown host" };
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, port))
    return { status: 403, text: "Unknown origin" };
  return undefined;
}

function isOwnHost(host: string | undefined, port: number): boolean {
  if (host === undefined) return false;
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return localNames.has(name) && (host.length === name.length ? port === 80 : host.endsWith(`:${port}`));
}

function isOwnOrigin(origin: string, port: number): boolean {
  return origin.startsWith("http://") && isOwnHost(origin.slice("http://".length), port);
}
