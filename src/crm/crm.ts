/** A company record of the portal's CRM, as far as we read it. Null: not filled in there. */
export type CrmCompany = {
  id: string
  name: string | null
  /** Registrable domain, from the domain or else the website. */
  domain: string | null
  phone: string | null
  postcode: string | null
  companyNumber: string | null
  /** Internal name of the lifecycle stage: a word, or the numeric id of a stage of the portal's own. */
  lifecycleStage: string | null
  leadStatus: string | null
  ownerId: string | null
  /** Our own key, on records that we made or linked. */
  leadwrightId: string | null
  updatedAt: Date
}

/** A lifecycle stage that the portal really has. `order`: position, lower comes first. */
export type CrmStage = { id: string; label: string; order: number }

/** What became of one record of a batch: its state afterwards, or why it was refused, in words. */
export type CrmWriteResult =
  | { id: string; ok: true; company: CrmCompany }
  | { id: string; ok: false; reason: string; isGone: boolean }

/** A task to be shown to a person of the portal. `companyId`: the record that it is linked to. */
export type CrmTask = {
  subject: string
  body: string
  dueAt: Date
  ownerId: string
  companyId: string | null
}

/** Facts about the CRM account. `uiDomain`: host of its pages. */
export type CrmAccount = { portalId: number; timeZone: string; uiDomain: string; currency: string }

/** A person of the account by the name that others see there. */
export type CrmPerson = { userId: number; name: string }

/** Ids from and to, both included; ids are compared as numbers. */
export type IdRange = { from: string; to: string }

/**
 * PORT: the portal's CRM. Every call throws `SourceUnusable` `not_connected` when the portal is not (or no longer) connected,
 * `not_allowed` when a scope is missing; a retryable AppError when the CRM is down or busy.
 */
export interface Crm {
  account(): Promise<CrmAccount>
  /** The lowest and highest company id and how many there are, as the CRM's search sees them; null: no company. */
  companySpan(): Promise<(IdRange & { total: number }) | null>
  /**
   * The first 200 companies of a range by ascending id, as the search sees them, and how many the range holds. The rest is
   * asked for as the range that begins behind the last one, so that no record is skipped when others go meanwhile.
   */
  companiesIn(range: IdRange): Promise<{ companies: CrmCompany[]; total: number }>
  /** These companies as they are now (not as the search sees them); `missing`: deleted, merged away or never there. Any number of ids. */
  companies(ids: readonly string[]): Promise<{ found: CrmCompany[]; missing: string[] }>
  /**
   * Companies changed at or after `since`, oldest change first, at most `limit` of them (up to 10,000); fewer means that there
   * are no more. The search lags some seconds behind.
   */
  companiesChangedSince(since: Date, limit: number): Promise<CrmCompany[]>
  /** Companies with one of these domains or company numbers, as the search sees them. Any number of keys, in as few calls as bodies allow. */
  companiesWith(keys: {
    domains: readonly string[]
    companyNumbers: readonly string[]
  }): Promise<CrmCompany[]>
  /** The portal's lifecycle stages in their order. */
  stages(): Promise<CrmStage[]>
  /** Changes properties, record by record; results in the order asked, read back. `""` clears a property. */
  updateCompanies(
    changes: readonly { id: string; properties: Record<string, string> }[],
  ): Promise<CrmWriteResult[]>
  /** Makes sure that our group and properties exist; says what could not be made and why. Harmless to repeat. */
  ensureProperties(): Promise<{ missing: { name: string; reason: string }[] }>
  /** Names and labels of company properties that may hold a company number in this portal. */
  companyNumberProperties(): Promise<{ name: string; label: string }[]>
  /** Owner id of a user, or null when the user owns nothing and may not. */
  ownerOfUser(userId: number): Promise<string | null>
  /** The names of the people who may own records there; those without a name are left out. */
  people(): Promise<CrmPerson[]>
  /** Sent once: after a retryable error other than `RateLimited` the task may be there or not. */
  createTask(task: CrmTask): Promise<string>
  /** Changes an open task; false when it is gone or done. */
  updateOpenTask(id: string, task: CrmTask): Promise<boolean>
}
