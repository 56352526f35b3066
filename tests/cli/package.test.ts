import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

function packedPaths(): readonly string[] {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const told: unknown = JSON.parse(
    execFileSync("npm", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  const [pack]: readonly unknown[] = Array.isArray(told) ? told : [];
  if (typeof pack !== "object" || pack === null || !("files" in pack) || !Array.isArray(pack.files)) return [];
  return pack.files.map((file: { readonly path: string }) => file.path);
}

describe("npm pack", () => {
  const paths = packedPaths();

  it("ships what runs: command, client, fonts, schemas, templates, types", () => {
    for (const path of [
      "package.json",
      "README.md",
      "CHANGELOG.md",
      "LICENSE",
      "dist/cli.js",
      "dist/bundle/vite-plugin.js",
      "dist/bundle/vite-plugin.d.ts",
      "dist/client/deck.js",
      "dist/client/deck.css",
      "dist/client/charts.js",
      "dist/fonts/inter-latin-400-normal.woff2",
      "dist/fonts/inter.metrics.json",
      "dist/schemas/deck.json",
      "templates/themes/board.css",
    ]) {
      expect(paths).toContain(path);
    }
  });

  it("ships the program in few files, for Node opens each of them", () => {
    expect(paths.filter((path) => path.endsWith(".js")).length).toBeLessThan(60);
  });

  it("ships the licences of what is bundled in, and of the fonts", () => {
    const licences = paths.filter((path) => path.includes("license"));
    expect(licences).toContain("dist/licenses.md");
    expect(licences).toContain("dist/client/deck-licenses.md");
    expect(licences).toContain("dist/client/charts-licenses.md");
    expect(licences).toContain("dist/fonts/inter.license.txt");
  });

  it("loads no package that whoever installs it would lack", () => {
    const facts: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const kinds = ["dependencies", "optionalDependencies", "peerDependencies"];
    const installed = kinds.flatMap((kind) => Object.keys(Object(Reflect.get(Object(facts), kind))));
    const scripts = paths.filter((path) => /^dist\/(?:cli|bundle\/.*|chunks\/.*)\.js$/.test(path));
    const loaded = scripts.flatMap((path) =>
      [
        ...readFileSync(join(root, path), "utf8").matchAll(
          /^(?:import|export)\b[^"']*from "([^".][^"]*)"|\bimport\("([^".][^"]*)"\)/gm,
        ),
      ].map(([, fixed, late]) => fixed ?? late ?? ""),
    );
    expect(loaded).toContain("puppeteer-core");
    const packages = loaded.filter((name) => !name.startsWith("node:")).map((name) => name.split("/")[0]);
    expect(packages.filter((name) => name !== undefined && !installed.includes(name))).toEqual([]);
  });

  it("ships nothing else", () => {
    const known =
      /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|templates\/.*\.(?:css|hbs)|dist\/.*\.(?:js|d\.ts)|dist\/client\/deck\.css|dist\/fonts\/.*\.(?:woff2|json|license\.txt)|dist\/(?:client\/\w+-)?licenses\.md|dist\/schemas\/.*\.json)$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.map$|build-package|\.test\./.test(path))).toEqual([]);
  });
});
