import type {
  DecisionInput,
  LeadItemView,
  LeadSortView,
  RejectReasonView,
  ReviewStateView,
} from '../app/review.ts'
import { isUuid } from '../http/validate.ts'
import { campaignIdFrom, operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import { table } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }
type ListOptions = Options & {
  campaign?: string
  review?: string
  search?: string
  sort: string
  limit: string
}

const states: readonly ReviewStateView[] = ['to-review', 'accepted', 'rejected']
const sorts: readonly LeadSortView[] = ['fit', 'newest', 'nearest', 'name']
const reasons: readonly RejectReasonView[] = [
  'wrong-sector',
  'too-small',
  'too-large',
  'too-far',
  'known-to-us',
  'competitor',
  'no-need',
  'wrong-data',
  'other',
]

const oneOf = <Choice extends string>(argument: string, choices: readonly Choice[], text: string): Choice => {
  const choice = choices.find((one) => one === text)
  if (choice === undefined) throw wrongArgument(argument, `must be one of ${choices.join(', ')}`)
  return choice
}

const limitFrom = (text: string): number => {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100) return Number(text)
  throw wrongArgument('--limit', 'must be a whole number from 1 to 100')
}

const textFrom = (argument: string, text: string | undefined, most: number): string | undefined => {
  const trimmed = text?.trim()
  if (trimmed === undefined || (trimmed !== '' && trimmed.length <= most)) return trimmed
  throw wrongArgument(argument, `must be a text of 1 to ${most} characters`)
}

/** `lead list`: leads of all campaigns, and how many there are, counted up to 10,000. Gives the exit code. */
export const listLeads = async (options: ListOptions, { withApp, output }: CliContext): Promise<number> => {
  const { campaign, review, search, sort, limit } = options
  const filter = {
    campaignId: campaign === undefined ? undefined : campaignIdFrom(campaign),
    review: review === undefined ? undefined : oneOf('--review', states, review),
    search: textFrom('--search', search, 100),
  }
  const page = { sort: oneOf('--sort', sorts, sort), limit: limitFrom(limit), after: null }
  return withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const { items, total, isMore } = await app.review.list(portalId, filter, page)
    const found = isMore ? `more than ${total}` : `${total}`
    output.data(
      options.json ? JSON.stringify({ leads: items, total, isMore }, null, 2) : listText(items, found),
    )
    return exitCodes.done
  })
}

const listText = (leads: LeadItemView[], found: string): string =>
  leads.length === 0
    ? 'No such leads. A lead campaign finds some: campaign run'
    : [
        table([
          ['Id', 'Fit', 'Company', 'Miles', 'Number', 'Review', 'Campaign'],
          ...leads.map((lead) => [
            lead.id,
            lead.score === null ? '' : String(lead.score),
            lead.name,
            lead.distanceMiles === null ? '?' : lead.distanceMiles.toFixed(1),
            lead.companyNumber ?? '',
            lead.review,
            lead.campaignName,
          ]),
        ]),
        `${leads.length} of ${found}`,
        ...(leads.some(({ isSandbox }) => isSandbox)
          ? ['', 'Sandbox: companies or claims here are make-believe.']
          : []),
      ].join('\n')

const leadIdFrom = (text: string): string => {
  if (isUuid(text)) return text.toLowerCase()
  throw wrongArgument('<id>', 'must be ids of leads, as lead list shows them')
}

/** `lead accept`, `lead reject`, `lead reopen`: decides about leads, all or none. Gives the exit code. */
export const decideAbout = async (
  decision: DecisionInput['decision'],
  ids: string[],
  options: Options & { reason?: string; note?: string },
  { withApp, output }: CliContext,
): Promise<number> => {
  if (decision === 'reject' && options.reason === undefined)
    throw wrongArgument('--reason', `is missing: one of ${reasons.join(', ')}`)
  const wanted = {
    decision,
    rejectReason: options.reason === undefined ? null : oneOf('--reason', reasons, options.reason),
    note: textFrom('--note', options.note, 500) ?? null,
    decisionKey: null,
    leads: { ids: ids.map(leadIdFrom) },
  }
  return withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const done = await app.review.decide({ actor: operatorOf(portalId), ...wanted })
    const { changed, unchanged } = done
    output.data(options.json ? JSON.stringify(done) : `${changed} changed, ${unchanged} stood so already.`)
    return exitCodes.done
  })
}
