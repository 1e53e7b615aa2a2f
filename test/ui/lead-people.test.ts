import { Accordion, Button, Link, LoadingSpinner, StatusTag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { LeadContactsResponse } from '@leadwright/contract'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PeopleSection } from '../../hubspot-app/app/packages/ui/lead/people-section.tsx'
import { type Answer, lost, ok, stageServer } from './support/answers.ts'
import { contact, contacts, email } from './support/contact-samples.ts'
import { leadId } from './support/lead-samples.ts'
import { settle } from './support/lead-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const asked = `GET /leads/${leadId(1)}/contacts`

const staged = (answer: Answer) => {
  const server = stageServer({ [asked]: answer })
  const renderer = createRenderer('crm.record.tab')
  const props = { lead: { id: leadId(1) }, baseUrl: 'https://leadwright.example' }
  renderer.render(createElement(PeopleSection, props))
  return {
    ...renderer,
    ...server,
    text: (): string => renderer.getRootNode().toString(),
    tags: (): (string | null)[] => renderer.findAll(StatusTag).map(({ text }) => text),
  }
}

const shown = async (given: Partial<LeadContactsResponse>) => {
  const view = staged(ok(contacts(given)))
  await settle()
  return view
}

const found = email({
  address: 'omar.khan@hilltop.example',
  origin: 'finder',
  isChecked: true,
  deletedOn: '2026-12-23T08:00:00.000Z',
})

describe('the people of a lead', () => {
  it('stand with title, address, how sure that is, source and day; shared mailboxes apart', async () => {
    const view = await shown({
      looksForEmails: true,
      people: [
        contact({ email: email() }),
        contact({ name: 'Omar Khan', role: 'llp-designated-member', source: 'register', email: found }),
        contact({ name: 'Jo Hart', email: { ...found, address: 'jo@hilltop.example', isChecked: false } }),
        contact({
          name: 'Sam Lee',
          email: {
            ...found,
            address: 'sam@hilltop.example',
            origin: 'guessed',
            isChecked: false,
            reason: 'Guessed: the commonest form.',
          },
        }),
        contact({ name: 'Ann Ives' }),
      ],
      roleBoxes: [contact({ name: null, role: null, email: email({ address: 'office@hilltop.example' }) })],
    })
    const text = view.text()
    expect(view.tags()).toEqual([
      'Printed on its website',
      'From Hunter, checked by it',
      'From Hunter, not checked',
      'Guessed',
      'Printed on its website',
    ])
    expect(text).toContain('Omar Khan, LLP designated member')
    expect(text).toContain(
      'Companies House, checked on 22 Nov 2026. Address found on 23 Nov 2026, deleted here on 23 Dec 2026.',
    )
    expect(text).toContain('Guessed: the commonest form.')
    expect(text).toContain('No address of theirs is known.')
    expect(text.indexOf('Shared mailboxes')).toBeLessThan(text.indexOf('office@hilltop.example'))
    expect(view.find(Link).props.href).toMatchObject({ url: 'https://hilltop.example/contact' })
    expect(text.toLowerCase()).not.toContain('verified')
    expect(text).toContain('E-mail: company: no prior consent needed; say who you are, offer an opt-out.')
    expect(text).toContain('Phone: not screened against TPS and CTPS.')
    expect(text).not.toContain('an admin can switch that on')
  })

  it('say who objected, what was left out, and that nobody looked further', async () => {
    const view = await shown({ objectors: 1, notes: ['Hunter was not asked: no Hunter key is configured.'] })
    expect(view.text()).toContain('One person has objected and is left out.')
    expect(view.text()).toContain('no Hunter key is configured')
    expect(view.text()).toContain('an admin can switch that on in the settings')
    expect((await shown({ objectors: 2 })).text()).toContain('2 people have objected and are left out.')
  })

  it('fold beyond six, and may be nobody', async () => {
    const many = Array.from({ length: 9 }, (_, at) => contact({ name: `Person ${at}` }))
    expect((await shown({ people: many })).find(Accordion).props.title).toBe('3 more')
    expect((await shown({ people: [] })).text()).toContain(
      'Neither its website nor a register names anybody.',
    )
  })

  it("open a make-believe page as the sandbox's copy, and nothing that is no web address", async () => {
    const make = await shown({ people: [contact({ isSandbox: true })] })
    expect(make.find(Link).props.href).toMatchObject({
      url: expect.stringContaining('https://leadwright.example/sandbox-page?url='),
    })
    expect(
      (await shown({ people: [contact({ sourceUrl: 'javascript:alert(1)' })] })).maybeFind(Link),
    ).toBeNull()
  })

  it('are loaded, may not be gathered yet, and may fail to load', async () => {
    const view = staged(ok(contacts({ people: [], gatheredAt: null })))
    expect(view.find(LoadingSpinner).props.label).toBe('Loading its people')
    await settle()
    expect(view.text()).toContain('have not been gathered yet')
    view.answer(asked, lost)
    view.find(Button, ({ text }) => text === 'Look again').trigger('onClick')
    await settle()
    expect(view.text()).toContain('The connection to Leadwright was lost.')
    view.answer(asked, ok(contacts()))
    view.find(Button, ({ text }) => text === 'Try again').trigger('onClick')
    await settle()
    expect(view.text()).toContain('Grace Hill, Director')
  })
})
