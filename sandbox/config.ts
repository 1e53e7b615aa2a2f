import { accessSync, constants } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What the sandbox was asked to be. `seed` picks the fictional world; `registerFile` replaces it by real companies. */
export type SandboxConfig = {
  port: number
  seed: number
  /** Absolute paths. `geoFolder` counts together with a register file only. */
  registerFile: string | null
  geoFolder: string | null
  latencyScale: number
  limitsScale: number
  /** True: stays up without clients, until it is told to stop. */
  isKept: boolean
}

/** A setting that cannot be used; the message is one sentence for a person. */
export class ConfigFault extends Error {}

const scale = z.coerce.number().min(0).max(1)
const path = z
  .string()
  .transform((value) => (value.trim() === '' ? null : resolve(value.trim())))
  .nullable()
  .default(null)

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  SANDBOX_SEED: z.coerce.number().int().min(0).max(2147483647).default(1),
  SANDBOX_REGISTER: path,
  SANDBOX_GEO: path,
  SANDBOX_LATENCY: scale.default(0),
  SANDBOX_LIMITS: scale.optional(),
  SANDBOX_KEEP: z.enum(['', '0', '1']).default('0'),
})

const allowed: Record<string, string> = {
  SANDBOX_PORT: 'a port from 0 (any free one) to 65535',
  SANDBOX_SEED: 'a whole number from 0',
  SANDBOX_LATENCY: 'a number from 0 (at once) to 1 (as in real life)',
  SANDBOX_LIMITS: 'a number from 0 (lifted) to 1 (as in real life)',
  SANDBOX_KEEP: '1 (stay up without clients) or 0',
}

const requireReadable = (name: string, file: string): void => {
  try {
    accessSync(file, constants.R_OK)
  } catch {
    throw new ConfigFault(
      `${name} names ${file}, which cannot be read: give a readable path, or leave ${name} out.`,
    )
  }
}

/**
 * Reads and checks the sandbox's settings; the only reader of the environment in this folder.
 * @throws ConfigFault naming every wrong setting and what is allowed
 */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): SandboxConfig => {
  const parsed = schema.safeParse(environment)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    throw new ConfigFault(
      `${names.map((name) => `${name} must be ${allowed[name] ?? 'set differently'}`).join('; ')}.`,
    )
  }
  const value = parsed.data
  if (value.SANDBOX_REGISTER) requireReadable('SANDBOX_REGISTER', value.SANDBOX_REGISTER)
  if (value.SANDBOX_GEO) {
    for (const file of ['outcode-centroids.csv', 'sector-centroids.csv']) {
      requireReadable('SANDBOX_GEO', join(value.SANDBOX_GEO, file))
    }
  }
  if (value.SANDBOX_REGISTER && !value.SANDBOX_GEO) {
    throw new ConfigFault(
      'SANDBOX_REGISTER needs SANDBOX_GEO: a folder with outcode-centroids.csv and sector-centroids.csv, so that real postcodes have real positions.',
    )
  }
  return {
    port: value.SANDBOX_PORT,
    seed: value.SANDBOX_SEED,
    registerFile: value.SANDBOX_REGISTER,
    geoFolder: value.SANDBOX_GEO,
    latencyScale: value.SANDBOX_LATENCY,
    limitsScale: value.SANDBOX_LIMITS ?? value.SANDBOX_LATENCY,
    isKept: value.SANDBOX_KEEP === '1',
  }
}
