import { describe, expect, it } from "vitest";
import type { Machine } from "../../../src/export/browser-places.ts";
import { pathFolders, systemBrowserPlaces } from "../../../src/export/browser-places.ts";

function machine(platform: NodeJS.Platform, env: Machine["env"]): Machine {
  return { platform, arch: "x64", env, homeFolder: "/Users/z", temporaryFolder: "/tmp", rootFolder: "/" };
}

describe("systemBrowserPlaces(machine)", () => {
  it("looks into the programs folders of Windows, those that are set", () => {
    const places = systemBrowserPlaces(machine("win32", { PROGRAMFILES: "C:\\P", LOCALAPPDATA: "C:\\L" }));
    expect(places[0]).toBe("C:\\P\\Google\\Chrome\\Application\\chrome.exe");
    expect(places).toContain("C:\\L\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(places).toHaveLength(6);
  });

  it("looks into both application folders of macOS", () => {
    const places = systemBrowserPlaces(machine("darwin", {}));
    expect(places).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/z/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  it("prefers the kind of browser over the order of PATH on Linux", () => {
    const places = systemBrowserPlaces(machine("linux", { PATH: "/a:/b" }));
    expect(places.indexOf("/b/google-chrome")).toBeLessThan(places.indexOf("/a/chromium"));
    expect(places.at(-1)).toMatch(/^\//);
  });
});

describe("pathFolders(machine)", () => {
  it("leaves out empty entries, which would mean the current folder", () => {
    expect(pathFolders(machine("linux", { PATH: ":/a::/b:" }))).toEqual(["/a", "/b"]);
    expect(pathFolders(machine("linux", {}))).toEqual([]);
  });
});
