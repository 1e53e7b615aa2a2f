import { defineConfig } from 'vitest/config'

/**
 * Projects by what they need: `unit` and `contract` nothing, `integration` and `e2e` the embedded database and the sandbox,
 * `ui` a
 * browser, `e2e` that too.
 */
const project = (
  name: string,
  options: { testTimeoutMs: number; database?: boolean; browser?: boolean },
) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/setup/silence.ts'],
    globalSetup: [
      ...(options.database ? ['test/setup/template-database.ts'] : []),
      ...(options.browser ? ['test/setup/browser.ts'] : []),
    ],
    testTimeout: options.testTimeoutMs,
    hookTimeout: options.testTimeoutMs,
    restoreMocks: true,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', { testTimeoutMs: 10_000 }),
      project('contract', { testTimeoutMs: 20_000 }),
      project('integration', { testTimeoutMs: 60_000, database: true }),
      project('e2e', { testTimeoutMs: 180_000, database: true, browser: true }),
      project('ui', { testTimeoutMs: 120_000, browser: true }),
    ],
  },
})
