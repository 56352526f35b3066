import { defineConfig } from "vite";
import { exhibit } from "./src/bundle/vite-plugin.ts";

// Plain `vite` serves the flagship deck, `vite build` writes its site.
export default defineConfig({ plugins: [exhibit({ deck: "." })] });
