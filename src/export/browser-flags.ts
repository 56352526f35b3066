/** The sandbox stays on but for root, who has none, and for those who ask; `EXHIBIT_SANDBOX` is `1` or `0`. */
export function wantsSandbox(): boolean {
  const wish = process.env["EXHIBIT_SANDBOX"];
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return wish === "1" || (wish !== "0" && !root);
}

/** Equal pixels in every browser (hinting), no traffic of its own, no name resolved but the machine's own. */
export function launchFlags(sandbox: boolean): readonly string[] {
  return [
    "--font-render-hinting=none",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ...(process.platform === "linux" ? ["--disable-dev-shm-usage"] : []),
    ...(sandbox ? [] : ["--no-sandbox"]),
  ];
}
