import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core'
import * as RemoteUI from '@remote-ui/react'
import { createEndpoint, type MessageEndpoint, retain } from '@remote-ui/rpc'
import * as React from 'react'
import type { HostApi, LogLevel, WorkerApi } from '../wire.ts'
import { Boundary } from './boundary.ts'
import { createExtensionFetch } from './extension-fetch.ts'
import { createLocationStore } from './page-location.ts'
import { closeScope, scope } from './scope.ts'
import { createActions, createWorkerApi } from './worker-api.ts'

/** What `hubspot.extend` was called with. */
type Extend = (api: Record<string, unknown>) => React.ReactElement

const endpoint = createEndpoint<HostApi>(scope as unknown as MessageEndpoint)
// What comes over the wire always is a promise, which every caller here awaits or does not need.
const host = endpoint.call as unknown as HostApi
const location = createLocationStore()
let extend: Extend | null = null

const words = (fault: unknown): string =>
  fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)

const log =
  (level: LogLevel) =>
  (data: unknown): void => {
    host.log(level, String(data))
  }
const logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') }

const runServerless = async (): Promise<never> => {
  throw new Error('Apps of the marketplace have no serverless functions.')
}

const mount: WorkerApi['mount'] = async (receive, request) => {
  // Without this the channel is let go as soon as this function returns.
  retain(receive)
  location.move(request.location)
  const actions = createActions(host)
  const { context } = request
  Object.assign(scope, {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: (callback: Extend) => {
      extend = callback
    },
    hsFetch: createExtensionFetch(host),
    serverless: runServerless,
    logger,
    hsWorkerAPI: createWorkerApi(host, { context, actions, location, runServerless }),
  })
  scope.importScripts(request.bundleUrl)
  closeScope()
  if (extend === null)
    throw new Error('The extension never called hubspot.extend, so that there is nothing to draw.')
  const element = (extend as Extend)({ context, actions, runServerlessFunction: runServerless })
  const root = createRemoteRoot(receive as RemoteChannel, { strict: false })
  const onCrash = (message: string): void => host.crash(message)
  RemoteUI.createRoot(root).render(React.createElement(Boundary, { onCrash }, element))
  await root.mount()
}

scope.addEventListener('unhandledrejection', ({ reason }) => logger.error(words(reason)))
scope.addEventListener('error', ({ message }) => logger.error(message))
endpoint.expose({ mount, locate: (next: Parameters<WorkerApi['locate']>[0]) => location.move(next) })
