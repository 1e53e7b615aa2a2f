/**
 * Runs one bench: `npm run bench -- <name> [--json] [options]`. Prints tables, or with `--json` one object on stdout;
 * what goes on is said on stderr. Exit 0: measured (whatever the verdict), 1: could not be measured, 2: wrong arguments.
 */
import { parseArgs } from 'node:util'
import { completenessBench } from './completeness.ts'
import { extensions } from './extensions.ts'
import { framework } from './framework.ts'
import { known } from './known.ts'
import { lists } from './lists.ts'
import { liveCheckBench } from './live-check.ts'
import { makespan } from './makespan.ts'
import { matching } from './matching.ts'
import { mirror } from './mirror.ts'
import { money } from './money.ts'
import { BadOption, type Bench } from './runner/bench.ts'
import { helpText, reportText } from './runner/print.ts'
import { startup } from './startup.ts'
import { truth } from './truth.ts'
import { types } from './types.ts'
import { webhooks } from './webhooks.ts'

const benches: Bench[] = [
  truth,
  types,
  money,
  framework,
  makespan,
  startup,
  known,
  liveCheckBench,
  mirror,
  webhooks,
  lists,
  extensions,
  matching,
  completenessBench,
]

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const usage = (): string =>
  ['Usage: npm run bench -- <name> [--json] [options]', '', ...benches.map(helpText)].join('\n')

const refuse = (message: string): number => {
  say(`${message}\n\n${usage()}`)
  return 2
}

const optionsOf = (bench: Bench, args: string[]) => {
  try {
    return parseArgs({ args, options: { ...bench.options, json: { type: 'boolean' } }, strict: true }).values
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error))
  }
}

const main = async ([name, ...args]: string[]): Promise<number> => {
  if (name === undefined || name === '--help') {
    process.stdout.write(`${usage()}\n`)
    return name === undefined ? 2 : 0
  }
  const bench = benches.find((one) => one.name === name)
  if (bench === undefined) return refuse(`There is no bench ${name}.`)
  try {
    const values = optionsOf(bench, args)
    const report = await bench.run(values as Record<string, string | boolean | undefined>, say)
    const text = values.json
      ? JSON.stringify({ bench: bench.name, ...report })
      : `\n${reportText(bench, report)}`
    process.stdout.write(`${text}\n`)
    return 0
  } catch (error) {
    if (error instanceof BadOption) return refuse(error.message)
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
