import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { CompanyRecord } from '@leadwright/contract'
import { createElement } from 'react'
import { CompanyCard } from '../../../hubspot-app/app/cards/company-card-view.tsx'
import { CompanyTab } from '../../../hubspot-app/app/cards/company-tab-view.tsx'
import { type Answer, ok, stageServer } from './answers.ts'
import { beforeLaunch } from './launch-samples.ts'
import { companyId, record } from './record-samples.ts'

/** The call that a card makes and repeats. */
export const recordCall = `GET /records/${companyId}`

/** The call of `Check this company`. */
export const checkCall = `POST /records/${companyId}/check`

/** An answer with this record. */
export const told = (given: Partial<CompanyRecord> = {}): Answer => ok({ record: record(given) })

const views = { 'crm.record.sidebar': CompanyCard, 'crm.record.tab': CompanyTab }

/** A card on a record with the postcode LE1 1AA, over a server that answers by `METHOD path`; what is not named is as usual. */
export const stageCard = (
  given: Record<string, Answer> = {},
  location: keyof typeof views = 'crm.record.sidebar',
) => {
  const server = stageServer({ [recordCall]: told(), ...beforeLaunch, ...given })
  const renderer = createRenderer(location)
  Object.assign(renderer.mocks.context, {
    crm: { objectId: Number(companyId), objectTypeId: '0-2' },
    variables: { API_BASE_URL: 'https://leadwright.example' },
  })
  renderer.mocks.useCrmProperties.willCall(() => ({
    properties: { zip: 'LE1 1AA', industry: null, name: 'Hilltop School' },
    error: null,
    isLoading: false,
    isRefetching: false,
    refetch: async () => undefined,
  }))
  renderer.render(createElement(views[location]))
  return {
    ...renderer,
    ...server,
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
  }
}
