/**
 * Who acts, and for which portal. `userId` is HubSpot's user id of a person whose request was signed; null is the operator
 * of this installation (command line, or a job of our own), who may do everything. `name` is for people to read.
 */
export type Actor = { portalId: number; userId: number | null; name: string }
