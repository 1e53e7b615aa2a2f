import type { Command } from 'commander'
import type { MatchSide } from '../app/matches.ts'
import { isUuid } from '../http/validate.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import { table } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

const words = ['same', 'related', 'different'] as const

/** Adds the group `duplicate`: finds that may be known companies, and what people said of them. */
export const addDuplicateCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const duplicate = program.command('duplicate').description('finds that may be companies that you have')
  const add = (name: string, description: string): Command =>
    duplicate
      .command(name)
      .description(description)
      .option('--portal <id>', 'act for this portal instead of the default one')
      .option('--json', 'print one JSON object on stdout')
  add('list', 'the pairs that wait for a word, found oftenest first').action(async (options) =>
    finish(await list(options, context)),
  )
  add('tell', 'say how the two of a pair stand; it holds for all later campaigns')
    .argument('<id>')
    .argument('<verdict>', words.join(', '))
    .action(async (id, verdict, options) => finish(await tell(id, verdict, options, context)))
  add('told', 'what was said and holds, newest first').action(async (options) =>
    finish(await told(options, context)),
  )
  add('take-back', 'take back what was said')
    .argument('<id>')
    .action(async (id, options) => finish(await takeBack(id, options, context)))
}

const sideInWords = ({ name, companyNumber, website, postcode }: MatchSide): string =>
  [name, companyNumber, website, postcode].filter((part) => part !== null).join(', ')

const page = { limit: 100, after: null }

const list = (options: Options, { withApp, output }: CliContext): Promise<number> =>
  withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const { items, total, nextAfter } = await app.matches.queue(portalId, page)
    const rows = items.map(({ id, found, known, because }) => [
      id,
      sideInWords(found),
      sideInWords(known),
      because,
    ])
    const text = total === 0 ? 'No pair waits for a word.' : table([['Id', 'Found', 'Known', 'Why'], ...rows])
    const more = nextAfter === null ? '' : `\nThere are ${total}; these are the first 100.`
    output.data(options.json ? JSON.stringify({ matches: items, total, nextAfter }, null, 2) : text + more)
    return exitCodes.done
  })

const idFrom = (id: string, listed: string): string => {
  if (!isUuid(id)) throw wrongArgument('<id>', `must be an id, as ${listed} shows it`)
  return id.toLowerCase()
}

const tell = (
  id: string,
  word: string,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  const verdict = words.find((one) => one === word)
  if (verdict === undefined) throw wrongArgument('<verdict>', `must be one of ${words.join(', ')}`)
  const match = idFrom(id, 'duplicate list')
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const answer = await app.matches.tell({ actor, id: match, verdict })
    output.data(options.json ? JSON.stringify(answer) : answer.consequence)
    return exitCodes.done
  })
}

const told = (options: Options, { withApp, output }: CliContext): Promise<number> =>
  withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const { items, nextAfter } = await app.matches.told(portalId, page)
    const rows = items.map(({ id, verdict, found, known, by, at }) => [
      id,
      verdict,
      sideInWords(found),
      sideInWords(known),
      by,
      at.toISOString().slice(0, 10),
    ])
    const text =
      rows.length === 0
        ? 'Nothing was said yet.'
        : table([['Id', 'Verdict', 'Found', 'Known', 'By', 'On'], ...rows])
    const more = nextAfter === null ? '' : '\nThere are more; these are the newest 100.'
    output.data(options.json ? JSON.stringify({ verdicts: items, nextAfter }, null, 2) : text + more)
    return exitCodes.done
  })

const takeBack = (id: string, options: Options, { withApp, output }: CliContext): Promise<number> => {
  const verdict = idFrom(id, 'duplicate told')
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const answer = await app.matches.takeBack({ actor, id: verdict })
    output.data(options.json ? JSON.stringify(answer) : answer.consequence)
    return exitCodes.done
  })
}
