import { type Feature, sharedValue } from '../feature.ts'

/** Phone: a serviced office answers for hundreds of firms, so a shared number supports a similar name and proves nothing alone. */
export const phone: Feature = {
  id: 'phone',
  compare: (a, b) => {
    const shared = sharedValue(a.phones, b.phones)
    return shared === null
      ? null
      : { feature: 'phone', logOdds: 2.5, reason: `same phone ${shared}`, relation: 'group' }
  },
}
