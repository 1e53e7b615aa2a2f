import type { GooglePart } from '../app/google.ts'
import type { Deps } from '../commands/deps.ts'
import { knownPlace } from '../commands/google/known-place.ts'
import { showPlace } from '../commands/google/show-place.ts'

/** The part of the application that shows leads on Google's map. */
export const googlePart = (deps: Deps): GooglePart => ({
  known: (portalId, leadId) => knownPlace(deps, portalId, leadId),
  show: (input) => showPlace(deps, input),
})
