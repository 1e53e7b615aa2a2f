import type { MirrorView } from '../app/mirror.ts'
import { portalFrom } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

const stateWords = {
  waiting: 'nothing read yet',
  importing: 'being read',
  ready: 'ready',
  failing: 'stands still',
} as const

const progressText = ({ state, imported, expected, percent, minutesLeft }: MirrorView): string => {
  if (state === 'ready') return `${imported} companies`
  const time = minutesLeft === null ? '' : `, about ${minutesLeft} min left`
  return `${imported} of ${expected ?? '?'} companies (${percent} %)${time}`
}

const textOf = (view: MirrorView): string =>
  [
    `Mirror of HubSpot: ${stateWords[view.state]}, ${progressText(view)}`,
    `Company number: ${view.companyNumber.property ?? 'no property'}${view.companyNumber.isChosen ? ' (chosen)' : ''}`,
    ...(view.failure === null ? [] : [`Failing: ${view.failure}`]),
    ...view.missingProperties.map(({ name, reason }) => `Missing property ${name}: ${reason}`),
  ].join('\n')

/** `mirror status`: how far the local copy of HubSpot's companies is. Gives the exit code. */
export const showMirror = (options: Options, context: CliContext): Promise<number> =>
  context.withApp(async (app) => {
    const view = await app.mirror.status(portalFrom(options.portal, app.reads.defaultPortalId))
    context.output.data(options.json ? JSON.stringify({ mirror: view }, null, 2) : textOf(view))
    return exitCodes.done
  })
