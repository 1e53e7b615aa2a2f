import { Button, Input, Tabs } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Home } from '@leadwright/contract'
import { createElement } from 'react'
import { vi } from 'vitest'
import { SettingsPage } from '../../../hubspot-app/app/settings/settings-page.tsx'
import type { TabId } from '../../../hubspot-app/app/settings/tabs.ts'
import { type Answer, ok, stageServer } from './answers.ts'
import { home } from './samples.ts'
import { checklist, key, mapping, mirror, money, person, profile } from './settings-samples.ts'

/** Lets everything that is under way come to an end, and `ms` pass. */
export const settle = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.advanceTimersByTimeAsync(0)
}

/** The settings over a server that answers by `METHOD path`; what is not named is as usual. Needs fake timers. */
export const stageSettings = (given: Record<string, Answer> = {}, at: Partial<Home> = {}) => {
  const server = stageServer({
    'GET /home': ok(home({ checklist: checklist(), ...at })),
    'GET /checklist': ok({ checklist: checklist() }),
    'GET /settings': ok({ settings: { keys: [key()] } }),
    'GET /settings/model': ok({ model: { model: 'gpt-6-luna', choice: null, options: [], warning: null } }),
    'GET /settings/limits': ok(money()),
    'GET /settings/people': ok({ people: [person()] }),
    'GET /settings/profile': ok({ profile: profile() }),
    'GET /settings/notifications': ok({ notifications: { tasksForLaunchers: true } }),
    'GET /settings/contacts': ok({
      contacts: {
        looksForEmails: false,
        mostMicroPoundsPerLead: 156_800,
        mostCallsPerLead: 8,
        whyNoFinder: null,
      },
    }),
    'GET /settings/audit': ok({ entries: [], nextAfter: null }),
    'GET /stages/mapping': ok(mapping()),
    'GET /mirror': ok({ mirror: mirror() }),
    ...given,
  })
  const renderer = createRenderer('settings')
  Object.assign(renderer.mocks.context, { variables: { API_BASE_URL: 'https://leadwright.example' } })
  renderer.render(createElement(SettingsPage))
  const button = (words: string) => renderer.find(Button, (node) => node.text === words)
  return {
    ...renderer,
    ...server,
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
    button,
    hasButton: (words: string): boolean => renderer.findAll(Button, (node) => node.text === words).length > 0,
    press: async (words: string): Promise<void> => {
      button(words).trigger('onClick')
      await settle()
    },
    /** Types into the field of this name. */
    type: (name: string, text: string): void =>
      renderer.find(Input, { name }).trigger('onInput', text as never),
    /** Opens a tab once the page is there. */
    open: async (id: TabId): Promise<void> => {
      await settle()
      renderer.find(Tabs).trigger('onSelectedChange', id as never)
      await settle()
    },
  }
}
