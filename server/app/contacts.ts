import type { Actor } from './actor.ts'

/** Somebody to speak to, or a role box. `name` null: only the address is known. `seenAt`: when its source was read. */
export type ContactView = {
  name: string | null
  role: string | null
  source: 'own-website' | 'register' | 'finder'
  sourceUrl: string | null
  seenAt: Date
  email: {
    address: string
    origin: 'own-website' | 'finder' | 'guessed'
    confidence: number
    /** A finder's probe within a month said that it takes mail. */
    isChecked: boolean
    url: string | null
    reason: string
    /** When it is deleted here; null: with its source. */
    deletedOn: Date | null
  } | null
  isSandbox: boolean
}

/** The people of a lead and what is to be known about writing to them. */
export type LeadContactsView = {
  people: ContactView[]
  roleBoxes: ContactView[]
  /** So many people objected and are left out. */
  objectors: number
  /** What was left out or could not be had, in sentences. */
  notes: string[]
  /** Null: not yet. */
  gatheredAt: Date | null
  /** Addresses were looked for beyond its website. */
  lookedFurther: boolean
  /** They are looked for now. */
  looksForEmails: boolean
  basis: { email: string; phone: string }
}

/** Whether people's addresses are looked for, and what that costs. */
export type ContactSettingsView = {
  looksForEmails: boolean
  mostMicroPoundsPerLead: number
  mostCallsPerLead: number
  /** Null: Hunter is asked. */
  whyNoFinder: string | null
}

/** People of leads. */
export type ContactsPart = {
  /** Null: the portal has no such lead. */
  ofLead(portalId: number, leadId: string): Promise<LeadContactsView | null>
  /** Throws `not_found` for an unknown portal. */
  settings(portalId: number): Promise<ContactSettingsView>
  /** Throws `not_found`, `not_allowed` for who is no admin. */
  saveSettings(input: { actor: Actor; looksForEmails: boolean }): Promise<ContactSettingsView>
}
