/** Two workers, for builds and browsers are processes of their own beside them; each runs file after file. */
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "_site/**", "dist/**", ".cache/**", "tests/golden/*/**"],
    environment: "node",
    globalSetup: ["tests/support/outer-press/open-press.ts"],
    maxWorkers: 2,
    // A worker a file would load the same modules a hundred times; no file changes what another one sees.
    isolate: false,
    // For what hangs; a slow machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 20_000,
  },
});
