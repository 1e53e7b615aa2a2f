import { useDebounce } from '@hubspot/ui-extensions'
import { readForecast } from '@leadwright/client/before-launch.ts'
import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { launchCampaign } from '@leadwright/client/campaigns.ts'
import type { Brief, CampaignType } from '@leadwright/contract'
import { useRef, useState } from 'react'
import { useAnswer } from '../use-answer.ts'
import { startDraft } from './draft-of-brief.ts'
import type { Forecast, ForecastState } from './forecast-line.tsx'
import { briefOf, draftInputs, type LaunchDraft, startOfType } from './launch-draft.ts'
import { type Fault, faultsOf, isUnderMore, labelOf } from './launch-faults.ts'
import type { LaunchVisit } from './launch-place.ts'

/** Whoever stops typing for so long has typed what they wanted. */
const typingPauseMs = 600

type FormState = {
  type: CampaignType
  draft: LaunchDraft
  /** What the server refused at the last Start, each until it is edited. */
  faults: Fault[]
  /** Fields that were wrong at the last Start, and fields that were left: shown for as long as they are wrong. */
  stopped: string[]
  left: string[]
  failure: CallFailure | null
  isSending: boolean
  isMoreOpen: boolean
}

/** The form's state, and what can be done with it. */
export type Launch = Omit<FormState, 'isMoreOpen' | 'stopped' | 'left'> & {
  /** Fields that were wrong at the last Start and still are, by their labels. */
  toMend: string[]
  isMoreOpen: boolean
  toggleMore: () => void
  change: (part: Partial<Omit<LaunchDraft, 'inputs'>>) => void
  changeInput: (name: string, value: unknown) => void
  /** The field was left: from now on it tells when it is wrong. */
  leave: (field: string) => void
  /** Another type, or an example of the present one. */
  choose: (type: CampaignType) => void
  fillIn: (inputs: Record<string, unknown>) => void
  start: () => void
  forecast: ForecastState
  isForecastAsked: boolean
}

type LaunchProps = LaunchVisit & { first: CampaignType }

const isAt = (fault: Fault, field: string): boolean => `${fault.field}.`.startsWith(`${field}.`)

const without = (faults: Fault[], fields: string[]): Fault[] =>
  faults.filter((fault) => !fields.some((field) => isAt(fault, field)))

/** Faults that no field of the form shows are told by the refusal itself; they would otherwise be told nowhere. */
const refused = (type: CampaignType, failure: CallFailure): Pick<FormState, 'faults' | 'failure'> => {
  const faults = failure.fields.filter(({ field }) => labelOf(type, field) !== null)
  const isToldByFields = faults.length > 0 && faults.length === failure.fields.length
  return { faults, failure: isToldByFields ? null : failure }
}

/** The forecast for what stands in the form, asked for when typing pauses. */
const useForecast = (baseUrl: string, brief: Brief, isComplete: boolean): ForecastState => {
  const wanted = isComplete ? JSON.stringify({ ...brief, name: undefined }) : ''
  const asked = useDebounce(wanted, typingPauseMs)
  const answer = useAnswer(asked === '' ? null : asked, (text) =>
    readForecast(baseUrl, JSON.parse(text) as Brief),
  )
  // An answer to what stood there a moment ago would be held for one to what stands there now.
  const now = asked === wanted ? answer : null
  const last = useRef<Forecast | null>(null)
  if (now?.ok) last.current = now.answer
  return { now, last: last.current }
}

/** Changes of what is typed; each takes the faults of its fields away. */
const editing = (set: (change: (before: FormState) => FormState) => void) => ({
  change: (part: Partial<Omit<LaunchDraft, 'inputs'>>) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, ...part },
      faults: without(before.faults, Object.keys(part)),
    })),
  changeInput: (name: string, value: unknown) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, inputs: { ...before.draft.inputs, [name]: value } },
      faults: without(before.faults, [`inputs.${name}`]),
    })),
  leave: (field: string) => set((before) => ({ ...before, left: [...new Set([...before.left, field])] })),
  choose: (type: CampaignType) =>
    set((before) => ({
      ...before,
      type,
      draft: { ...before.draft, ...startOfType(type) },
      faults: [],
      stopped: [],
    })),
  fillIn: (inputs: Record<string, unknown>) =>
    set((before) => ({
      ...before,
      draft: { ...before.draft, inputs: draftInputs(before.type, { ...before.draft.inputs, ...inputs }) },
      faults: without(
        before.faults,
        Object.keys(inputs).map((name) => `inputs.${name}`),
      ),
    })),
})

/** Holds what is typed, asks for the forecast when typing pauses, and launches once however often Start is pressed. */
export const useLaunch = (given: LaunchProps): Launch => {
  const { baseUrl, companyIds, launchKey, first, onLaunched } = given
  const key = useRef(launchKey)
  const [state, setState] = useState<FormState>(() => ({
    type: first,
    draft: startDraft(first, given),
    faults: [],
    stopped: [],
    left: [],
    failure: null,
    isSending: false,
    isMoreOpen: false,
  }))
  // Start may be pressed before the last edit has been drawn: leaving a field and pressing come at once.
  const latest = useRef(state)
  const update = (step: (before: FormState) => FormState): void => {
    latest.current = step(latest.current)
    setState(latest.current)
  }
  const set = (part: Partial<FormState>): void => update((before) => ({ ...before, ...part }))
  // A second press comes before the first one has been drawn.
  const isSending = useRef(false)

  const { type, draft } = state
  const brief = briefOf(type, draft, companyIds)
  const wrongNow = faultsOf(type, draft)
  const isForecastAsked = wrongNow.length === 0
  const forecast = useForecast(baseUrl, brief, isForecastAsked)
  const refusedFields = forecast.now !== null && !forecast.now.ok ? forecast.now.failure.fields : []
  const stopping = [...wrongNow.filter(({ field }) => state.stopped.includes(field)), ...state.faults]
  const left = wrongNow.filter(({ field }) => state.left.includes(field))
  const faults = [...stopping, ...left, ...refusedFields]

  const start = async (): Promise<void> => {
    if (isSending.current) return
    const { type, draft } = latest.current
    const stopped = faultsOf(type, draft).map(({ field }) => field)
    if (stopped.length > 0) return set({ stopped, faults: [], failure: null })
    isSending.current = true
    set({ isSending: true, faults: [], stopped: [], failure: null })
    const brief = briefOf(type, draft, companyIds)
    const outcome = await outcomeOf(launchCampaign(baseUrl, { ...brief, launchKey: key.current }))
    // It was sent before with other details, as the person is told now: who presses again means another campaign.
    if (!outcome.ok && outcome.failure.code === 'conflict') key.current = crypto.randomUUID()
    isSending.current = false
    if (outcome.ok) return onLaunched(outcome.answer)
    set({ isSending: false, ...refused(type, outcome.failure) })
  }
  return {
    ...state,
    ...editing(update),
    faults,
    toMend: [...new Set(stopping.flatMap(({ field }) => labelOf(type, field) ?? []))],
    // A field that is wrong must be seen.
    isMoreOpen: state.isMoreOpen || faults.some(({ field }) => isUnderMore(type, field)),
    toggleMore: () => update((before) => ({ ...before, isMoreOpen: !before.isMoreOpen })),
    start: () => void start(),
    forecast,
    isForecastAsked,
  }
}
