import type { CompanyRecord } from '@leadwright/contract'
import type { RecordView } from '../../app/records.ts'
import { presentCampaign } from './campaign.ts'
import { presentConnection } from './connection.ts'

/** A record as the contract has it: moments as ISO text. */
export const presentRecord = (record: RecordView, isSandbox: boolean): CompanyRecord => ({
  ...record,
  connection: presentConnection(record.connection, isSandbox),
  company: record.company && { ...record.company, checkedAt: record.company.checkedAt.toISOString() },
  check: record.check && {
    ...record.check,
    startedAt: record.check.startedAt.toISOString(),
    finishedAt: record.check.finishedAt?.toISOString() ?? null,
  },
  campaign: record.campaign && presentCampaign(record.campaign),
})
