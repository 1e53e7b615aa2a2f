import { inPounds } from '../../src/campaigns/budget.ts'
import type { CampaignView, LeadView } from '../app.ts'
import { campaignSummary, reasonBeyondSummary } from '../http/presenters/campaign-summary.ts'

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text

/** A table in plain text; the first row is the head. Columns are as wide as they need, at most 44 characters. */
export const table = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cut(row[column] ?? '', 44).length)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) => cut(cell, 44).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

const leadRow = (lead: LeadView): string[] => [
  lead.score === null ? '' : String(lead.score),
  lead.name,
  lead.verification === 'partly' ? 'partly' : lead.verification,
  lead.distanceMiles === null ? '?' : lead.distanceMiles.toFixed(1),
  lead.companyNumber ?? '',
  lead.postcode ?? '',
  lead.website ?? '',
]

/** A campaign for the eye: what is ready and what was left out in one sentence, then its leads. */
export const campaignText = (campaign: CampaignView, leads: LeadView[]): string =>
  [
    `${campaign.name} (${campaign.status.replaceAll('_', ' ')})`,
    `${campaignSummary(campaign)}.`,
    ...(campaign.siteCount > campaign.counts.leads
      ? [`Together they have ${campaign.siteCount} sites here.`]
      : []),
    ...[reasonBeyondSummary(campaign)].filter((reason) => reason !== ''),
    `Cost: ${inPounds(campaign.costMicroPounds)} of at most ${inPounds(campaign.budget.limitMicroPounds)}.`,
    ...(leads.length > 0
      ? [
          '',
          table([
            ['Fit', 'Company', 'Proof', 'Miles', 'Number', 'Postcode', 'Website'],
            ...leads.map(leadRow),
          ]),
        ]
      : []),
    ...(campaign.isSandbox ? ['', 'Sandbox: companies or claims here are make-believe.'] : []),
  ].join('\n')

/** Several campaigns, one line each. */
export const campaignsText = (campaigns: CampaignView[]): string =>
  campaigns.length === 0
    ? 'No campaigns yet. Start one with: campaign run'
    : table([
        ['Id', 'Status', 'Leads', 'Found', 'Name'],
        ...campaigns.map((campaign) => [
          campaign.id,
          campaign.status.replaceAll('_', ' '),
          String(campaign.counts.leads),
          String(campaign.counts.found),
          campaign.name,
        ]),
      ])
