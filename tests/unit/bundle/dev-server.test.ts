import { createServer, request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { startDevServer, type DevContent, type DevServer } from "../../../src/bundle/dev-server.ts";
import { page } from "../../../src/model/page.ts";

const content: DevContent = {
  page: async () => "<!doctype html><title>Deck</title>",
  greeting: (version) => (version === "1" ? [] : [{ type: "reload" }]),
};

let server: DevServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function start(): Promise<number> {
  const port = await freePort();
  server = await startDevServer(port, content);
  return port;
}

/** Asks with a path exactly as given: fetch would tidy `..` away. */
async function ask(
  port: number,
  path: string,
  method = "GET",
): Promise<{ status: number; body: string; headers: object }> {
  return await new Promise((done, fail) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}` } },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (text: string) => (body += text));
        answer.on("end", () => done({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
      },
    );
    asked.on("error", fail);
    asked.end();
  });
}

async function* events(port: number, version: string): AsyncGenerator {
  const answer = await fetch(`http://127.0.0.1:${port}${page.changesPath}?${page.versionParameter}=${version}`);
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  let text = "";
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) if (block.startsWith("data: ")) yield JSON.parse(block.slice("data: ".length));
  }
}

describe("startDevServer(port, content)", () => {
  it("serves the page at / and /index.html, whatever is asked behind ?", async () => {
    const port = await start();
    for (const path of ["/", "/index.html", "/?view=speaker"]) {
      expect(await ask(port, path)).toMatchObject({ status: 200, body: "<!doctype html><title>Deck</title>" });
    }
    expect(await ask(port, "/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("lets nobody keep or frame the page", async () => {
    const port = await start();
    expect((await ask(port, "/")).headers).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": "frame-ancestors 'self'",
      "x-content-type-options": "nosniff",
    });
  });

  it.each([
    "/slides/01.md",
    "/data/cost.yaml",
    "/../../etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/@fs/etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/index.html/../slides/01.md",
    "//evil.example/",
    "/index.html%00",
    "/favicon.ico",
  ])("knows no %s", async (path) => {
    expect(await ask(await start(), path)).toMatchObject({ status: 404, body: "Not found\n" });
  });

  it("says which methods there are", async () => {
    const port = await start();
    expect(await ask(port, "/", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("survives a caller that speaks no HTTP", async () => {
    const port = await start();
    await new Promise<void>((done) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("\u0000\u0001 rubbish\r\n\r\n"));
      socket.on("close", () => done());
      socket.on("error", () => done());
      socket.resume();
    });
    expect(await ask(port, "/")).toMatchObject({ status: 200 });
  });

  it("tells a page that is up to date nothing until something changes", async () => {
    const port = await start();
    const stream = events(port, "1");
    const message = { type: "diagnostics", text: "line one\nline two\n\nline four", errors: 1, warnings: 0 } as const;
    const sending = setInterval(() => server?.send(message), 20);
    const first = await stream.next();
    clearInterval(sending);
    expect(first.value).toEqual(message);
    await stream.return(undefined);
  });

  it("greets a page of an earlier state", async () => {
    const stream = events(await start(), "of-another-run");
    expect((await stream.next()).value).toEqual({ type: "reload" });
    await stream.return(undefined);
  });

  it("fails when the port is taken, and takes no other one", async () => {
    const port = await start();
    const second = startDevServer(port, content);
    await expect(second).rejects.toMatchObject({ kind: "environment", rule: "port-taken" });
  });

  it("ends open streams when it closes", async () => {
    const stream = events(await start(), "1");
    const ended = stream.next().then(
      ({ done }) => done,
      () => true,
    );
    await new Promise((done) => setTimeout(done, 50));
    await server?.close();
    expect(await ended).toBe(true);
  });
});
