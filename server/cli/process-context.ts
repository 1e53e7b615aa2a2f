import { text } from 'node:stream/consumers'
import { compose } from '../compose.ts'
import { type Config, readConfig } from '../config.ts'
import { createLog } from '../observability/log.ts'
import type { CliContext, WithApp } from './context.ts'
import { exitCodes, processOutput } from './output.ts'

// Whoever reads a command's output wants its data; LOG_LEVEL brings the story back.
const readCliConfig = (): Config => readConfig(undefined, { logLevel: 'warn' })

const withComposedApp: WithApp = async (body) => {
  const config = readCliConfig()
  const app = await compose(config, createLog({ level: config.logLevel }))
  try {
    return await body(app)
  } finally {
    await app.stop()
  }
}

const onInterrupt = (callback: () => void): (() => void) => {
  let isAsked = false
  const listener = (): void => {
    if (isAsked) process.exit(exitCodes.interrupted)
    isAsked = true
    callback()
  }
  process.on('SIGINT', listener)
  process.on('SIGTERM', listener)
  return () => {
    process.off('SIGINT', listener)
    process.off('SIGTERM', listener)
  }
}

/** The surroundings of a real command line: environment, streams and signals of this process. */
export const processContext: CliContext = {
  withApp: withComposedApp,
  readConfig: readCliConfig,
  output: processOutput,
  readStdin: () => {
    if (process.stdin.isTTY) processOutput.note('Type or paste it, then press Enter and Ctrl-D.')
    return text(process.stdin)
  },
  progressStream: process.stderr,
  onInterrupt,
}
