import type { LaunchDraft } from './launch-draft.ts'

const sizes = ({ minimumEmployees, maximumEmployees, unknownSize }: LaunchDraft): string[] => {
  const least = minimumEmployees === 0 ? null : minimumEmployees
  const unknown = `unknown sizes are ${unknownSize === 'keep' ? 'kept' : 'left out'}`
  if (least === null && maximumEmployees === null) {
    return unknownSize === 'keep' ? [] : ['Firms of unknown size are left out']
  }
  if (maximumEmployees === null) return [`Only firms with ${least} or more people; ${unknown}`]
  if (least === null) return [`Only firms with ${maximumEmployees} people at most; ${unknown}`]
  return [`Only firms with ${least} to ${maximumEmployees} people; ${unknown}`]
}

const needs = { phone: 'a phone number', website: 'a website', person: 'a named person' }

const exclusions = (draft: LaunchDraft): string[] => {
  const by = [
    ...(draft.excludedNames.trim() === '' ? [] : ['name']),
    ...(draft.excludedDomains.trim() === '' ? [] : ['website']),
    ...(draft.excludedAreas.trim() === '' ? [] : ['area']),
  ]
  return by.length === 0 ? [] : [`Some are left out by ${by.join(', ')}`]
}

/** Which companies the options leave out, in one line, and where that is changed; null when they leave out none. */
export const limitsLine = (draft: LaunchDraft): string | null => {
  const limits = [
    ...sizes(draft),
    ...(draft.mustHave.length === 0
      ? []
      : [`Must have ${draft.mustHave.map((one) => needs[one]).join(' and ')}`]),
    ...exclusions(draft),
  ]
  return limits.length === 0 ? null : `${limits.join('. ')}. Change it under More options.`
}
