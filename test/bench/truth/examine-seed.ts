import type { LeadView } from '../../../server/app.ts'
import { runCampaign } from '../runner/campaign.ts'
import { outsideWorldAt } from '../runner/outside-world.ts'
import type { Surroundings } from '../runner/surroundings.ts'
import { type EvidenceFault, evidenceFaults } from './evidence-faults.ts'
import { type InventionEnd, inventionEnds } from './inventions.ts'
import { type Asked, type FaultKind, type LeadFault, leadFaults } from './lead-faults.ts'
import { type SeedRun, sectorOfType } from './schedule.ts'

/** A lead with something wrong about it. */
export type FaultyLead = { lead: string; companyNumber: string | null; fault: LeadFault | EvidenceFault }

/** Everything that one seed's campaign shows. `inventionsNamed`: invented companies in the model's answers. */
export type SeedResult = SeedRun & {
  status: string
  seconds: number
  found: number
  leads: number
  inventionsNamed: number
  inventionsExamined: InventionEnd[]
  claims: number
  faulty: FaultyLead[]
}

const numberIn = (brief: Record<string, unknown>, name: string): number | null => {
  const value = brief[name]
  return typeof value === 'number' ? value : null
}

/** Runs the campaign of a seed and holds every lead, claim and invention of it against the ground truth. */
export const examineSeed = async (run: SeedRun, surroundings: Surroundings): Promise<SeedResult> => {
  const { campaign, leads, seconds } = await runCampaign(surroundings, run.brief)
  const world = outsideWorldAt(surroundings.sandboxUrl)
  const centre = await world.position(run.brief.postcode)
  if (centre === null) throw new Error(`The world has no postcode ${run.brief.postcode}.`)
  const asked: Asked = {
    centre,
    radiusMiles: run.brief.radiusMiles,
    sector: sectorOfType[run.brief.type] ?? run.brief.type,
    minimumEmployees: numberIn(campaign.brief, 'minimumEmployees'),
    maximumEmployees: numberIn(campaign.brief, 'maximumEmployees'),
  }
  const faulty: FaultyLead[] = []
  let claims = 0
  const note = (lead: LeadView, faults: (LeadFault | EvidenceFault)[]): void => {
    for (const fault of faults) faulty.push({ lead: lead.name, companyNumber: lead.companyNumber, fault })
  }
  for (const lead of leads) {
    note(lead, await leadFaults(lead, asked, world))
    const evidence = await evidenceFaults(lead, world)
    claims += evidence.claims
    note(lead, evidence.faults)
  }
  const inventions = await world.inventions()
  return {
    ...run,
    status: campaign.status,
    seconds,
    found: campaign.counts.found,
    leads: leads.length,
    inventionsNamed: inventions.length,
    inventionsExamined: await inventionEnds(surroundings.sql, campaign.id, inventions),
    claims,
    faulty,
  }
}

/** How many distinct leads have a fault of one of the kinds. */
export const leadsWith = (
  result: SeedResult,
  kinds: readonly (FaultKind | EvidenceFault['kind'])[],
): number =>
  new Set(result.faulty.filter(({ fault }) => kinds.includes(fault.kind)).map((one) => one.companyNumber))
    .size
