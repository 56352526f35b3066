import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Rooms of src/, and the rooms each may import from. Files directly in src/ are rooms of their own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ["model"],
  drawing: ["diagnostics", "model"],
  exhibits: ["drawing", "diagnostics", "model"],
  sources: ["exhibits", "drawing", "diagnostics", "model"],
  parse: ["exhibits", "drawing", "diagnostics", "model"],
  ledger: ["exhibits", "drawing", "diagnostics", "model"],
  compile: ["exhibits", "drawing", "diagnostics", "model"],
  "pipeline.ts": ["sources", "parse", "ledger", "compile", "diagnostics", "model"],
  outputs: ["diagnostics", "model"],
  bundle: ["pipeline.ts", "outputs", "sources", "parse", "compile", "exhibits", "drawing", "diagnostics", "model"],
  export: ["pipeline.ts", "outputs", "compile", "exhibits", "drawing", "diagnostics", "model"],
  checks: ["pipeline.ts", "ledger", "compile", "exhibits", "drawing", "diagnostics", "model"],
  reports: ["ledger", "diagnostics", "model"],
  edits: ["parse", "diagnostics", "model"],
  commands: [
    "bundle",
    "export",
    "checks",
    "reports",
    "edits",
    "pipeline.ts",
    "outputs",
    "sources",
    "compile",
    "diagnostics",
    "model",
  ],
  "cli.ts": ["commands", "diagnostics", "model"],
  client: ["model", "drawing"],
};

/** The one place of each outside library; a type is not a use. */
const doors: Readonly<Record<string, RegExp>> = {
  handlebars: /^compile\/(?:templates|placeholder-[\w-]+|parse-placeholders?|placeholders?)\.ts$/,
  marked: /^compile\/markdown\.ts$/,
  shiki: /^compile\/highlight\.ts$/,
  yaml: /^parse\/yaml\.ts$/,
  "read-excel-file": /^sources\/read-workbook\.ts$/,
  "puppeteer-core": /^export\/browser\.ts$/,
  vite: /^bundle\//,
  "reveal.js": /^client\//,
  "chart.js": /^client\//,
  fontkit: /^exhibits\/font-file\.ts$/,
  "decimal.js": /^model\/decimal\.ts$/,
  zod: /(?:schemas?|-schema|-shape|-body|body-parts|schema-keys|check-shape)\.ts$/,
  "image-size": /^sources\/read-picture\.ts$/,
};

const pureRooms = new Set([
  "model",
  "diagnostics",
  "drawing",
  "exhibits",
  "parse",
  "ledger",
  "compile",
  "reports",
  "edits",
]);
const root = resolve(import.meta.dirname, "../src");

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

interface HouseFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
}

const house = readHouse();

function readHouse(): readonly HouseFile[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => name.endsWith(".ts")).map((name) => name.replaceAll("\\", "/"));
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, room: path.split("/")[0] ?? path, text, code: withoutWords(text), imports: readImports(text) };
  });
}

/** Static imports, re-exports and `import()`; a statement of types only counts as a type. */
function readImports(text: string): readonly Import[] {
  const code = text.replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = code.matchAll(/\bimport\("([^"]+)"\)/g);
  return [
    ...[...statements].map(([, type, target = ""]) => ({ target, isType: type !== undefined })),
    ...[...dynamic].map(([, target = ""]) => ({ target, isType: false })),
  ];
}

/** The code without comments and string contents, so that a word in a message is no use of it. */
function withoutWords(text: string): string {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*$/gm, "$1")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
}

function inside(file: HouseFile, { target }: Import): string | undefined {
  return target.startsWith(".")
    ? relative(root, resolve(root, dirname(file.path), target)).replaceAll("\\", "/")
    : undefined;
}

function packageOf({ target }: Import): string | undefined {
  if (target.startsWith(".") || target.startsWith("node:")) return undefined;
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

describe("the test of the house", () => {
  it("has read the house", () => {
    expect(house.length).toBeGreaterThan(150);
    expect(new Set(house.map(({ room }) => room)).size).toBeGreaterThan(12);
    const pipeline = house.find(({ path }) => path === "pipeline.ts");
    expect(pipeline?.imports).toContainEqual({ target: "./parse/parse-deck.ts", isType: false });
    expect(pipeline?.imports).toContainEqual({ target: "./model/deck.ts", isType: true });
    const yaml = house.find(({ path }) => path === "parse/yaml.ts");
    expect(yaml?.imports).toContainEqual({ target: "yaml", isType: false });
  });

  it("sees dynamic imports, re-exports and imports over several lines", () => {
    const text =
      'import {\n  a,\n  b,\n} from "./a.ts";\nexport { c } from "./c.ts";\nconst d = await import("vite");\nimport type { E } from "x";\n';
    expect(readImports(text).map(({ target }) => target)).toEqual(["./a.ts", "./c.ts", "x", "vite"]);
  });

  it("does not take a word in a comment or text for code", () => {
    expect(withoutWords('const a = "async"; // process.exit\n/* console */ b;')).not.toMatch(/async|process|console/);
  });
});

describe("rooms", () => {
  it("are all in the table", () => {
    expect([...new Set(house.map(({ room }) => room))].filter((room) => !Object.hasOwn(mayImport, room))).toEqual([]);
  });

  it("import only what stands below them", () => {
    const wrong = house.flatMap((file) =>
      file.imports.flatMap((one) => {
        const target = inside(file, one)?.split("/")[0];
        const isAllowed = target === undefined || target === file.room || (mayImport[file.room] ?? []).includes(target);
        return isAllowed ? [] : [`${file.path} imports ${one.target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("have no circle, types counted", () => {
    expect(findCircle()).toEqual([]);
  });

  it("import only files that exist", () => {
    const paths = new Set(house.map(({ path }) => path));
    const missing = house.flatMap((file) =>
      file.imports.flatMap((one) => {
        const target = inside(file, one);
        return target === undefined || !target.endsWith(".ts") || paths.has(target)
          ? []
          : [`${file.path} imports ${target}`];
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe("outside libraries", () => {
  it("come in by their one door", () => {
    const wrong = house.flatMap((file) =>
      file.imports.flatMap((one) => {
        const door = doors[packageOf(one) ?? ""];
        const isType = one.isType && packageOf(one) !== "yaml";
        return door === undefined || isType || door.test(file.path) ? [] : [`${file.path} imports ${one.target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("are each used somewhere, so that no door stands for a library that is gone", () => {
    const used = new Set(house.flatMap((file) => file.imports.map((one) => packageOf(one))));
    expect(Object.keys(doors).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe("pure rooms", () => {
  const pure = house.filter(({ room }) => pureRooms.has(room));

  it("are not async and wait for nothing", () => {
    expect(pure.filter(({ code }) => /\basync\b|\bawait\b|\bPromise\b/.test(code)).map(({ path }) => path)).toEqual([]);
  });

  // Hashes are arithmetic, and createRequire only finds code.
  it("touch no disk, process or network", () => {
    const touching = pure.filter(({ imports }) =>
      imports.some(({ target }) => /^(?:node:)(?!module$|crypto$)/.test(target)),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
    expect(
      pure.filter(({ code }) => /\bprocess\.|\bfetch\(|\bglobalThis\./.test(code)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("do not look at the clock or throw dice", () => {
    const looking = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\bsetTimeout\b/;
    expect(pure.filter(({ code }) => looking.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe("everywhere", () => {
  it("console and exit codes are the command line's alone", () => {
    const speaking = house.filter(({ path, code }) => path !== "cli.ts" && /\bconsole\.|\bprocess\.exit\b/.test(code));
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it("exports have names", () => {
    expect(house.filter(({ code }) => /^export default\b/m.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it("no file only passes on what others export", () => {
    const barrels = house.filter(({ code }) => /^export (?:\*|\{[^}]*\} from)/m.test(code));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it("files are named for what they do, in kebab case", () => {
    const wrong = house.filter(({ path }) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:d\.)?ts$/.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(
      house.filter(({ path }) => /\b(?:utils?|helpers?|common|misc)\b/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("files stay small enough to be read at a glance", () => {
    const lines = house.map(({ text }) => text.split("\n").length - 1).toSorted((a, b) => a - b);
    expect(lines.at(-1)).toBeLessThanOrEqual(250);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("every exported name says in a sentence what it gives", () => {
    expect(house.flatMap(undocumented)).toEqual([]);
  });
});

/** Interfaces and types without a comment are let be where their fields explain themselves. */
function undocumented({ path, text }: HouseFile): readonly string[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const name = /^export (?:async )?(?:function|class|const) (\w+)/.exec(line)?.[1];
    return name === undefined || lines[at - 1]?.trimEnd().endsWith("*/") === true ? [] : [`${path}: ${name}`];
  });
}

/** The first circle of files, if there is one. */
function findCircle(): readonly string[] {
  const targets = new Map(house.map((file) => [file.path, file.imports.flatMap((one) => inside(file, one) ?? [])]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of targets.get(path) ?? []) {
      const circle = visit(target, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of targets.keys()) {
    const circle = visit(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
