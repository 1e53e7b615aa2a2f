import { Button, Link, LoadingSpinner, StatusTag } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Viewer } from '@leadwright/contract'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GoogleSection } from '../../hubspot-app/app/packages/ui/lead/google-section.tsx'
import { type Answer, lost, ok, refusal, stageServer } from './support/answers.ts'
import { googlePlace, livePlace } from './support/google-samples.ts'
import { lead } from './support/lead-samples.ts'
import { holdCalls, settle } from './support/lead-stage.ts'
import { viewer as admin, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const one = lead()
const known = `GET /leads/${one.id}/google`
const asking = `POST /leads/${one.id}/google`

const shown = (given: Record<string, Answer>, viewer: Viewer = admin, isSandbox = false) => {
  const server = stageServer(given)
  const renderer = createRenderer('crm.record.tab')
  const props = { lead: { ...one, isSandbox }, baseUrl: 'https://leadwright.example', portalId: 1, viewer }
  renderer.render(createElement(GoogleSection, props))
  return { ...renderer, ...server, text: (): string => renderer.getRootNode().toString() }
}
type Stage = ReturnType<typeof shown>

const button = (view: Stage, words: string) => view.maybeFind(Button, ({ text }) => text === words)
const links = (view: Stage) =>
  view.findAll(Link).map(({ text, props: { href } }) => [text, typeof href === 'string' ? href : href?.url])
const press = async (view: Stage, words: string): Promise<void> => {
  button(view, words)?.trigger('onClick')
  await settle()
}

describe("a lead's section of Google Maps", () => {
  it('loads, says what went wrong, and can be tried again', async () => {
    const view = shown({ [known]: lost })
    expect(view.maybeFind(LoadingSpinner)).not.toBeNull()
    await settle()
    expect(view.text()).toContain('The connection to Leadwright was lost.')
    view.answer(known, ok({ place: googlePlace() }))
    await press(view, 'Try again')
    expect(view.text()).toContain('Its place on Google Maps is known.')
    expect(links(view)).toEqual([['Open on Google Maps', googlePlace().mapsUrl]])
  })

  it('asks nothing by itself, and what it costs is said before', async () => {
    const view = shown({ [known]: ok({ place: googlePlace() }) })
    await settle()
    expect(view.text()).toContain('Asking costs about £0.02 and counts in your month.')
    expect(view.asked(asking)).toBe(0)
  })

  it('shows rating and hours as they are now, with the name of Google Maps beside them', async () => {
    const live = livePlace({ providers: [{ name: 'Listings Ltd', url: null }] })
    const branchUrls = ['https://www.google.com/maps/search/?api=1&query_place_id=ChIJ2']
    const view = shown({
      [known]: ok({ place: googlePlace() }),
      [asking]: ok({ place: googlePlace({ branchUrls }), live }),
    })
    await settle()
    await press(view, 'Show Google rating and hours')
    for (const words of [
      'Hilltop School',
      '4.3 of 5 (27 reviews)',
      'Open now',
      'Monday: 9:00 am – 5:00 pm',
      'Listings Ltd',
      'not kept, and not written to HubSpot',
      '1 more place',
    ])
      expect(view.text()).toContain(words)
    expect(links(view)).toContainEqual(['Google Maps', 'https://maps.google.com/?cid=1'])
    expect(links(view)).toContainEqual(['Place 2', branchUrls[0]])
    expect(button(view, 'Ask Google again')).not.toBeNull()
  })

  it('says so when nothing was rated or told, and when it has closed', async () => {
    const live = livePlace({
      rating: null,
      ratingCount: null,
      hours: [],
      isOpenNow: null,
      state: 'closed-for-good',
    })
    const view = shown({
      [known]: ok({ place: googlePlace() }),
      [asking]: ok({ place: googlePlace(), live }),
    })
    await settle()
    await press(view, 'Show Google rating and hours')
    expect(view.text()).toContain('Not rated yet')
    expect(view.text()).toContain('Not told')
    expect(view.findAll(StatusTag).map(({ text }) => text)).toEqual(['Closed for good'])
  })

  it('asks once however often it is pressed', async () => {
    const view = shown({
      [known]: ok({ place: googlePlace() }),
      [asking]: ok({ place: googlePlace(), live: livePlace() }),
    })
    await settle()
    const release = holdCalls('/google')
    const pressed = button(view, 'Show Google rating and hours')
    pressed?.trigger('onClick')
    pressed?.trigger('onClick')
    await settle()
    expect(button(view, 'Asking Google')?.props.disabled).toBe(true)
    release()
    await settle()
    expect(view.asked(asking)).toBe(1)
  })

  it('says why there is none, and lets it be looked for again', async () => {
    const note = 'Google Maps lists no place with its name around there.'
    const none = googlePlace({ state: 'none', note, mapsUrl: null, costMicroPounds: 44_000 })
    const view = shown({ [known]: ok({ place: none }), [asking]: ok({ place: none, live: null }) })
    await settle()
    expect(view.text()).toContain(note)
    expect(view.text()).toContain('£0.05')
    await press(view, 'Look for it again')
    expect(view.asked(asking)).toBe(1)
    expect(view.text()).toContain(note)
  })

  it('says that it was left out without a key, with nothing to press', async () => {
    const note = 'Google Places was left out: no Google Maps key is configured.'
    const view = shown({ [known]: ok({ place: googlePlace({ state: 'off', note, mapsUrl: null }) }) })
    await settle()
    expect(view.text()).toContain(note)
    expect(view.findAll(Button)).toEqual([])
  })

  it('says what went wrong with asking, and keeps what was there', async () => {
    const view = shown({
      [known]: ok({ place: googlePlace() }),
      [asking]: refusal(409, 'budget_reached', 'The limit of 25 pounds for a person in a month is reached.'),
    })
    await settle()
    await press(view, 'Show Google rating and hours')
    expect(view.text()).toContain('The limit of 25 pounds for a person in a month is reached.')
    expect(view.text()).toContain('Its place on Google Maps is known.')
  })

  it('may not be asked by who may not spend money', async () => {
    const view = shown({ [known]: ok({ place: googlePlace() }) }, onlooker)
    await settle()
    expect(button(view, 'Show Google rating and hours')?.props.disabled).toBe(true)
    expect(view.text()).toContain('you may not launch campaigns here')
  })

  it("gives no link to a map that the sandbox's places are not on", async () => {
    const view = shown(
      { [known]: ok({ place: googlePlace() }), [asking]: ok({ place: googlePlace(), live: livePlace() }) },
      admin,
      true,
    )
    await settle()
    await press(view, 'Show Google rating and hours')
    expect(links(view)).toEqual([])
    expect(view.text()).toContain('Google Maps')
  })
})
