import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Failure } from "../diagnostics/failure.ts";
import { page, type DevMessage } from "../model/page.ts";
import { refusalOf, type Refusal } from "./dev-requests.ts";

/** What the server serves, asked anew at every request. */
export interface DevContent {
  /** The deck's page. */
  readonly page: () => Promise<string>;
  /** What a page that shows `version` must hear first: nothing when it is up to date and all is well. */
  readonly greeting: (version: string) => readonly DevMessage[];
}

export interface DevServer {
  readonly url: string;
  /** Tells every open page. */
  readonly send: (message: DevMessage) => void;
  readonly close: () => Promise<void>;
}

const heartbeatMs = 15_000;
/** A page that takes nothing for so long is asleep or gone: it reconnects and is told anew. */
const mostUnsentBytes = 32_000_000;

/** Serves one compiled deck from memory on this machine only: two known paths, no folder behind them. */
export async function startDevServer(port: number, content: DevContent): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response, { port, content, listeners }).catch(() =>
      refuse(response, { status: 404, text: "Gone" }),
    );
  });
  server.maxConnections = 500;
  await listen(server, port);
  const heartbeat = setInterval(() => broadcast(listeners, ":\n\n"), heartbeatMs).unref();
  return {
    url: `http://localhost:${port}/`,
    send: (message) => broadcast(listeners, eventOf(message)),
    close: async () => {
      clearInterval(heartbeat);
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Serving {
  readonly port: number;
  readonly content: DevContent;
  readonly listeners: Set<ServerResponse>;
}

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const refusal = refusalOf(request, serving.port);
  if (refusal !== undefined) return refuse(response, refusal);
  const [path, query = ""] = (request.url ?? "").split("?", 2);
  if (path === page.changesPath && request.method === "GET") return follow(query, response, serving);
  if (path !== "/" && path !== "/index.html") return refuse(response, { status: 404, text: "Not found" });
  const html = await serving.content.page();
  response.writeHead(200, { ...headers, "content-type": "text/html; charset=utf-8" });
  response.end(request.method === "HEAD" ? undefined : html);
}

/** Own pages may frame the deck (a speaker's preview), strangers may not; nothing is kept, so that a reload is always new. */
const headers = {
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'self'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

function follow(query: string, response: ServerResponse, { content, listeners }: Serving): void {
  response.writeHead(200, { ...headers, "content-type": "text/event-stream; charset=utf-8" });
  response.socket?.setNoDelay(true);
  response.write("retry: 500\n\n");
  const version = new URLSearchParams(query).get(page.versionParameter) ?? "";
  for (const message of content.greeting(version)) response.write(eventOf(message));
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function eventOf(message: DevMessage): string {
  return `data: ${JSON.stringify(message)}\n\n`;
}

function broadcast(listeners: ReadonlySet<ServerResponse>, text: string): void {
  for (const response of listeners) {
    if (response.writableLength > mostUnsentBytes) response.destroy();
    else response.write(text);
  }
}

function refuse(response: ServerResponse, { status, text }: Refusal): void {
  if (response.headersSent) return void response.destroy();
  const allow = status === 405 ? { allow: "GET, HEAD" } : {};
  // A body that nobody asked for may be endless: the connection is not used again.
  response.writeHead(status, {
    ...headers,
    ...allow,
    "content-type": "text/plain; charset=utf-8",
    connection: "close",
  });
  response.end(`${text}\n`);
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(portFailure(error, port)));
    server.listen(port, "127.0.0.1", done);
  });
}

function portFailure(error: NodeJS.ErrnoException, port: number): unknown {
  const other = `Choose another one: --port ${port < 65_535 ? port + 1 : 4400}.`;
  if (error.code === "EADDRINUSE") {
    return new Failure("environment", "port-taken", `Port ${port} is taken by another program`, [
      "Another `exhibit dev` may be running: end it, or use its address.",
      other,
    ]);
  }
  if (error.code === "EACCES") {
    return new Failure("environment", "port-refused", `Port ${port} may not be opened by this user`, [other]);
  }
  return error;
}
