import type { Config } from '../config.ts'
import { keysOfFolder } from '../security/key-file.ts'
import { createSecretBox, noEncryptionKeys, type SecretBox } from '../security/secret-box.ts'

/**
 * The box over ENCRYPTION_KEYS; a sandbox without any makes a key in its data folder.
 * @throws AppError `startup` when live mode has none, or the setting is wrong
 */
export const secretBoxOf = async ({ encryptionKeys, mode, dataDir }: Config): Promise<SecretBox> => {
  if (encryptionKeys !== null) return createSecretBox(encryptionKeys)
  if (mode === 'live') throw noEncryptionKeys()
  return createSecretBox(await keysOfFolder(dataDir))
}
