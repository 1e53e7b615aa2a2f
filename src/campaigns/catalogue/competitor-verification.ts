import { z } from 'zod'
import type { CampaignType } from '../campaign-type.ts'
import { listedCompanies } from '../company-list/listed-company.ts'
import { ROWS_A_STEP } from '../company-list/rows-a-step.ts'
import type { ListedCompany } from '../search-step.ts'

const inputs = z.strictObject({ companies: listedCompanies })

type Inputs = z.output<typeof inputs>

const named = (name: string, index: number): ListedCompany => ({
  line: index + 1,
  name,
  companyNumber: null,
  postcode: null,
  website: null,
})

/** A list of companies that the user has: which of them exist and trade, where they are and how big. Nothing is searched for. */
export const competitorVerification: CampaignType<Inputs> = {
  id: 'competitor-verification',
  title: 'Company list check',
  formText: 'Paste names: who exists, trades, where, how big',
  description:
    'Looks each company of your list up on the register and on its own website, and reports on every line, “not found” too. Lines can be made finds, or left out of all later searches as competitors.',
  inputs,
  inputTexts: [
    {
      name: 'companies',
      label: 'Companies to check',
      help: 'One a line: the name alone, or with its company number, postcode and website; cells copied from a spreadsheet or the text of a CSV file will do. At most 500. The names go to Companies House, and the websites that you give are read.',
      kind: 'companies',
      options: [],
      isRequired: true,
      defaultValue: [],
    },
  ],
  defaults: { radiusMiles: 0, minimumEmployees: null, maximumEmployees: null },
  area: 'none',
  counts: 'companies',
  prepares: null,
  weights: { fit: 20, need: 0, growth: 10, website: 20, contact: 30, completeness: 20 },
  examples: [
    {
      name: 'Three names',
      inputs: { companies: ['Tesco PLC', 'J Sainsbury PLC', 'Marks and Spencer PLC'].map(named) },
    },
  ],
  asksFor: ({ companies }) => companies.length,
  plan: ({ maxResults }, { companies }) => {
    const rows = companies.slice(0, maxResults)
    return Array.from({ length: Math.ceil(rows.length / ROWS_A_STEP) }, (_, index) => {
      const own = rows.slice(index * ROWS_A_STEP, (index + 1) * ROWS_A_STEP)
      const from = index * ROWS_A_STEP + 1
      return {
        source: 'company-list' as const,
        label: `Your list: companies ${from} to ${from + own.length - 1}`,
        companies: own,
        distanceMiles: 0,
      }
    })
  },
  target: () => ({
    sicPrefixes: [],
    minimumEmployees: null,
    maximumEmployees: null,
    radiusMiles: 0,
    services: [],
    servicesWanted: 'ignored',
    keywords: [],
  }),
  judge: () => ({ fits: true }),
}
