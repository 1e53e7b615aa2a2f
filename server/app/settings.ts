import type { Actor } from './actor.ts'

/** How a vendor's key stands for one portal. Never holds the key. */
export type KeyView = {
  /** For programs. */
  vendor: 'openai' | 'companies-house' | 'google-places' | 'hunter'
  /** For people. */
  name: string
  /** What the vendor is asked for, and what is missing without it. */
  purpose: string
  /** `own`: configured here; `system`: this installation's key is used; `failing`: the key in use is refused. */
  status: 'own' | 'system' | 'not_configured' | 'failing'
  /** The status in one sentence. */
  sentence: string
  /** Whose key is in use, working or not; null: there is none. */
  usedKey: 'own' | 'system' | null
  /** Last four characters of the portal's own key, if it is long enough to tell them. */
  hint: string | null
  savedAt: Date | null
  savedBy: string | null
  /** When the vendor last took the key in use. */
  testedAt: Date | null
  /** Why a saved key could not be tested yet. */
  untestedBecause: string | null
  failingSince: Date | null
  failure: string | null
  /** What is left on the account, where the vendor says it, as of `testedAt`. */
  quota: { left: number; limit: number | null; unit: string; resetsOn: string | null } | null
}

/** Which language model a portal's questions go to. */
export type ModelView = {
  /** The one that is asked first. */
  model: string
  /** What the portal chose; null: it goes by this installation. */
  choice: string | null
  /** What can be chosen, with a warning where its end is known. */
  options: { model: string; words: string; warning: string | null }[]
  /** What to know of the model in use, in sentences; null: nothing. */
  warning: string | null
}

/** Who the team is and what it sells; null where nobody has said it. `confirmedAt` null: the profile is still empty. */
export type ProfileView = {
  sells: string | null
  services: string[]
  customers: string | null
  dealSizes: string | null
  tone: string | null
  website: string | null
  companyNumber: string | null
  confirmedBy: string | null
  confirmedAt: Date | null
}

/** What the team's own website says of the team, for a person to correct; null where it does not say. */
export type ProfileDraftView = {
  draft: {
    sells: string | null
    services: string[]
    customers: string | null
    website: string
    companyNumber: string | null
  }
  /** Pages that were read. */
  pages: { url: string; title: string }[]
  /** What could not be found or is doubtful, in sentences. */
  notes: string[]
}

/** A person of the portal and what they may do here. An admin may do everything. */
export type PersonView = {
  userId: number
  name: string | null
  email: string | null
  isAdmin: boolean
  mayLaunch: boolean
  mayPush: boolean
}

/** One change of a setting. `detail` says what changed, never a secret. */
export type AuditView = {
  id: number
  at: Date
  /** Null: the operator of this installation. */
  userId: number | null
  who: string
  action: string
  subject: string
  detail: Record<string, unknown> | null
}

/** All settings at a glance. */
export type SettingsOverview = {
  keys: KeyView[]
  profile: { confirmedBy: string | null; confirmedAt: Date | null }
  people: { count: number; admins: number }
}

/**
 * What a portal sets for itself. Everybody of the portal may read; changes need the role admin (`not_allowed` names who
 * can give it) and are audited. Every call throws `not_found` for an unknown portal. `raw` is unvalidated: `invalid_input`
 * names every wrong field at once and nothing is saved.
 */
export type SettingsPart = {
  overview(portalId: number): Promise<SettingsOverview>
  /**
   * `raw` = `{apiKey}`. Tests the key at the vendor first: one that is refused is not saved (`invalid_input`); when the
   * vendor cannot be asked it is saved, and `untestedBecause` says why.
   */
  saveKey(input: { actor: Actor; vendor: string; raw: unknown }): Promise<KeyView>
  /** Asks the vendor about the key in use. Throws `conflict` when there is none, `vendor_unavailable` when it cannot be asked. */
  testKey(input: { actor: Actor; vendor: string }): Promise<KeyView>
  /** Forgets the portal's own key; the system's is used from then on, if there is one. Throws `not_found` when it has none. */
  removeKey(input: { actor: Actor; vendor: string }): Promise<KeyView>
  model(portalId: number): Promise<ModelView>
  /** `raw` = `{model}`, one of the options, or null for this installation's. Campaigns ask it from their next question on. */
  saveModel(input: { actor: Actor; raw: unknown }): Promise<ModelView>
  profile(portalId: number): Promise<ProfileView>
  /** Replaces the profile (what is left out is emptied); whoever saves it confirms it. */
  saveProfile(input: { actor: Actor; raw: unknown }): Promise<ProfileView>
  /**
   * Reads the team's own website, politely and free of cost, and drafts the profile from it; no model is asked and nothing is
   * saved. Throws `not_allowed`; `invalid_input` when it is no website of one's own, or is parked, closed by its robots.txt,
   * not public or out of reach, saying which; `vendor_unavailable` when it takes too long.
   */
  draftProfile(input: { actor: Actor; website: string }): Promise<ProfileDraftView>
  /** Admins first. */
  people(portalId: number): Promise<PersonView[]>
  /** `raw` = `{isAdmin, mayLaunch, mayPush}`; adds a person not seen yet. Throws `conflict` for taking the last admin away. */
  setRoles(input: { actor: Actor; userId: string; raw: unknown }): Promise<PersonView>
  /** Newest first; `after` is the `nextAfter` of an earlier page. */
  audit(
    portalId: number,
    page: { limit: number; after: string | null },
  ): Promise<{ items: AuditView[]; nextAfter: string | null }>
}
