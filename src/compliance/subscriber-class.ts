import { schemeOf } from '../normalise/official-number.ts'

/**
 * Who a firm is under the Privacy and Electronic Communications Regulations 2003 (regulation 22): companies, LLPs, Scottish
 * partnerships and public bodies are corporate subscribers; sole traders and other partnerships are treated as individuals.
 */
type SubscriberClass = 'corporate' | 'individual' | 'unknown'

/** Kinds on the register of companies that are no body of their own in law. */
const PARTNERSHIPS: ReadonlySet<string> = new Set(['limited-partnership', 'eeig', 'ukeig'])
/** Kinds that do not say what stands behind them. */
const UNCLEAR: ReadonlySet<string> = new Set(['other', 'uk-establishment', 'registered-overseas-entity'])

type Subscriber = {
  companyNumber: string | null
  /** The register's code for its kind: `ltd`; null: it has none. */
  companyType: string | null
  establishment?: { register: 'schools' | 'care'; funding: string | null } | undefined
}

/** The class by the firm's legal form; what its register does not settle is unknown. */
const subscriberClassOf = ({ companyNumber, companyType, establishment }: Subscriber): SubscriberClass => {
  if (companyNumber !== null && schemeOf(companyNumber) === 'companies-house') {
    // A limited partnership of Scotland is a legal person, one of England is not.
    if (companyType === 'limited-partnership' && /^S[LO]/u.test(companyNumber)) return 'corporate'
    if (companyType === null || UNCLEAR.has(companyType)) return 'unknown'
    return PARTNERSHIPS.has(companyType) ? 'individual' : 'corporate'
  }
  const isPublic = establishment?.funding === 'state' || establishment?.funding === 'nhs'
  return isPublic ? 'corporate' : 'unknown'
}

const EMAIL_WORDS: Record<SubscriberClass, string> = {
  corporate: 'company: no prior consent needed; say who you are, offer an opt-out',
  individual: 'sole trader or partnership: consent needed',
  unknown: 'unknown: treat as consent needed',
}

/** On what basis a firm may be written to and called, in the words that are agreed for it (product 2.1). */
export const contactBasis = (subscriber: Subscriber): { email: string; phone: string } => ({
  email: EMAIL_WORDS[subscriberClassOf(subscriber)],
  phone: 'not screened against TPS and CTPS',
})
