import type { Bench } from './runner/bench.ts'
export const makespan: Bench = {
  name: 'makespan',
  summary: '',
  options: {},
  help: {},
  run: async () => ({ setUp: {}, goals: [], tables: [], notes: [] }),
}
