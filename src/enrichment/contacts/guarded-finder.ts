import { ItemFailed } from '../../errors.ts'
import type { ContactFinder } from '../../ports/contact-finder.ts'

/** So many times the finder is asked for one company at most, a credit each: what a lead can cost has a limit. */
export const MOST_FINDER_CALLS = 8

/**
 * The finder as one company may ask it: `MOST_FINDER_CALLS` times, and each time only while somebody wants the answer. Throws
 * ItemFailed, in words for people, when it may not be asked any more.
 */
export const guardedFinder = (finder: ContactFinder, mayAsk: () => Promise<boolean>): ContactFinder => {
  let calls = 0
  const guarded = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (!(await mayAsk()))
      throw new ItemFailed('conflict', 'Hunter was asked no more: the campaign was stopped.')
    calls += 1
    if (calls > MOST_FINDER_CALLS)
      throw new ItemFailed('conflict', `Hunter is asked ${MOST_FINDER_CALLS} times for one company at most.`)
    return ask()
  }
  return {
    domainSearch: (domain, limit) => guarded(() => finder.domainSearch(domain, limit)),
    findEmail: (person) => guarded(() => finder.findEmail(person)),
    verifyEmail: (address) => guarded(() => finder.verifyEmail(address)),
  }
}
