import { AppError } from '../src/errors.ts'
import type { PreviewUrls } from './app.ts'
import { compose } from './compose.ts'
import { type Config, readConfig } from './config.ts'
import { createHttpApp } from './http/app.ts'
import { type OpenPort, openPort } from './http/listen.ts'
import { createLog, type Log } from './observability/log.ts'
import { collectProcessMetrics } from './observability/metrics.ts'

const urlOf = (config: Config, web: OpenPort): string => {
  const host = config.host === '0.0.0.0' ? 'localhost' : config.host
  return config.publicBaseUrl ?? `http://${host}:${web.port}`
}

const worldOf = ({ sandbox }: Config): string | null => {
  if (sandbox === null) return null
  return sandbox.registerFile
    ? `real companies of ${sandbox.registerFile}`
    : `fictional companies, seed ${sandbox.seed}`
}

const greeting = (config: Config, web: OpenPort | null, preview: PreviewUrls | null): string => {
  const lines: [string, string | null][] = [
    ['Open', web && `${urlOf(config, web)}/`],
    ['Record', web && (preview?.record ?? null)],
    ['Pages', web && (preview?.pages ?? null)],
    ['CRM', web && (preview?.crm ?? null)],
    ['Mode', config.role === 'all' ? config.mode : `${config.mode}, ${config.role} only`],
    ['World', worldOf(config)],
    ['Data', config.databaseUrl === null ? config.dataDir : 'the database of DATABASE_URL'],
    ['Stop', 'Ctrl-C'],
  ]
  const shown = lines.flatMap(([name, value]) => (value ? [`  ${name.padEnd(6)} ${value}`] : []))
  return ['', 'Leadwright is ready.', ...shown, '', ''].join('\n')
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

/** Stops on the first signal, ends at once on the second. Gives whether it is stopping. */
const stopOnSignal = (stop: () => Promise<void>, log: Log): (() => boolean) => {
  let isStopping = false
  const onSignal = (signal: keyof typeof exitCodes): void => {
    if (isStopping) process.exit(exitCodes[signal])
    isStopping = true
    log.info({ signal }, 'Stopping; a second signal ends it at once.')
    stop().then(
      () => process.exit(0),
      (err) => endWith(err, log),
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return () => isStopping
}

/** Ends the process with one sentence for an expected fault, with all that is known for another. */
const endWith = (error: unknown, log: Log): never => {
  if (error instanceof AppError) process.stderr.write(`${error.message} ${error.hint ?? ''}\n`)
  else log.fatal({ err: error }, 'Leadwright has failed and ends.')
  process.exit(1)
}

const start = async (config: Config, log: Log): Promise<void> => {
  // The port comes before anything slow or lasting, so that a second start fails at once and leaves no trace.
  const web = config.role === 'worker' ? null : await openPort(config.host, config.port)
  const composing = compose(config, log, { baseUrl: web && urlOf(config, web) })
  const isStopping = stopOnSignal(async () => {
    await web?.close()
    // A signal during the start waits for it, so that what it started is stopped too.
    await (await composing.catch(() => null))?.stop()
  }, log)
  const app = await composing
  if (isStopping()) return
  if (config.role !== 'web') await app.startWorker()
  if (web) {
    collectProcessMetrics()
    web.serve(createHttpApp({ app, log, publicBaseUrl: config.publicBaseUrl }))
  }
  if (!isStopping()) process.stdout.write(greeting(config, web, app.reads.previewUrls()))
}

const main = async (): Promise<void> => {
  let log = createLog({ level: 'info' })
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (error) => endWith(error, log))
  }
  try {
    const config = readConfig()
    log = createLog({ level: config.logLevel })
    await start(config, log)
  } catch (error) {
    endWith(error, log)
  }
}

await main()
