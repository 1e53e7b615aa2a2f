import type { OfficerFact, PersonFact } from '../../company/company.ts'

/** How an address came to be known. A guess is never more than that: no check makes it a finding. */
export type EmailOrigin = 'own-website' | 'finder' | 'guessed'

/** A person's or a role's address. */
export type ContactEmail = {
  address: string
  origin: EmailOrigin
  /** 0..1: how sure we are that mail reaches this person there. */
  confidence: number
  /** True when a finder's probe within the last month said that it takes mail; never of a guess. */
  isChecked: boolean
  /** A page where a person can see it; null: there is none. */
  url: string | null
  /** In words: why we think so. */
  reason: string
}

/** Someone to speak to. `name` null: only the box is known. `role` as the source words it. */
export type Contact = {
  name: string | null
  role: string | null
  source: 'own-website' | 'register' | 'finder'
  email: ContactEmail | null
}

/**
 * Who objected to being processed, for the suppression list. `addresses`: theirs; where a name is known every one that a guess
 * could make of it too, so that no later run asks for it or guesses it. Empty: the whole domain objected.
 */
export type Objection = { addresses: string[]; name: string | null; domain: string }

/** An address printed on the firm's own site; `confidence` 0..1 that it is the firm's. */
export type SeenEmail = { address: string; url: string; confidence: number }

/** Whom to find contacts for. */
export type ContactQuestion = {
  /** The firm's registrable domain for mail, proved to be its own; null: it has none. */
  domain: string | null
  officers: readonly OfficerFact[]
  /** Whom its own site names. */
  people: readonly PersonFact[]
  seen: readonly SeenEmail[]
  /** So many people with an address suffice. */
  enough: number
}

/** What was found, who objected, and in words what was left out and why. */
export type ContactAnswer = {
  people: Contact[]
  /** Boxes of a role (`info@`): no personal data by themselves. */
  roleBoxes: ContactEmail[]
  /** Objections that came to light now. */
  objections: Objection[]
  /** People who are left out because they objected, now or before. */
  objectors: number
  notes: string[]
}
