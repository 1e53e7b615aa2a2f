import type { ConnectionView } from '../app/connection.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})
const shown = (date: Date | null): string => (date === null ? '-' : moment.format(date))

const statusWords = {
  connected: 'connected',
  disconnected: 'disconnected',
  never_installed: 'never installed',
} as const

const textOf = (view: ConnectionView): string => {
  const lines: [string, string | null][] = [
    ['Account', `${view.portalName} (${view.portalId})`],
    ['Status', [statusWords[view.status], view.statusReason].filter((part) => part !== '').join(': ')],
    [
      'Installed',
      view.installedAt && `${shown(view.installedAt)}${view.installedBy ? ` by ${view.installedBy}` : ''}`,
    ],
    ['Left', view.disconnectedAt && shown(view.disconnectedAt)],
    ['Data', view.dataDeletedAfter && `deleted after ${shown(view.dataDeletedAfter)}`],
    ['Failing', view.failingSince && `since ${shown(view.failingSince)}: ${view.failure ?? ''}`],
    ['Scopes', view.scopes.join(', ') || null],
  ]
  return lines.flatMap(([name, value]) => (value ? [`${name.padEnd(10)}${value}`] : [])).join('\n')
}

const print = (view: ConnectionView, options: Options, { output }: CliContext): number => {
  output.data(options.json ? JSON.stringify({ connection: view }, null, 2) : textOf(view))
  return exitCodes.done
}

/** `connection show`: how a portal is connected. Gives the exit code. */
export const showConnection = (options: Options, context: CliContext): Promise<number> =>
  context.withApp(async (app) =>
    print(await app.connection.read(portalFrom(options.portal, app.reads.defaultPortalId)), options, context),
  )

/** `connection disconnect --confirm <name or id>`: ends it. Gives the exit code. */
export const disconnectPortal = async (
  options: Options & { confirm?: string },
  context: CliContext,
): Promise<number> => {
  const { confirm } = options
  if (confirm === undefined) throw wrongArgument('--confirm', 'must be the name or the id of the account')
  return context.withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    return print(await app.connection.disconnect({ actor, confirm }), options, context)
  })
}
