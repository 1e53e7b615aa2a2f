import { afterEach, describe, expect, it } from 'vitest'
import { previewAddress } from '../../sandbox/preview/browser/host/addresses.ts'
import { fixtures, type Listening, servePreview, smallWorld } from './support/preview-server.ts'

const page = 'https://hilltop.example/contact?a=1&b=2'

describe('a source of the make-believe web in the preview', () => {
  let preview: Listening
  afterEach(() => preview.close())

  const opened = async (backend: string | null): Promise<Response> => {
    const world = smallWorld()
    world.useBackend(backend)
    preview = await servePreview(world, `${fixtures}/kitchen-sink`)
    const link = `https://kitchen.example.co.uk/sandbox-page?url=${encodeURIComponent(page)}`
    return fetch(preview.url + previewAddress(link), { redirect: 'manual' })
  }

  it("opens as the server's copy", async () => {
    const { status, headers } = await opened('http://127.0.0.1:4711/')
    expect(status).toBe(302)
    const to = new URL(headers.get('location') ?? '')
    expect(to.origin + to.pathname).toBe('http://127.0.0.1:4711/sandbox-page')
    expect(to.searchParams.get('url')).toBe(page)
  })

  it('says that the server does not run', async () => {
    const response = await opened(null)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('The server of the app does not run.')
  })
})
