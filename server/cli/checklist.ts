import type { ChecklistStepView, ChecklistView } from '../app/home.ts'
import { operatorOf, portalFrom } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

/** `checklist show`: what of the first hour is done, and who can do the rest. Gives the exit code. */
export const showChecklist = (options: Options, context: CliContext): Promise<number> =>
  context.withApp(async (app) => {
    const checklist = await app.home.checklist(
      operatorOf(portalFrom(options.portal, app.reads.defaultPortalId)),
    )
    context.output.data(options.json ? JSON.stringify({ checklist }, null, 2) : textOf(checklist))
    return exitCodes.done
  })

const textOf = ({ isFinished, steps }: ChecklistView): string =>
  [
    isFinished ? 'The first steps are done.' : 'The first steps are not done yet.',
    ...steps.flatMap(stepText),
  ].join('\n')

const stepText = ({ id, title, how, who, isRequired, isDone, hubSpotUrl }: ChecklistStepView): string[] => {
  const line = `${isDone ? '[x]' : '[ ]'} ${id.padEnd(9)} ${title}${isRequired ? ' (required)' : ''}`
  if (isDone) return [line]
  const address = hubSpotUrl === null ? [] : [`              ${hubSpotUrl}`]
  return [line, `              ${how}`, ...address, `              Who: ${who}.`]
}
