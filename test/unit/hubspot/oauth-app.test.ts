import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hubSpotAppOf } from '../../../server/compose/hubspot-app.ts'
import { readConfig } from '../../../server/config.ts'
import { consentUrl, safeReturnUrl } from '../../../server/hubspot/oauth-app.ts'

const complete = {
  LEADWRIGHT_MODE: 'live',
  PUBLIC_BASE_URL: 'https://leads.example.org',
  HUBSPOT_CLIENT_ID: 'client',
  HUBSPOT_CLIENT_SECRET: 'newer, older',
  HUBSPOT_APP_ID: '50000001',
}
const appOf = (environment: Record<string, string>) =>
  hubSpotAppOf(readConfig(environment), ['oauth', 'crm.objects.companies.read'], null)

describe('our app in live mode', () => {
  test('names everything that is missing at once, when it is needed', () => {
    const app = appOf({ LEADWRIGHT_MODE: 'live', HUBSPOT_CLIENT_ID: 'client' })
    expect(app).toThrow(
      expect.objectContaining({
        code: 'not_configured',
        message: expect.stringMatching(/HUBSPOT_CLIENT_SECRET, HUBSPOT_APP_ID, PUBLIC_BASE_URL/),
      }),
    )
  })

  test('signs and asks with what is configured; two secrets during a rotation', () => {
    const app = appOf(complete)()
    expect(app.clientSecrets).toEqual(['newer', 'older'])
    expect(consentUrl(app, 'st+te')).toBe(
      'https://app.hubspot.com/oauth/authorize?client_id=client&redirect_uri=https%3A%2F%2Fleads.example.org%2Foauth%2Fcallback&scope=oauth%20crm.objects.companies.read&state=st%2Bte',
    )
  })
})

describe('where a browser may be sent back to', () => {
  const app = appOf(complete)()
  test.each([
    'https://app.hubspot.com/x?y=1',
    'https://app-eu1.hubspot.com/',
    'https://app-na2.hubspot.com/a/b',
  ])('%s', (url) => expect(safeReturnUrl(app, url)).toBe(url))

  test.each([
    'http://app.hubspot.com/',
    'https://app.hubspot.com:8443/',
    'https://hubspot.com/',
    'https://evil.hubspot.com/',
    'https://app-eu1.hubspot.com.evil.example/',
    'https://evil.example/#app.hubspot.com',
    'https://user@app.hubspot.com/',
    'javascript:alert(1)',
    '/relative',
    '',
  ])('never %s', (url) => expect(safeReturnUrl(app, url)).toBeNull())

  test('property: whatever comes out leads to HubSpot', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.webAuthority().map((host) => `https://${host}/`),
        ),
        (url) => {
          const safe = safeReturnUrl(app, url)
          if (safe !== null) expect(new URL(safe).hostname).toMatch(/^app(-[a-z0-9]+)?\.hubspot\.com$/)
        },
      ),
    )
  })
})
