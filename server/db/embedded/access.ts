import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

const execute = promisify(execFile)

/**
 * How PostgreSQL's programs are run: as this account, dropped from root to another one, or dropped but keeping one
 * capability that lets the server pass through folders which are closed to it.
 */
export type Access =
  | { kind: 'same' }
  | { kind: 'dropped'; account: Account }
  | { kind: 'capable'; account: Account; capability: Capability }

/** `dac_read_search` is the lesser right; Docker's default set has only the other. */
export type Capability = 'dac_read_search' | 'dac_override'

/** Nothing of this process's environment, which holds keys, reaches the server. */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  LANG: 'C',
}

/** Every way to try for this account, the least privileged first. */
export function waysFor(account: Account | null): Access[] {
  if (!account) return [{ kind: 'same' }]
  const capable = (capability: Capability): Access => ({ kind: 'capable', account, capability })
  return [{ kind: 'dropped', account }, capable('dac_read_search'), capable('dac_override')]
}

/** Runs a program to its end. Rejects as execFile does, with `stdout` and `stderr` on the error. */
export function run(
  access: Access,
  program: string,
  args: string[],
): Promise<{ stdout: string; stderr: string }> {
  const options = { cwd: '/', env: ENVIRONMENT }
  if (access.kind === 'same') return execute(program, args, options)
  if (access.kind === 'dropped') return execute(program, args, { ...options, ...access.account })
  return execute('setpriv', [...privilegesFor(access.account, access.capability), program, ...args], options)
}

/**
 * Ambient, so that it survives the start of the program. `no_setuid_fixup`, because access(2), which PostgreSQL asks
 * about its own files, else judges by the account alone and leaves capabilities out.
 */
function privilegesFor({ uid, gid }: Account, capability: Capability): string[] {
  const only = `-all,+${capability}`
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    '--securebits=+no_setuid_fixup',
  ]
}
