import { createRenderer } from '@hubspot/ui-extensions/testing'
import { createElement } from 'react'
import { LaunchForm } from '../../../hubspot-app/app/packages/ui/launch/launch-form.tsx'
import type { LaunchVisit } from '../../../hubspot-app/app/packages/ui/launch/launch-place.ts'
import { type Answer, stageServer } from './answers.ts'
import { beforeLaunch } from './launch-samples.ts'
import { connection, viewer } from './samples.ts'

/** The form of a launch as a page shows it, with a postcode, over a server that answers by `METHOD path`. */
export const stageForm = (given: Record<string, Answer> = {}, visit: Partial<LaunchVisit> = {}) => {
  const server = stageServer({ ...beforeLaunch, ...given })
  const launched: string[] = []
  const renderer = createRenderer('pages')
  const props: LaunchVisit = {
    baseUrl: 'https://leadwright.example',
    companyIds: [],
    postcode: 'LE1 1AA',
    suggestedType: null,
    maximum: 50,
    brief: null,
    viewer,
    connection,
    launchKey: 'a-key-of-the-test',
    frame: 'page',
    onLaunched: ({ id }) => launched.push(id),
    ...visit,
  }
  renderer.render(createElement(LaunchForm, props))
  return {
    ...renderer,
    ...server,
    /** Ids of the campaigns that the form told of. */
    launched,
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
    /** The brief of the last launch. */
    sent: () => server.calls.findLast(({ method, path }) => `${method} ${path}` === 'POST /campaigns')?.body,
  }
}
