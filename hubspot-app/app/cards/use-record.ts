import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { cancelCampaign, readCampaign } from '@leadwright/client/campaigns.ts'
import { checkRecord, readRecord } from '@leadwright/client/records.ts'
import type { Campaign, CompanyRecord } from '@leadwright/contract'
import { keepAsking } from '@leadwright/ui/keep-asking.ts'
import { useEffect, useRef, useState } from 'react'

type Act = 'check' | 'stop'

/** What a card knows of its record. */
type RecordState = {
  /** Null: not known yet. */
  record: CompanyRecord | null
  /** Of the last look; null when it went well. */
  failure: CallFailure | null
  /** What the person asked for and is on its way. */
  acting: Act | null
  /** Of the last thing that the person asked for. */
  actFailure: CallFailure | null
}

/** What a card knows of its record, and can do with it. */
export type RecordCard = RecordState & {
  /** Looks again now. */
  refresh: () => void
  show: (campaign: Campaign) => void
  check: () => void
  stop: () => void
}

// HubSpot's React draws after every set: all that changes together is one object.
const nothingYet: RecordState = { record: null, failure: null, acting: null, actFailure: null }

const isBusy = ({ check, campaignsUnderWay }: CompanyRecord): boolean =>
  check?.state === 'running' || campaignsUnderWay > 0

/** What a person would notice: money and time of a campaign are not shown here. */
const appearance = ({ campaign, ...rest }: CompanyRecord): string =>
  JSON.stringify([rest, campaign?.id, campaign?.status, campaign?.progress, campaign?.counts])

/** Stopping what has just ended by itself is no failure: then its end is what counts. */
const stopped = async (baseUrl: string, id: string): Promise<Campaign> => {
  const outcome = await outcomeOf(cancelCampaign(baseUrl, id))
  if (outcome.ok) return outcome.answer
  if (outcome.failure.code !== 'conflict') throw outcome.failure
  return readCampaign(baseUrl, id)
}

/** The key of a press, and what was the last check when it was pressed (by its start; null: there was none). */
type Press = { key: string; lastCheck: string | null }

const lastCheckOf = (record: CompanyRecord | null): string | null => record?.check?.startedAt ?? null

/** Loads what a company's record shows and keeps looking while the card is shown: one call, one poll. */
export const useRecord = (baseUrl: string, companyId: string): RecordCard => {
  const [state, setState] = useState(nothingYet)
  const [look, setLook] = useState(0)
  const change = (part: Partial<RecordState>): void => setState((before) => ({ ...before, ...part }))
  const refresh = (): void => setLook((before) => before + 1)
  // A second press comes before the first one has been drawn.
  const isActing = useRef(false)
  // Kept until a check has begun: whoever presses again after a lost answer means the same check.
  const press = useRef<Press | null>(null)
  const see = (record: CompanyRecord): void => {
    if (press.current?.lastCheck !== lastCheckOf(record)) press.current = null
    change({ record, failure: null })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another look starts the poll anew
  useEffect(
    () =>
      keepAsking({
        ask: () => readRecord(baseUrl, companyId),
        appearance,
        isBusy,
        onNews: see,
        onFailure: (failure) => change({ failure }),
      }),
    [baseUrl, companyId, look],
  )

  const act = async (acting: Act, doing: () => Promise<Partial<CompanyRecord>>): Promise<void> => {
    if (isActing.current) return
    isActing.current = true
    change({ acting, actFailure: null })
    const outcome = await outcomeOf(doing())
    isActing.current = false
    setState((before) => ({
      ...before,
      acting: null,
      ...(outcome.ok
        ? { record: before.record === null ? null : { ...before.record, ...outcome.answer } }
        : { actFailure: outcome.failure }),
    }))
    refresh()
  }
  const check = (): Promise<void> =>
    act('check', async () => {
      press.current ??= { key: crypto.randomUUID(), lastCheck: lastCheckOf(state.record) }
      const record = await checkRecord(baseUrl, companyId, press.current.key)
      press.current = null
      return record
    })
  const stop = async (): Promise<void> => {
    const id = state.record?.campaign?.id
    if (id !== undefined) await act('stop', async () => ({ campaign: await stopped(baseUrl, id) }))
  }
  return {
    ...state,
    refresh,
    show: (campaign) => {
      setState((before) => ({
        ...before,
        record: before.record === null ? null : { ...before.record, campaign },
      }))
      refresh()
    },
    check: () => void check(),
    stop: () => void stop(),
  }
}
