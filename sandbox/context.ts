import type { RequestHandler } from 'express'
import type { World } from './world/world.ts'

/** The make-believe vendors; each has its own router, faults, latency class and journal. */
export const vendors = [
  'openai',
  'companies-house',
  'companies-house-documents',
  'google-places',
  'planning',
  'hunter',
  'postcodes-io',
  'hubspot',
  'web',
] as const

/** One of {@link vendors}. */
export type Vendor = (typeof vendors)[number]

/** How an injected failure shows itself to the caller. */
type FaultKind = 'status' | 'timeout' | 'cut' | 'nonsense' | 'empty'

/** An injected failure: `rate` 0..1 of the calls, at most `count` times (without `count`: until cleared). */
export type Fault = { vendor: Vendor; kind: FaultKind; status?: number; rate: number; count?: number }

/** Failures that a test has asked for. `main.ts` runs the middleware before every vendor's router. */
export interface Faults {
  /** Adds a failure setting; several on one vendor are tried in the order of their setting. */
  set(fault: Fault): void
  /** Forgets all settings. */
  clear(): void
  list(): readonly Fault[]
  /** Fails the call when a setting says so, else hands it on. */
  middleware(vendor: Vendor): RequestHandler
}

/** How long vendors take. `scale` 0 = at once, 1 = as in real life. */
export interface Latency {
  scale: number
  /** Milliseconds that this call takes, already scaled; the same for the same vendor and key. */
  delayMs(vendor: Vendor, key: string): number
  /** Waits {@link delayMs} of the request's method, address and body, then hands on. `main.ts` runs it before every vendor's router. */
  middleware(vendor: Vendor): RequestHandler
}

/**
 * One request as a vendor received it. `path` starts behind the mount and keeps its query string;
 * `target` is the address that a request to the web gateway was meant for.
 */
export type JournalEntry = {
  at: string
  vendor: Vendor
  method: string
  path: string
  target?: string
  body: unknown
}

/** What was asked of whom, so that a test can say what left the product. `main.ts` writes it. */
export interface Journal {
  middleware(vendor: Vendor): RequestHandler
  entries(vendor?: Vendor): readonly JournalEntry[]
  clear(): void
}

/** How strict the vendors' rate limits are: 0 = lifted, 1 = real; in between windows are that much faster. */
export type Limits = { scale: number }

/** Advanced search of the register serves nothing beyond the position `mostServed`: 10,000, or fewer for a test. */
export type RegisterCeiling = { mostServed: number }

/** What every vendor's router is given. JSON bodies are parsed and journal, faults and latency applied before it. */
export type SandboxContext = {
  world: World
  faults: Faults
  latency: Latency
  journal: Journal
  limits: Limits
  registerCeiling: RegisterCeiling
  /** A generator of numbers in [0, 1) that depends on the seed and the key only. */
  random: (key: string) => () => number
}
