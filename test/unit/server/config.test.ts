import { describe, expect, test } from 'vitest'
import { projectDir, readConfig } from '../../../server/config.ts'
import { AppError } from '../../../src/errors.ts'

const faultsOf = (environment: Record<string, string>): AppError => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('The environment was accepted.')
}

describe('configuration', () => {
  test('names every wrong variable at once and never its value', () => {
    const error = faultsOf({
      LEADWRIGHT_MODE: 'demo',
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db',
      OPENAI_BASE_URL: 'ftp://x',
      SANDBOX_SEED: '-1',
      SANDBOX_LATENCY: '2',
      LOG_LEVEL: 'loud',
    })
    expect(error.code).toBe('startup')
    expect(error.fields.map((fault) => fault.field).toSorted()).toEqual(
      [
        'DATABASE_URL',
        'LEADWRIGHT_MODE',
        'LOG_LEVEL',
        'OPENAI_BASE_URL',
        'PORT',
        'SANDBOX_LATENCY',
        'SANDBOX_SEED',
      ].toSorted(),
    )
    expect(error.message).not.toContain('hunter2')
  })

  test('has no mode of its own', () => {
    expect(faultsOf({}).message).toMatch(/^LEADWRIGHT_MODE must be sandbox or live/)
    expect(faultsOf({ LEADWRIGHT_MODE: ' ' }).fields).toHaveLength(1)
  })

  test('sandbox: its own defaults, absolute paths, limits like the latency', () => {
    const config = readConfig({ LEADWRIGHT_MODE: 'sandbox', SANDBOX_REGISTER: 'a.csv', SANDBOX_LATENCY: '0' })
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      role: 'all',
      databaseUrl: null,
      dataDir: `${projectDir}/.data`,
    })
    expect(config.sandbox).toEqual({
      port: 0,
      seed: 1,
      registerFile: `${process.cwd()}/a.csv`,
      geoFolder: null,
      latencyScale: 0,
      limitsScale: 0,
    })
    expect(readConfig({ LEADWRIGHT_MODE: 'sandbox' }).sandbox?.latencyScale).toBe(0.1)
  })

  test('live: ignores the sandbox, leaves missing keys unconfigured', () => {
    const config = readConfig({
      LEADWRIGHT_MODE: 'live',
      SANDBOX_SEED: 'nonsense',
      OPENAI_BASE_URL: 'https://x.example/v1/',
    })
    expect(config.sandbox).toBeNull()
    expect(config.vendors.companiesHouse.apiKey).toBeNull()
    expect(config.vendors.openai.baseUrl).toBe('https://x.example/v1')
  })
})
