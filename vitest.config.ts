import { defineConfig } from "vitest/config";

// Apart from vite.config.ts: tests must run, and tell what is broken, while the deck's compiler is.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/build-once.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
