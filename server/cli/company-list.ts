import { readFile } from 'node:fs/promises'
import { AppError } from '../../src/errors.ts'
import type { ReportCounts, ReportRowView, RowChoice } from '../app/company-list.ts'
import { isUuid } from '../http/validate.ts'
import { campaignIdFrom, operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import { table } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

/** `company-list read <file>`: how a list is read, with the fault of each line; the good ones as `--set` takes them by `--json`. Gives the exit code. */
export const readListFile = (
  path: string,
  options: { json?: boolean },
  { withApp, output }: CliContext,
): Promise<number> =>
  withApp(async (app) => {
    const list = app.lists.read({ file: (await bytesOf(path)).toString('base64') }, null)
    const faulty = list.rows.filter(({ fault }) => fault !== null)
    const good = list.rows.filter(({ fault }) => fault === null).map(({ fault: _, ...company }) => company)
    for (const { line, name, fault } of faulty) output.note(`Line ${line} (${name || 'no name'}): ${fault}.`)
    output.note(`${good.length} of ${list.rows.length} lines can be checked.`)
    output.data(
      options.json
        ? JSON.stringify({ columns: list.columns, companies: good }, null, 2)
        : table([
            ['Line', 'Name', 'Number', 'Postcode', 'Website'],
            ...good.map(({ line, name, companyNumber, postcode, website }) => [
              String(line),
              name,
              companyNumber ?? '',
              postcode ?? '',
              website ?? '',
            ]),
          ]),
    )
    return exitCodes.done
  })

/** The companies of a list file that can be checked, for `campaign run --companies`; faulty lines are noted. */
export const companiesOfFile = async (
  path: string,
  read: (source: { file: string }) => { rows: { line: number; name: string; fault: string | null }[] },
  note: (line: string) => void,
): Promise<unknown[]> => {
  const { rows } = read({ file: (await bytesOf(path)).toString('base64') })
  for (const { line, name, fault } of rows)
    if (fault !== null) note(`Line ${line} (${name || 'no name'}) is not checked: ${fault}.`)
  return rows.filter(({ fault }) => fault === null).map(({ fault: _, ...company }) => company)
}

const bytesOf = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('invalid_input', `The file ${path} cannot be read.`, {
      cause,
      fields: [{ field: '<file>', message: 'must be a file that can be read' }],
    })
  }
}

/** `campaign report <id>`: the report on a list of companies, as a table, CSV or JSON. Gives the exit code. */
export const printReport = (
  id: string,
  options: Options & { csv?: boolean },
  { withApp, output }: CliContext,
): Promise<number> =>
  withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const campaignId = campaignIdFrom(id)
    if (options.csv) output.data((await app.lists.csv(portalId, campaignId)).trimEnd())
    else {
      const { rows, counts } = await app.lists.report(portalId, campaignId, { limit: 500, after: null })
      output.data(options.json ? JSON.stringify({ rows, counts }, null, 2) : reportText(rows, counts))
    }
    return exitCodes.done
  })

const reportText = (rows: ReportRowView[], counts: ReportCounts): string =>
  [
    table([
      ['Line', 'Name', 'Verdict', 'Number', 'Where', 'Employees', 'Choice'],
      ...rows.map(({ line, asked, verdictText, company, choice }) => [
        String(line),
        asked.name,
        verdictText,
        company?.companyNumber ?? '',
        company?.postcode ?? '',
        company?.employees ?? '',
        choice ?? '',
      ]),
    ]),
    '',
    ...rows.map(({ line, sentence }) => `${line}: ${sentence}`),
    '',
    `${counts.all} lines: ${counts.trading} trade, ${counts.notTrading} do not, ${counts.notFound} not found, ${counts.sameCompany} the same as another line, ${counts.open} being checked, ${counts.failed} not checked.`,
  ].join('\n')

const choices: readonly RowChoice[] = ['find', 'exclude', 'none']

/** `campaign choose <id> <choice> <line...>`: makes lines of a report leads, or leaves them out of later campaigns. Gives the exit code. */
export const chooseLines = (
  id: string,
  choiceText: string,
  lineTexts: string[],
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  const choice = choices.find((one) => one === choiceText)
  if (choice === undefined) throw wrongArgument('<choice>', `must be one of ${choices.join(', ')}`)
  if (!lineTexts.every((text) => /^\d{1,6}$/.test(text)))
    throw wrongArgument('<line...>', 'must be lines of the list, as campaign report shows them')
  const lines = lineTexts.map(Number)
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const chosen = await app.lists.choose({ actor, campaignId: campaignIdFrom(id), lines, choice })
    const refused = chosen.refused.map(({ line, reason }) => `Line ${line}: ${reason}`)
    const text = [`${chosen.changed} changed, ${chosen.unchanged} stood so already.`, ...refused].join('\n')
    output.data(options.json ? JSON.stringify(chosen) : text)
    return exitCodes.done
  })
}

/** `exclusion list`: the companies that later campaigns leave out, newest first. Gives the exit code. */
export const listExclusions = (options: Options, { withApp, output }: CliContext): Promise<number> =>
  withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const { items, nextAfter } = await app.lists.exclusions(portalId, { limit: 100, after: null })
    const text =
      items.length === 0
        ? 'No company is left out.'
        : table([
            ['Id', 'Company', 'Number', 'Website', 'By', 'On'],
            ...items.map(({ id, name, companyNumber, domain, by, at }) => [
              id,
              name,
              companyNumber ?? '',
              domain ?? '',
              by,
              at.toISOString().slice(0, 10),
            ]),
          ])
    const more = nextAfter === null ? '' : '\nThere are more; these are the newest 100.'
    output.data(options.json ? JSON.stringify({ exclusions: items, nextAfter }, null, 2) : text + more)
    return exitCodes.done
  })

/** `exclusion add <name>`. Gives the exit code. */
export const addExclusion = (
  name: string,
  options: Options & { number?: string; website?: string },
  { withApp, output }: CliContext,
): Promise<number> => {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 255) throw wrongArgument('<name>', 'must be 1 to 255 characters')
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const named = { companyNumber: options.number ?? null, website: options.website ?? null }
    const exclusion = await app.lists.exclude({ actor, name: trimmed, ...named })
    output.data(options.json ? JSON.stringify(exclusion) : `Left out: ${exclusion.name} (${exclusion.id}).`)
    return exitCodes.done
  })
}

/** `exclusion remove <id>`. Gives the exit code. */
export const removeExclusion = (
  id: string,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  if (!isUuid(id)) throw wrongArgument('<id>', 'must be the id of an exclusion, as exclusion list shows it')
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    await app.lists.include({ actor, id: id.toLowerCase() })
    output.data(options.json ? JSON.stringify({ id }) : 'Later campaigns may find it again.')
    return exitCodes.done
  })
}
