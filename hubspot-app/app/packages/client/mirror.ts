import type { MirrorResponse } from '@leadwright/contract'
import { call } from './call.ts'

const path = '/api/v1/mirror'

/** How far our copy of the account's companies is, and where company numbers stand. Throws `CallFailure`. */
export const readMirror = async (baseUrl: string): Promise<MirrorResponse['mirror']> =>
  (await call<MirrorResponse>({ baseUrl, method: 'GET', path })).mirror

/** Says which property holds the company number (null: our own); all companies are read again. Throws `CallFailure`. */
export const chooseNumberProperty = async (
  baseUrl: string,
  property: string | null,
): Promise<MirrorResponse['mirror']> =>
  (
    await call<MirrorResponse>({
      baseUrl,
      method: 'PUT',
      path: `${path}/company-number-property`,
      body: { property },
    })
  ).mirror
