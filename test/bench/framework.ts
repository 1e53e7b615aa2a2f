import type { Bench } from './runner/bench.ts'
export const framework: Bench = { name: 'framework', summary: '', options: {}, help: {}, run: async () => ({ setUp: {}, goals: [], tables: [], notes: [] }) }
