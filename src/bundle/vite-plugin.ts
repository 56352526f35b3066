import { relative, resolve, sep } from "node:path";
import type { Plugin, UserConfig, ViteDevServer } from "vite";
import { compileForVite, failureWords, type ViteDeck } from "./vite-deck.ts";

/** Which deck Vite serves and builds. */
export interface ExhibitOptions {
  /** Folder or single Markdown file, relative to Vite's root; the root itself by default. */
  readonly deck?: string;
  /** Replaces the theme of `deck.yaml`. */
  readonly theme?: string;
}

const entry = "virtual:exhibit-deck";

/** Lets plain `vite` serve a deck and `vite build` write its site. For a talk use `exhibit dev`: Vite shows errors to all. */
export function exhibit({ deck = ".", theme }: ExhibitOptions = {}): Plugin {
  let path = resolve(deck);
  return {
    name: "exhibit-deck",
    config: (user, { command }) => configFor(command, user),
    configResolved: (config) => {
      path = resolve(config.root, deck);
    },
    resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
    load: (id) => (id === `\0${entry}` ? "export {}" : undefined),
    // The page is whole already: Vite must write it as it is, or its hashes would not fit its policy any more.
    async generateBundle(_, bundle) {
      const { html, errors, warnings } = await compileForVite(path, theme, false);
      if (errors !== "") this.error(errors);
      if (warnings !== "") this.warn(warnings);
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk" && file.facadeModuleId === `\0${entry}`) delete bundle[name];
      }
      this.emitFile({ type: "asset", fileName: "index.html", source: html });
    },
    configureServer: (server) => serveDeck(server, path, () => compileForVite(path, theme, true)),
  };
}

function configFor(command: "build" | "serve", user: UserConfig): UserConfig {
  const common: UserConfig = { appType: "custom", publicDir: false };
  if (command === "serve") return { ...common, optimizeDeps: { noDiscovery: true, include: [] } };
  // Vite's own default is dist/, which in many projects is something else.
  const outDir = user.build?.outDir ?? "out/site";
  return { ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input: entry } } };
}

async function serveDeck(server: ViteDevServer, path: string, compile: () => Promise<ViteDeck>): Promise<void> {
  let shown = await compile();
  let errors = tellTrouble(server, shown);
  server.ws.on("connection", () => sendErrors(server, errors));
  server.watcher.add(["slides", "data", "templates"].map((folder) => resolve(path, folder)));
  server.watcher.on("all", (_event, changed) => {
    if (!isSource(path, changed)) return;
    void compile()
      .catch((error: unknown) => ({ html: shown.html, errors: failureWords(error), warnings: "" }))
      .then((next) => {
        errors = tellTrouble(server, next);
        if (errors !== "") return sendErrors(server, errors);
        shown = next;
        return server.ws.send({ type: "full-reload" });
      });
  });
  server.middlewares.use((request, response, next) => {
    const [url = ""] = (request.url ?? "").split("?", 1);
    if (isSource(path, resolve(server.config.root, `.${decode(url)}`))) {
      response.statusCode = 404;
      return void response.end();
    }
    if (url !== "/" && url !== "/index.html") return next();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    return void response.end(withViteClient(shown.html, server.config.base));
  });
}

/** The policy of a finished page forbids what Vite's client needs: it goes while the author works. */
function withViteClient(html: string, base: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace("</head>", () => `<script type="module" src="${base}@vite/client"></script></head>`);
}

function tellTrouble(server: ViteDevServer, { errors, warnings }: ViteDeck): string {
  if (warnings !== "") server.config.logger.warn(warnings);
  if (errors !== "") server.config.logger.error(errors);
  return errors;
}

function sendErrors(server: ViteDevServer, errors: string): void {
  if (errors === "") return;
  server.ws.send({ type: "error", err: { message: errors, stack: "", plugin: "exhibit-deck" } });
}

/** What the deck is made of: followed when it changes, and never served raw. A single file has its folder. */
function isSource(deck: string, path: string): boolean {
  const way = relative(deck, path);
  return way === "" ? deck.endsWith(".md") : ["slides", "data", "templates"].includes(way.split(sep)[0] ?? "");
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
