import type { Home } from '@leadwright/contract'
import type { HomeView } from '../../app/home.ts'
import { presentConnection } from './connection.ts'
import { presentMirror } from './mirror.ts'

/** What every page needs first, as the contract has it. */
export const presentHome = (view: HomeView, isSandbox: boolean): Home => ({
  ...view,
  connection: presentConnection(view.connection, isSandbox),
  mirror: view.mirror && presentMirror(view.mirror),
})
