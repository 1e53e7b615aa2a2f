import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import type { Output } from './output.ts'

/** Gives `body` the composed application and stops it afterwards, also after an error. */
export type WithApp = <Result>(body: (app: App) => Promise<Result>) => Promise<Result>

/** What the sub-commands need from their surroundings; tests bring their own. */
export type CliContext = {
  withApp: WithApp
  /** Throws AppError `startup` when the environment is wrong. */
  readConfig: () => Config
  output: Output
  /** Everything that is typed or piped in, up to its end. */
  readStdin: () => Promise<string>
  /** Where progress is drawn. */
  progressStream: NodeJS.WriteStream
  /** Calls back on Ctrl-C; gives what ends the listening. */
  onInterrupt: (callback: () => void) => () => void
}
