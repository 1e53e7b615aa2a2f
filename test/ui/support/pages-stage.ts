import { Button, Select } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import { createElement } from 'react'
import { vi } from 'vitest'
import { AppRouter } from '../../../hubspot-app/app/pages/router.tsx'
import { locationOf, type Target } from '../../../sandbox/preview/browser/host/addresses.ts'
import { type Answer, ok, stageServer } from './answers.ts'
import { beforeLaunch } from './launch-samples.ts'
import { leadList } from './lead-samples.ts'
import { campaign, home } from './samples.ts'

/** Lets `ms` pass, and everything that is under way come to an end: what the frame asks first, then what the page asks. */
export const settle = async (ms = 0): Promise<void> => {
  for (const pause of [ms, 5, 5, 5]) await vi.advanceTimersByTimeAsync(pause)
}

/** The path of {@link campaign}, as the server's calls have it. */
export const campaignPath = `/campaigns/${campaign().id}`

/** Where its page is. */
export const campaignPage: Target = { to: '/campaigns/:campaignId', params: { campaignId: campaign().id } }

/** Counts by tab. */
export const tabCounts = { all: 7, underWay: 1, finished: 3, stopped: 2, failed: 1 }

/** The app's pages in their frame at an address, over a server that answers by `METHOD path`; what is not named is as usual. */
export const stagePages = (at: Target, given: Record<string, Answer> = {}) => {
  const server = stageServer({
    ...beforeLaunch,
    'GET /home': ok(home()),
    'GET /campaigns': ok({ campaigns: [campaign()], counts: tabCounts, nextAfter: null }),
    [`GET ${campaignPath}`]: ok({ campaign: campaign() }),
    [`GET ${campaignPath}/events`]: ok({ events: [], lastId: 0 }),
    'GET /leads': ok(leadList(1, 4, 4)),
    ...given,
  })
  const renderer = createRenderer('pages')
  Object.assign(renderer.mocks.context, {
    portal: { id: 90000001 },
    variables: { API_BASE_URL: 'https://leadwright.example' },
  })
  const visited: Target[] = []
  const go = (target: Target): void => {
    visited.push(target)
    renderer.mocks.setPageLocation(locationOf(target))
  }
  renderer.mocks.actions.navigateToPage.willCall(go)
  go(at)
  renderer.render(createElement(AppRouter))
  const button = (words: string) => renderer.find(Button, (node) => node.text === words)
  return {
    ...renderer,
    ...server,
    go,
    /** Where the pages led, the first address included. */
    visited,
    button,
    hasButton: (words: string): boolean => renderer.findAll(Button, (node) => node.text === words).length > 0,
    press: async (words: string): Promise<void> => {
      button(words).trigger('onClick')
      await settle()
    },
    choose: async (name: string, value: string): Promise<void> => {
      renderer.find(Select, { name }).trigger('onChange', value as never)
      await settle()
    },
    /** The queries of these calls, oldest first. */
    queries: (name: string): Record<string, string>[] =>
      server.calls
        .filter(({ method, path }) => `${method} ${path}` === name)
        .map(({ query }) => Object.fromEntries(new URLSearchParams(query))),
    /** Links with these words and where they lead. */
    linksCalled: (words: string): Target[] =>
      renderer
        .findAll(PageLink, (node) => node.text === words)
        .map(({ props }) => ({ to: props.to, ...(props.params ? { params: props.params } : {}) })),
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
  }
}
