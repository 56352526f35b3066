import { defineConfig } from "vitest/config";

// Plain `vite` serves the flagship deck, `vite build` writes its site. The tests need no plugin.
export default defineConfig(async () => ({
  plugins:
    process.env["VITEST"] === undefined ? [(await import("./src/bundle/vite-plugin.ts")).exhibit({ deck: "." })] : [],
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/build-once.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}));
