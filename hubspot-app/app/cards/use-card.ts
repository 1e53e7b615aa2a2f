import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { cancelCampaign, newestCampaignFrom, readCampaign } from '@leadwright/client/campaigns.ts'
import { readConnection } from '@leadwright/client/connection.ts'
import type { Campaign, Connection } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { useCallback, useEffect, useState } from 'react'
import { followCampaign } from './follow-campaign.ts'

/** What the card knows. `connection` null: not asked yet, or in vain; `failure`: of the last call, null when it went well. */
type CardState = {
  connection: Connection | null
  /** The newest campaign that was launched from this record. */
  campaign: Campaign | null
  failure: CallFailure | null
  isStopping: boolean
}

/** What the card can do. */
type Card = CardState & {
  retry: () => void
  show: (campaign: Campaign) => void
  stop: () => void
}

// HubSpot's React draws after every set: all that changes together is one object.
const nothingYet: CardState = { connection: null, campaign: null, failure: null, isStopping: false }

const loaded = async (baseUrl: string, companyId: string): Promise<Partial<CardState>> => {
  const both = Promise.all([readConnection(baseUrl), newestCampaignFrom(baseUrl, companyId)])
  const outcome = await outcomeOf(both)
  if (!outcome.ok) return { failure: outcome.failure }
  const [connection, campaign] = outcome.answer
  return { connection, campaign, failure: null }
}

/** Stopping what has just ended by itself is no failure: then its end is what counts. */
const stopped = async (baseUrl: string, id: string): Promise<Campaign> => {
  const outcome = await outcomeOf(cancelCampaign(baseUrl, id))
  if (outcome.ok) return outcome.answer
  if (outcome.failure.code !== 'conflict') throw outcome.failure
  return readCampaign(baseUrl, id)
}

/** Loads the card of a company's record and follows its campaign while it is under way and the card is shown. */
export const useCard = (baseUrl: string, companyId: string): Card => {
  const [state, setState] = useState(nothingYet)
  const [attempt, setAttempt] = useState(0)
  const change = useCallback((part: Partial<CardState>) => setState((before) => ({ ...before, ...part })), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isShown = true
    setState(nothingYet)
    void loaded(baseUrl, companyId).then((part) => isShown && change(part))
    return () => {
      isShown = false
    }
  }, [baseUrl, companyId, attempt, change])

  const followedId = state.campaign && isUnderWay(state.campaign) ? state.campaign.id : null
  useEffect(() => {
    if (followedId === null) return undefined
    return followCampaign({
      ask: () => readCampaign(baseUrl, followedId),
      onNews: (campaign) => change({ campaign, failure: null }),
      onFailure: (failure) => change({ failure }),
    })
  }, [baseUrl, followedId, change])

  const stop = async (): Promise<void> => {
    if (followedId === null || state.isStopping) return
    change({ isStopping: true })
    const outcome = await outcomeOf(stopped(baseUrl, followedId))
    change({
      isStopping: false,
      ...(outcome.ok ? { campaign: outcome.answer } : { failure: outcome.failure }),
    })
  }
  return {
    ...state,
    retry: () => setAttempt((before) => before + 1),
    show: (campaign) => change({ campaign, failure: null }),
    stop: () => void stop(),
  }
}
