import { createRenderer } from '@hubspot/ui-extensions/testing'
import { createElement } from 'react'
import { vi } from 'vitest'
import { AppRouter } from '../../../hubspot-app/app/pages/router.tsx'
import { locationOf, type Target } from '../../../sandbox/preview/browser/host/addresses.ts'
import { type Answer, ok, stageServer } from './answers.ts'
import { leadList } from './lead-samples.ts'
import { campaign, home } from './samples.ts'

/** The leads' pages at an address, over a server that answers by `METHOD path`; what is not named is as usual. */
export const stageLeads = (at: Target, given: Record<string, Answer> = {}) => {
  const server = stageServer({
    'GET /home': ok(home()),
    'GET /leads': ok(leadList(1, 25, 100_000)),
    'GET /lead-views': ok({ views: [] }),
    'GET /campaigns': ok({ campaigns: [campaign()], counts: {}, nextAfter: null }),
    'GET /campaign-types': ok({ campaignTypes: [{ id: 'education', title: 'Education' }] }),
    ...given,
  })
  const renderer = createRenderer('pages')
  Object.assign(renderer.mocks.context, {
    portal: { id: 90000001 },
    variables: { API_BASE_URL: 'https://leadwright.example' },
  })
  const go = (target: Target): void => renderer.mocks.setPageLocation(locationOf(target))
  renderer.mocks.actions.navigateToPage.willCall(go)
  go(at)
  renderer.render(createElement(AppRouter))
  return {
    ...renderer,
    ...server,
    /** What a press of Back or a link would do. */
    go,
    /** The queries of the lists that were asked for, oldest first. */
    listQueries: (): Record<string, string>[] =>
      server.calls
        .filter(({ method, path }) => method === 'GET' && path === '/leads')
        .map(({ query }) => Object.fromEntries(new URLSearchParams(query))),
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
  }
}

/** A page of leads on its stage. */
export type LeadsStage = ReturnType<typeof stageLeads>

/** Lets so much time pass, and whatever calls were made meanwhile be answered, also those that follow from others. */
export const settle = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  for (let round = 0; round < 5; round += 1) await vi.advanceTimersByTimeAsync(0)
}

/** Keeps calls whose address holds this text waiting until the function that it gives is called. */
export const holdCalls = (part: string): (() => void) => {
  const { hsFetch } = globalThis.self as unknown as {
    hsFetch: (url: string, options: object) => Promise<Response>
  }
  const gate = Promise.withResolvers<void>()
  const held = async (url: string, options: object): Promise<Response> => {
    if (url.includes(part)) await gate.promise
    return hsFetch(url, options)
  }
  vi.stubGlobal('self', { hsFetch: held })
  return () => gate.resolve()
}
