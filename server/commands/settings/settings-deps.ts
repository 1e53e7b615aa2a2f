import type { Clock } from '../../../src/ports/clock.ts'
import type { SecretBox } from '../../security/secret-box.ts'
import type { Outside } from '../deps.ts'
import type { Flow } from '../flow/flow.ts'
import type { KeysInUse } from './keys-in-use.ts'

/** What the commands around settings work with. */
export type SettingsDeps = {
  flow: Pick<Flow, 'sql' | 'inTransaction'>
  clock: Clock
  box: SecretBox
  keysInUse: KeysInUse
  /** The installation's language models, the preferred one first. */
  systemModels: string[]
  outside: Pick<Outside, 'checkKey' | 'ownSite'>
}
