import { z } from 'zod'
import { isUrl, names, oneOf, scale, text, url, whole } from './setting.ts'

/** The variables that count in both modes. */
export const variables = z.object({
  LEADWRIGHT_MODE: oneOf('sandbox', 'live').refine(
    (value) => value !== null,
    'must be sandbox or live; npm start and npm run cli set sandbox, only you can decide for live',
  ),
  LEADWRIGHT_ROLE: oneOf('all', 'web', 'worker'),
  LEADWRIGHT_DATA_DIR: text,
  LEADWRIGHT_HOST: text,
  PORT: whole('must be a port from 0 (any free one) to 65535', 0, 65535),
  PUBLIC_BASE_URL: url,
  DATABASE_URL: text.refine(
    (value) => value === null || isUrl(value, ['postgres:', 'postgresql:']),
    'must start with postgres:// or postgresql://, or be left out for the embedded database',
  ),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  ENCRYPTION_KEYS: text,
  HUBSPOT_CLIENT_ID: text,
  HUBSPOT_CLIENT_SECRET: text,
  HUBSPOT_APP_ID: text,
  HUBSPOT_API_BASE_URL: url,
  HUBSPOT_AUTHORIZE_URL: url,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: names,
  GOOGLE_MAPS_API_KEY: text,
  GOOGLE_PLACES_BASE_URL: url,
  COMPANIES_HOUSE_API_KEY: text,
  COMPANIES_HOUSE_BASE_URL: url,
  COMPANIES_HOUSE_DOCUMENT_BASE_URL: url,
  POSTCODES_IO_BASE_URL: url,
  HUNTER_API_KEY: text,
  HUNTER_BASE_URL: url,
  PLANNING_BASE_URL: url,
  FIND_A_TENDER_BASE_URL: url,
  CONTRACTS_FINDER_BASE_URL: url,
  WEB_GATEWAY_URL: url,
})

/** The variables that describe the make-believe outside world; read in sandbox mode only. */
export const sandboxVariables = z.object({
  SANDBOX_PORT: whole('must be a port from 0 (any free one) to 65535', 0, 65535),
  SANDBOX_SEED: whole('must be a whole number from 0 to 2147483647', 0, 2147483647),
  SANDBOX_REGISTER: text,
  SANDBOX_GEO: text,
  SANDBOX_LATENCY: scale,
  SANDBOX_LIMITS: scale,
})
