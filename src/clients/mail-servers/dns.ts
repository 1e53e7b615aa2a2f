import type { MxRecord } from 'node:dns'
import { resolveMx } from 'node:dns/promises'
import type { MailServers } from '../../ports/mail-servers.ts'

const NONE: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN'])

/**
 * Asks the machine's own name service for MX records. A lone record without a host is a domain that takes no mail (RFC 7505). A
 * domain without records is taken for one too: that its web server might take mail (RFC 5321, 5.1) is too thin to guess on.
 */
export const createDnsMailServers =
  (lookUp: (domain: string) => Promise<MxRecord[]> = resolveMx): MailServers =>
  async (domain) => {
    try {
      const records = await lookUp(domain)
      return records.some(({ exchange }) => exchange !== '' && exchange !== '.') ? 'takes-mail' : 'none'
    } catch (error) {
      return error instanceof Error && 'code' in error && NONE.has(String(error.code)) ? 'none' : 'unknown'
    }
  }
