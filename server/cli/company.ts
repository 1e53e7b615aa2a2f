import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RecordView } from '../app/records.ts'
import type { App } from '../app.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }

const askEveryMs = 200

const companyIdFrom = (text: string): string => {
  if (/^\d{1,20}$/.test(text)) return text
  throw wrongArgument('<id>', 'must be the id of a company in HubSpot: digits')
}

/** `company show <id>`: what is known of the company of a HubSpot record. Gives the exit code. */
export const showCompany = async (
  id: string,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  const companyId = companyIdFrom(id)
  return withApp(async (app) => {
    const record = await app.records.read(actorFrom(app, options), companyId)
    output.data(options.json ? JSON.stringify(record, null, 2) : recordText(record))
    return exitCodes.done
  })
}

/** `company check <id>`: checks the company and waits for the end. Gives the exit code: failed when it could not be checked. */
export const checkCompany = async (
  id: string,
  options: Options,
  { withApp, output, onInterrupt }: CliContext,
): Promise<number> => {
  const hubspotCompanyId = companyIdFrom(id)
  return withApp(async (app) => {
    const actor = actorFrom(app, options)
    const giveUp = new AbortController()
    const stopListening = onInterrupt(() => giveUp.abort())
    try {
      let record = await app.records.check({ actor, hubspotCompanyId, checkKey: randomUUID() })
      await app.startWorker()
      while (record.check?.state === 'running' && !giveUp.signal.aborted) {
        await wait(askEveryMs, undefined, { signal: giveUp.signal }).catch(() => undefined)
        record = await app.records.read(actor, hubspotCompanyId)
      }
      output.data(options.json ? JSON.stringify(record, null, 2) : recordText(record))
      return record.check?.state === 'failed' || giveUp.signal.aborted ? exitCodes.failed : exitCodes.done
    } finally {
      stopListening()
    }
  })
}

const actorFrom = (app: App, { portal }: Options) => operatorOf(portalFrom(portal, app.reads.defaultPortalId))

const recordText = ({ company, check, campaign, findsToReview }: RecordView): string =>
  [
    ...(company === null ? ['Not looked at yet.'] : companyLines(company)),
    ...(check === null ? [] : [`Check: ${check.message}`]),
    ...(campaign === null
      ? []
      : [
          `Campaign: ${campaign.name}, ${campaign.status}, ${findsToReview}${findsToReview < 10_000 ? '' : ' or more'} to review`,
        ]),
  ].join('\n')

const companyLines = (company: NonNullable<RecordView['company']>): string[] => {
  const { name, companyNumber, companyStatus, verification, verificationReasons, facts, score } = company
  return [
    `${name}  ${[verification, companyNumber, companyStatus].filter((part) => part !== null).join(' · ')}`,
    [...(score === null ? [] : [`fit ${score}`]), ...facts].join(' · '),
    `${company.stage}${company.hubspotStage === null ? '' : ` (in HubSpot: ${company.hubspotStage})`}`,
    ...verificationReasons.map((reason) => `  ${reason}`),
    `Looked up ${company.checkedAt.toISOString()}; lead ${company.leadId}`,
  ]
}
