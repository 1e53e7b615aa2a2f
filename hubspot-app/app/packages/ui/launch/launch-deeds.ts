import { prepareCampaign } from '@leadwright/client/before-launch.ts'
import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { launchCampaign } from '@leadwright/client/campaigns.ts'
import type { CampaignType } from '@leadwright/contract'
import { briefOf, draftInputs } from './launch-draft.ts'
import { type Fault, faultsOf, labelOf } from './launch-faults.ts'
import type { LaunchPlace } from './launch-place.ts'
import { type FormState, unprepared } from './launch-state.ts'

/** What a deed works with: the latest state of the form, and what changes it. A second press comes before the first one is drawn. */
type Bench = Pick<LaunchPlace, 'baseUrl' | 'companyIds' | 'onLaunched'> & {
  latest: { current: FormState }
  set: (part: Partial<FormState>) => void
  key: { current: string }
  isSending: { current: boolean }
}

/** Faults that no field of the form shows are told by the refusal itself; they would otherwise be told nowhere. */
const refused = (type: CampaignType, failure: CallFailure): Pick<FormState, 'faults' | 'failure'> => {
  const faults = failure.fields.filter(({ field }) => labelOf(type, field) !== null)
  const isToldByFields = faults.length > 0 && faults.length === failure.fields.length
  return { faults, failure: isToldByFields ? null : failure }
}

/** True when fields are plainly wrong: they are shown, and nothing is sent. */
const stops = ({ latest, set }: Bench, alsoBy: readonly Fault[] = []): boolean => {
  const { type, draft } = latest.current
  const stopped = [...faultsOf(type, draft), ...alsoBy].map(({ field }) => field)
  if (stopped.length > 0) set({ stopped, faults: [], failure: null })
  return stopped.length > 0
}

/** Completes the type's own inputs by the server, and shows what was understood. */
export const prepare = async (bench: Bench): Promise<void> => {
  const { latest, set, baseUrl, companyIds } = bench
  if (latest.current.preparation.isAsking || stops(bench)) return
  const { type, draft } = latest.current
  set({ preparation: { ...unprepared, isAsking: true }, faults: [], stopped: [] })
  const outcome = await outcomeOf(prepareCampaign(baseUrl, briefOf(type, draft, companyIds)))
  const now = latest.current
  // What was chosen or typed meanwhile makes the answer one to another question.
  if (now.type !== type || now.draft.inputs !== draft.inputs) return set({ preparation: unprepared })
  if (!outcome.ok) {
    const { faults, failure } = refused(type, outcome.failure)
    return set({ preparation: { ...unprepared, faults, failure } })
  }
  const { inputs, notes, costMicroPounds } = outcome.answer
  set({
    draft: { ...now.draft, inputs: draftInputs(type, inputs) },
    preparation: { ...unprepared, notes, costMicroPounds },
  })
}

/** Launches what stands in the form, once however often it is pressed. `isPreview`: five results for the price of one step. */
export const start = async (bench: Bench, isPreview: boolean): Promise<void> => {
  const { latest, set, key, isSending, baseUrl, companyIds, onLaunched } = bench
  if (isSending.current || stops(bench, latest.current.preparation.faults)) return
  const { type, draft } = latest.current
  isSending.current = true
  set({ isSending: true, faults: [], stopped: [], failure: null })
  const brief = { ...briefOf(type, draft, companyIds), ...(isPreview ? { isPreview } : {}) }
  const outcome = await outcomeOf(launchCampaign(baseUrl, { ...brief, launchKey: key.current }))
  // It was sent before with other details, as the person is told now: who presses again means another campaign.
  if (!outcome.ok && outcome.failure.code === 'conflict') key.current = crypto.randomUUID()
  isSending.current = false
  if (outcome.ok) return onLaunched(outcome.answer)
  set({ isSending: false, ...refused(type, outcome.failure) })
}
