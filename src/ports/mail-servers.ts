/** Whether a domain takes mail at all; `unknown`: DNS did not say. */
export type MailStanding = 'takes-mail' | 'none' | 'unknown'

/** PORT: asks DNS for a domain's mail servers. Never throws; no mail server is ever called. */
export type MailServers = (domain: string) => Promise<MailStanding>
