import type { Home } from '@leadwright/contract'

/** May who looks change the settings, and if not, why and who can. */
export type Access = { may: boolean; why: string | null }

/** What every section of the settings gets. */
export type SectionProps = { baseUrl: string; access: Access }

/** May who looks change the settings: admins of a connected account may. */
export const accessOf = ({ viewer, connection }: Pick<Home, 'viewer' | 'connection'>): Access => {
  if (connection.status !== 'connected')
    return { may: false, why: 'Leadwright is not connected to this account: nothing can be changed.' }
  if (viewer.isAdmin) return { may: true, why: null }
  return { may: false, why: `Only admins of Leadwright can change this. ${viewer.askWhom ?? ''}`.trim() }
}
