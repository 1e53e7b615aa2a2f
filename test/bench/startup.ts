import type { Bench } from './runner/bench.ts'
export const startup: Bench = {
  name: 'startup',
  summary: '',
  options: {},
  help: {},
  run: async () => ({ setUp: {}, goals: [], tables: [], notes: [] }),
}
