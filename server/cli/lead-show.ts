import { AppError } from '../../src/errors.ts'
import type { LeadView } from '../app.ts'
import { isUuid } from '../http/validate.ts'
import { portalFrom, wrongArgument } from './arguments.ts'
import { contactLines } from './contacts.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

/** `lead show <id>`: one lead with its fit, how it stands to what was asked for, and where that was seen. Gives the exit code. */
export const showLead = (
  id: string,
  options: { portal?: string; json?: boolean },
  { withApp, output }: CliContext,
): Promise<number> => {
  if (!isUuid(id)) throw wrongArgument('<id>', 'must be the id of a lead, as lead list shows it')
  return withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const lead = await app.reads.lead(portalId, id.toLowerCase())
    if (lead === null)
      throw new AppError('not_found', `There is no lead ${id} in this portal.`, {
        hint: 'lead list shows those that there are.',
      })
    const contacts = await app.contacts.ofLead(portalId, lead.id)
    const text = () => [leadText(lead), ...contactLines(contacts)].join('\n')
    output.data(options.json ? JSON.stringify({ ...lead, contacts }, null, 2) : text())
    return exitCodes.done
  })
}

const leadText = (lead: LeadView): string =>
  [
    `${lead.name}${lead.companyNumber === null ? '' : ` (${lead.companyNumber})`}`,
    ...[lead.address, lead.website, lead.phoneText].filter((part) => part !== null),
    `Proof: ${lead.verification}. ${lead.verificationReasons.join(' ')}`,
    ...(lead.score === null ? [] : [`Fit: ${lead.score} of 100. ${lead.reasons.join(' · ')}`]),
    ...(lead.criteria.length === 0 ? [] : ['', 'What was asked for:', ...lead.criteria.map(criterionText)]),
    ...(lead.isSandbox ? ['', 'Sandbox: companies or claims here are make-believe.'] : []),
  ].join('\n')

const words = { met: 'met', 'not-met': 'not met', unknown: 'not known' } as const

const criterionText = ({ text, need, result, because, url }: LeadView['criteria'][number]): string =>
  `  ${words[result]} (${need}): ${text}. ${because}${url === null ? '' : ` ${url}`}`
