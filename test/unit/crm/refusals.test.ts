import { describe, expect, it } from 'vitest'
import { type AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { crmOf, errorBody, paths, plan, record } from './crm-calls.ts'

const span = (crm: ReturnType<typeof crmOf>['crm']) =>
  crm.companiesIn({ from: '1', to: '9' }).then(
    () => null,
    (error: unknown) => error,
  )

const failureOf = async (
  status: number,
  body: object | string = {},
  headers: Record<string, string> = {},
) => {
  plan('POST', paths.search, { status, body, headers })
  return span(crmOf().crm)
}

describe('limits, locks and outages pass', () => {
  it.each([
    ['its own Retry-After', { 'retry-after': '3' }, {}, 3000],
    ['the ten-second policy', {}, { policyName: 'TEN_SECONDLY_ROLLING' }, 10_000],
    ['the ten-second message', {}, { message: 'You have reached your ten_secondly_rolling limit.' }, 10_000],
    [
      "the search's policy",
      {},
      { policyName: 'SECONDLY', message: 'You have reached your secondly limit.' },
      1000,
    ],
  ])('429 by %s', async (_, headers, body, retryAfterMs) => {
    const failure = await failureOf(429, errorBody({ errorType: 'RATE_LIMIT', ...body }), headers)
    expect(failure).toBeInstanceOf(RateLimited)
    expect(failure).toMatchObject({ isRetryable: true, retryAfterMs })
  })

  it('429 of the day does not: that source is over for now', async () => {
    const failure = await failureOf(429, errorBody({ policyName: 'DAILY' }))
    expect(failure).toBeInstanceOf(SourceUnusable)
    expect(failure).toMatchObject({ isRetryable: false })
  })

  it('423 waits two seconds, 477 as long as HubSpot says', async () => {
    expect(await failureOf(423)).toMatchObject({ retryAfterMs: 2000, isRetryable: true })
    expect(await failureOf(477, {}, { 'retry-after': '7200' })).toMatchObject({ retryAfterMs: 7_200_000 })
  })

  it.each([500, 502, 503, 504, 521, 524])('%s may be tried again', async (status) => {
    expect(await failureOf(status, '<html>Bad gateway</html>')).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })

  it.each(['<html>', '{"results":[{"id":1}],"total":1}', '{}'])('so may the nonsense %s', async (body) => {
    expect(await failureOf(200, body)).toMatchObject({ code: 'vendor_nonsense', isRetryable: true })
  })
})

describe('refusals that stay', () => {
  it('403 names the permission that is missing', async () => {
    const failure = await failureOf(
      403,
      errorBody({
        category: 'MISSING_SCOPES',
        errors: [{ message: 'x', context: { requiredGranularScopes: ['crm.objects.companies.read'] } }],
      }),
    )
    expect(failure).toBeInstanceOf(SourceUnusable)
    expect(failure).toMatchObject({ code: 'not_allowed', isRetryable: false })
    expect((failure as AppError).message).toContain('crm.objects.companies.read')
  })

  it('400 is a request of ours that is wrong; its words stay out of the error', async () => {
    const failure = await failureOf(
      400,
      errorBody({ category: 'VALIDATION_ERROR', message: 'Jane Doe is wrong' }),
    )
    expect(failure).toBeInstanceOf(ItemFailed)
    expect(failure).toMatchObject({ code: 'vendor_refused', isRetryable: false })
    expect((failure as AppError).message).not.toContain('Jane')
  })
})

describe('a token that is refused', () => {
  const refuse = () =>
    plan('POST', paths.search, { status: 401, body: errorBody({ category: 'EXPIRED_AUTHENTICATION' }) })

  it('is renewed, and the call made once more', async () => {
    refuse()
    plan('POST', paths.search, { body: { total: 1, results: [record(5)] } })
    let asked = 0
    const accessRefused = async () => {
      asked += 1
    }
    const { crm } = crmOf({ accessRefused })
    expect((await crm.companiesIn({ from: '1', to: '9' })).total).toBe(1)
    expect(asked).toBe(1)
  })

  it('and refused again means that the account is not connected; HubSpot is not asked a third time', async () => {
    refuse()
    refuse()
    expect(await span(crmOf().crm)).toMatchObject({ code: 'not_connected', isRetryable: false })
  })

  it('of a portal that left ends with what the connection says', async () => {
    refuse()
    const gone = new SourceUnusable('not_connected', 'The app was uninstalled.')
    expect(await span(crmOf({ accessRefused: () => Promise.reject(gone) }).crm)).toBe(gone)
  })
})

describe('the record of a call', () => {
  it("holds neither the token nor the customer's records, and searches have a limit of their own", async () => {
    plan('POST', paths.search, { body: { total: 0, results: [] } })
    plan('POST', paths.read, { body: { results: [] } })
    const { crm, calls } = crmOf()
    await crm.companiesWith({ domains: ['acme.co.uk'], companyNumbers: [] })
    await crm.companies(['1'])
    expect(calls.map(({ vendor, limitKey }) => [vendor, limitKey])).toEqual([
      ['hubspot-search', '7'],
      ['hubspot', '7'],
    ])
    for (const call of calls) expect(call).toMatchObject({ mayKeepBody: false, maxCostMicroPounds: 0 })
    expect(JSON.stringify(calls)).not.toMatch(/secret-token|acme/)
    expect(new Set(calls.map(({ requestKey }) => requestKey)).size).toBe(2)
  })
})
