import { Accordion, DescriptionListItem, StatusTag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Lead } from '@leadwright/contract'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { FromRegister } from '../../hubspot-app/app/packages/ui/lead/from-register.tsx'
import { claim, lead } from './support/lead-samples.ts'

const said = (field: string, value: string, valueText = value) =>
  claim({ field, value, valueText, source: 'companies-house', method: 'register-record' })

const filings = ['2025-12-01', '2026-02-01', '2024-01-01', '2023-01-01'].map((day) =>
  said('filing', `${day}: Accounts`, `${day.slice(0, 4)}: Accounts`),
)

const shown = (given: Partial<Lead>) => {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(createElement(FromRegister, { lead: lead(given) }))
  return {
    ...renderer,
    text: (): string => renderer.getRootNode().toString(),
    item: (label: string): string | undefined =>
      renderer.maybeFind(DescriptionListItem, { label })?.toString(),
  }
}

const READ = { registerReadAt: '2026-11-22T14:00:00.000Z' }

describe('the section from the register', () => {
  it('says accounts, figures, control and charges in words, and what is overdue', () => {
    const view = shown({
      ...READ,
      evidence: [
        said('accountsMadeUpTo', '2025-03-31', '31 Mar 2025'),
        said('accountsDueOn', '2026-12-31', '31 Dec 2026'),
        said('accountsOverdue', 'yes'),
        said('netAssets', '-5 GBP on 2025-03-31', '£5 below zero (31 Mar 2025)'),
        said('controller', 'Grace Hill: owns 75% to 100% of the shares'),
        said('charges', 'none'),
      ],
    })
    expect(view.item('Accounts')).toContain('Last ones made up to 31 Mar 2025, next due by 31 Dec 2026')
    expect(view.findAll(StatusTag).map(({ text }) => text)).toEqual(['Overdue'])
    expect(view.item('Net assets')).toContain('£5 below zero (31 Mar 2025)')
    expect(view.item('Controlled by')).toContain('Grace Hill: owns 75% to 100% of the shares')
    expect(view.item('Charges on its property')).toContain('None')
    expect(view.item('Turnover')).toBeUndefined()
  })

  it('lists the newest filings first and folds the older ones', () => {
    const view = shown({ ...READ, evidence: filings })
    const words = view.item('Latest filings') ?? ''
    expect(words.indexOf('2026: Accounts')).toBeLessThan(words.indexOf('2025: Accounts'))
    expect(view.find(Accordion).toString()).toContain('2023: Accounts')
    expect(view.find(Accordion).props.title).toBe('1 more')
  })

  it('says what the register did not tell, and when it was not read yet', () => {
    const note = 'The accounts do not state turnover for the year.'
    expect(shown({ ...READ, registerNotes: [note], evidence: [] }).text()).toContain(note)
    expect(shown({ registerReadAt: null }).text()).toContain('have not been read yet')
  })

  it('is not there for a company that was only checked, nor for one of another register', () => {
    expect(shown({ origin: 'check' }).text()).not.toContain('From the register')
    expect(shown({ companyNumber: 'URN-123456' }).text()).not.toContain('From the register')
  })
})
