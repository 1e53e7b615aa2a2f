import type { RegisterImportView, RegisterStateView } from '../app/registers.ts'
import { wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

/** Bad lines shown one by one; the rest is counted. */
const MOST_LINES_SHOWN = 20

const registerFrom = (text: string): 'schools' | 'care' => {
  if (text === 'schools' || text === 'care') return text
  throw wrongArgument('<register>', 'must be schools or care')
}

/** `register import <register> <file>`: puts a register's file in place of what was loaded. Gives the exit code. */
export const importRegisterFile = async (
  name: string,
  path: string,
  options: { force?: boolean; json?: boolean },
  { withApp, output }: CliContext,
): Promise<number> => {
  const register = registerFrom(name)
  return withApp(async (app) => {
    const view = await app.registers.importFile({ register, path, isForced: options.force ?? false })
    for (const line of badLinesText(view)) output.note(line)
    output.data(options.json ? JSON.stringify(view, null, 2) : importText(view))
    return exitCodes.done
  })
}

/** `register status`: what is loaded and since when. Gives the exit code. */
export const showRegisters = async (
  options: { json?: boolean },
  { withApp, output }: CliContext,
): Promise<number> =>
  withApp(async (app) => {
    const registers = await app.registers.status()
    output.data(options.json ? JSON.stringify({ registers }, null, 2) : registers.map(stateText).join('\n'))
    return exitCodes.done
  })

const importText = ({ register, openCount, closedCount, badLines }: RegisterImportView): string =>
  `The ${register} register is loaded: ${openCount} open, ${closedCount} closed, ${badLines.length} lines could not be used.`

const badLinesText = ({ badLines }: RegisterImportView): string[] => {
  const more = badLines.length - MOST_LINES_SHOWN
  return [
    ...badLines.slice(0, MOST_LINES_SHOWN).map(({ line, reason }) => `Line ${line}: ${reason}.`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ]
}

const stateText = (state: RegisterStateView): string =>
  state.importedAt === null
    ? `${state.register.padEnd(8)} not loaded: import it with register import ${state.register} <file>`
    : `${state.register.padEnd(8)} ${state.openCount} open, ${state.closedCount} closed, ${state.badLineCount} bad lines, imported ${state.importedAt.toISOString()}`
