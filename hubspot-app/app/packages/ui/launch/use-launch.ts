import { useDebounce } from '@hubspot/ui-extensions'
import { readForecast } from '@leadwright/client/before-launch.ts'
import type { Brief, CampaignType } from '@leadwright/contract'
import { useRef, useState } from 'react'
import { useAnswer } from '../use-answer.ts'
import { startDraft } from './draft-of-brief.ts'
import type { Forecast, ForecastState } from './forecast-line.tsx'
import { prepare, start } from './launch-deeds.ts'
import { briefOf, type LaunchDraft } from './launch-draft.ts'
import { editing } from './launch-edits.ts'
import { faultsOf, isFilledIn, isUnderMore, labelOf } from './launch-faults.ts'
import type { LaunchVisit } from './launch-place.ts'
import { type FormState, unprepared } from './launch-state.ts'
import { startsFromRecord, useLookUp } from './use-look-up.ts'

/** Whoever stops typing for so long has typed what they wanted. */
const typingPauseMs = 600

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
  /** `isPreview`: five results for the price of one step. */
  start: (isPreview?: boolean) => void
  prepare: () => void
  forecast: ForecastState
  /** Labels of the fields without which there is no forecast. */
  missing: string[]
}

type LaunchProps = LaunchVisit & { first: CampaignType }

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
    preparation: unprepared,
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
  const isComplete = wrongNow.length === 0
  const forecast = useForecast(baseUrl, brief, isComplete)
  const refusedFields =
    isComplete && forecast.now !== null && !forecast.now.ok ? forecast.now.failure.fields : []
  const notFound = state.preparation.faults
  const stopping = [
    ...[...wrongNow, ...notFound].filter(({ field }) => state.stopped.includes(field)),
    ...state.faults,
  ]
  const left = wrongNow.filter(({ field }) => state.left.includes(field))
  // What nobody has typed in yet is not wrong before Start.
  const faults = [
    ...stopping,
    ...notFound,
    ...left,
    ...refusedFields.filter(({ field }) => isFilledIn(draft, field)),
  ]

  const bench = { baseUrl, companyIds, onLaunched, latest, set, key, isSending }
  useLookUp(isComplete && startsFromRecord(given, state), type.id, () => void prepare(bench))
  return {
    ...state,
    ...editing(update),
    faults,
    toMend: [...new Set(stopping.flatMap(({ field }) => labelOf(type, field) ?? []))],
    // A field that is wrong must be seen.
    isMoreOpen: state.isMoreOpen || faults.some(({ field }) => isUnderMore(type, field)),
    toggleMore: () => update((before) => ({ ...before, isMoreOpen: !before.isMoreOpen })),
    start: (isPreview = false) => void start(bench, isPreview),
    prepare: () => void prepare(bench),
    forecast,
    missing: [...new Set([...wrongNow, ...refusedFields].map(({ field }) => labelOf(type, field) ?? field))],
  }
}
