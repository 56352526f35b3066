/** The sandbox stays on but for root, who has none, and for those who ask; `EXHIBIT_SANDBOX` is `1` or `0`. */
export function wantsSandbox(): boolean {
  const wish = process.env["EXHIBIT_SANDBOX"];
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return wish === "1" || (wish !== "0" && !root);
}

/** Whether a sandbox that does not work may be left away. */
export function insistsOnSandbox(): boolean {
  return process.env["EXHIBIT_SANDBOX"] === "1";
}

/** Equal pixels in every browser, no traffic of its own, no name resolved but the machine's own, nothing asked of a user. */
export function launchFlags(sandbox: boolean): readonly string[] {
  return [
    "--headless",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--disable-gpu",
    "--hide-scrollbars",
    "--mute-audio",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--no-proxy-server",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-client-side-phishing-detection",
    "--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,WebUIReloadButton",
    "--disable-search-engine-choice-screen",
    "--metrics-recording-only",
    "--no-first-run",
    "--password-store=basic",
    "--use-mock-keychain",
    // A background tab is slowed down, and so is a window that nobody sees.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-hang-monitor",
    "--disable-ipc-flooding-protection",
    ...(process.platform === "linux" ? ["--disable-dev-shm-usage"] : []),
    ...(sandbox ? [] : ["--no-sandbox"]),
  ];
}
