import type { RequestHandler } from 'express'
import type { Latency, Vendor } from './context.ts'
import { seededRandom } from './seeded-random.ts'

/** Fastest and slowest usual answer in real life, and how often and how far answers fall outside of it. */
type Profile = {
  minimumMs: number
  maximumMs: number
  slow?: { share: number; minimumMs: number; maximumMs: number }
}

const profiles: Record<Vendor, Profile> = {
  'companies-house': { minimumMs: 150, maximumMs: 350 },
  'companies-house-documents': { minimumMs: 200, maximumMs: 600 },
  'google-places': { minimumMs: 120, maximumMs: 500 },
  // A radius in a big city takes its server most of a minute at times.
  planning: { minimumMs: 2000, maximumMs: 15_000 },
  hunter: { minimumMs: 150, maximumMs: 600 },
  'postcodes-io': { minimumMs: 60, maximumMs: 150 },
  hubspot: { minimumMs: 120, maximumMs: 300 },
  openai: { minimumMs: 20_000, maximumMs: 60_000 },
  web: { minimumMs: 150, maximumMs: 900, slow: { share: 0.03, minimumMs: 3000, maximumMs: 8000 } },
}

/** Delays that depend on seed, vendor and key only. `scale` may be changed while the sandbox runs. */
export const createLatency = (seed: number, scale: number): Latency => {
  const latency: Latency = {
    scale,
    delayMs: (vendor, key) => {
      if (latency.scale === 0) return 0
      const random = seededRandom(seed, `latency:${vendor}:${key}`)
      const profile = profiles[vendor]
      const range = profile.slow && random() < profile.slow.share ? profile.slow : profile
      return Math.round(latency.scale * (range.minimumMs + random() * (range.maximumMs - range.minimumMs)))
    },
    middleware:
      (vendor): RequestHandler =>
      (request, response, next) => {
        const target = request.get('x-original-url') ?? ''
        const key = `${request.method} ${request.url} ${target} ${JSON.stringify(request.body ?? null)}`
        const delayMs = latency.delayMs(vendor, key)
        if (delayMs === 0) return next()
        const timer = setTimeout(next, delayMs)
        response.once('close', () => clearTimeout(timer))
      },
  }
  return latency
}
