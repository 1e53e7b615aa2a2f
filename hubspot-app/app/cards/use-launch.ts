import { useDebounce } from '@hubspot/ui-extensions'
import { readForecast } from '@leadwright/client/before-launch.ts'
import { type CallFailure, type Outcome, outcomeOf } from '@leadwright/client/call-failure.ts'
import { launchCampaign } from '@leadwright/client/campaigns.ts'
import type { Brief, CampaignType, ForecastResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'
import { briefOf, type Fault, faultsOf, type LaunchDraft, newDraft, startOfType } from './launch-draft.ts'
import type { LaunchVisit } from './launch-place.ts'
import { useAnswer } from './use-answer.ts'

/** Whoever stops typing for so long has typed what they wanted. */
const typingPauseMs = 600

type FormState = {
  type: CampaignType
  draft: LaunchDraft
  /** What was wrong at the last Start, until it is edited, and what the forecast says is wrong now. */
  faults: Fault[]
  failure: CallFailure | null
  isSending: boolean
}

/** The form's state, and what can be done with it. */
export type Launch = FormState & {
  change: (part: Partial<LaunchDraft>) => void
  choose: (type: CampaignType) => void
  start: () => void
  forecast: Outcome<ForecastResponse['forecast']> | null
  isForecastAsked: boolean
}

type LaunchStart = LaunchVisit & { first: CampaignType; postcode: string }

const changedFields = (part: Partial<LaunchDraft>): string[] => Object.keys(part)

const withoutFaultsOf = (faults: Fault[], part: Partial<LaunchDraft>): Fault[] =>
  faults.filter(({ field }) => !changedFields(part).includes(field.split('.')[0] ?? field))

// Faults that no field of the form shows would otherwise be told nowhere.
const shownFields = /^(type|postcode|radiusMiles|maxResults|alreadyInHubSpot|inputs\..+)$/

const refused = (failure: CallFailure): Pick<FormState, 'faults' | 'failure'> => {
  const faults = failure.fields.filter(({ field }) => shownFields.test(field))
  const isToldByFields = faults.length > 0 && faults.length === failure.fields.length
  return { faults, failure: isToldByFields ? null : failure }
}

/** Holds what is typed, asks for the forecast when typing pauses, and launches once however often Start is pressed. */
export const useLaunch = (given: LaunchStart): Launch => {
  const { baseUrl, companyId, launchKey, first, postcode, onLaunched } = given
  const [state, setState] = useState<FormState>(() => ({
    type: first,
    draft: newDraft(first, postcode),
    faults: [],
    failure: null,
    isSending: false,
  }))
  const set = (part: Partial<FormState>): void => setState((before) => ({ ...before, ...part }))
  // A second press comes before the first one has been drawn.
  const isSending = useRef(false)

  const { type, draft } = state
  const brief = briefOf(type, draft, companyId)
  const isForecastAsked = faultsOf(type, draft).length === 0
  const wanted = isForecastAsked ? JSON.stringify(brief) : ''
  const asked = useDebounce(wanted, typingPauseMs)
  const answer = useAnswer(asked === '' ? null : asked, (text) =>
    readForecast(baseUrl, JSON.parse(text) as Brief),
  )
  // An answer to what stood there a moment ago would be held for one to what stands there now.
  const forecast = asked === wanted ? answer : null
  const refusedFields = forecast !== null && !forecast.ok ? forecast.failure.fields : []

  const start = async (): Promise<void> => {
    if (isSending.current) return
    const faults = faultsOf(type, draft)
    if (faults.length > 0) return set({ faults, failure: null })
    isSending.current = true
    set({ isSending: true, faults: [], failure: null })
    const outcome = await outcomeOf(launchCampaign(baseUrl, { ...brief, launchKey }))
    isSending.current = false
    if (outcome.ok) return onLaunched(outcome.answer)
    set({ isSending: false, ...refused(outcome.failure) })
  }
  return {
    ...state,
    change: (part) =>
      setState((before) => ({
        ...before,
        draft: { ...before.draft, ...part },
        faults: withoutFaultsOf(before.faults, part),
      })),
    choose: (next) =>
      setState((before) => ({
        ...before,
        type: next,
        draft: { ...before.draft, ...startOfType(next) },
        faults: [],
      })),
    start: () => void start(),
    faults: [...state.faults, ...refusedFields],
    forecast,
    isForecastAsked,
  }
}
