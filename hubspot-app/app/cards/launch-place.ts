import type { Campaign } from '@leadwright/contract'

/** From where a campaign is launched (the server's address, the record's company), and who wants to know of it. */
export type LaunchPlace = { baseUrl: string; companyId: string; onLaunched: (campaign: Campaign) => void }

/** One visit to the form: whatever is launched under one key is launched once. */
export type LaunchVisit = LaunchPlace & { launchKey: string }
