import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../../src/errors.ts'

/** What a sealed text belongs to. It opens for the same portal and purpose only, so that a row copied elsewhere is worthless. */
export type SealedFor = { portalId: number; purpose: string }

/** Keeps secrets at rest: AES-256-GCM (NIST SP 800-38D), the key's id in front, bound to portal and purpose. */
export type SecretBox = {
  /** Seals with the first key. Printable text without blanks. */
  seal(plain: string, sealedFor: SealedFor): string
  /** Throws AppError `not_configured` when its key is gone from ENCRYPTION_KEYS, or the text was altered or moved. */
  open(sealed: string, sealedFor: SealedFor): string
}

const KEY_BYTES = 32
/** 96 bits, as NIST recommends for GCM; random, as far fewer than 2^32 texts are sealed with one key. */
const IV_BYTES = 12
const TAG_BYTES = 16
const keyId = /^[A-Za-z0-9_-]{1,32}$/

const howToMakeOne =
  'Set ENCRYPTION_KEYS to an id, a colon and a key, for example k1:$(openssl rand -base64 32).'

type Key = { id: string; bytes: Buffer }

const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(text)

const readKey = (entry: string, place: number): Key => {
  const colon = entry.indexOf(':')
  const id = entry.slice(0, colon)
  const text = entry.slice(colon + 1)
  const bytes = Buffer.from(text, 'base64')
  if (colon > 0 && keyId.test(id) && isBase64(text) && bytes.length === KEY_BYTES) return { id, bytes }
  throw new AppError(
    'startup',
    `ENCRYPTION_KEYS: entry ${place} must be an id (letters, digits, - or _), a colon and ${KEY_BYTES} bytes in base64.`,
    { hint: howToMakeOne },
  )
}

const readKeys = (setting: string): Key[] => {
  const keys = setting.split(',').map((entry, index) => readKey(entry.trim(), index + 1))
  const ids = new Set(keys.map(({ id }) => id))
  if (ids.size === keys.length) return keys
  throw new AppError('startup', 'ENCRYPTION_KEYS names the same id twice.', {
    hint: 'Give each key an id of its own.',
  })
}

const boundTo = ({ portalId, purpose }: SealedFor, id: string): Buffer =>
  Buffer.from(JSON.stringify([id, portalId, purpose]))

const cannotOpen = (why: string, cause?: unknown): AppError =>
  new AppError('not_configured', `A stored secret cannot be opened: ${why}.`, {
    hint: 'Add the key that it was sealed with to ENCRYPTION_KEYS (after the newest one), or enter the secret again.',
    cause,
  })

const openWith = (key: Key, sealed: Buffer, sealedFor: SealedFor): string => {
  const tagAt = sealed.length - TAG_BYTES
  if (tagAt < IV_BYTES) throw cannotOpen('it was cut')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo(sealedFor, key.id)).setAuthTag(sealed.subarray(tagAt))
  try {
    const plain = [decipher.update(sealed.subarray(IV_BYTES, tagAt)), decipher.final()]
    return Buffer.concat(plain).toString('utf8')
  } catch (cause) {
    throw cannotOpen(
      'it was altered, moved from another place, or sealed with another key of the same id',
      cause,
    )
  }
}

/**
 * The box over the keys of the setting `id:base64key[,older:base64key]`: the first seals, all open.
 * @throws AppError `startup` that says which entry is wrong and how to make one, never the key
 */
export const createSecretBox = (setting: string): SecretBox => {
  const keys = readKeys(setting)
  return {
    seal: (plain, sealedFor) => {
      const key = keys[0] as Key
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(boundTo(sealedFor, key.id))
      const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${key.id}:${sealed.toString('base64url')}`
    },
    open: (sealed, sealedFor) => {
      const colon = sealed.indexOf(':')
      const id = sealed.slice(0, colon)
      const key = keys.find((known) => known.id === id)
      if (!key)
        throw cannotOpen(
          `its key ${keyId.test(id) ? id : ''} is not among ENCRYPTION_KEYS`.replace('  ', ' '),
        )
      return openWith(key, Buffer.from(sealed.slice(colon + 1), 'base64url'), sealedFor)
    },
  }
}

/** The error of a live start without keys: it names the setting and says how to make one. */
export const noEncryptionKeys = (): AppError =>
  new AppError('startup', 'ENCRYPTION_KEYS is missing: tokens and vendor keys cannot be stored without it.', {
    hint: `${howToMakeOne} Keep it safe: what it sealed opens with nothing else.`,
  })
