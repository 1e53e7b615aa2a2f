import type { Portal } from '../../world/world.ts'
import type { CrmChange, CrmStore, ObjectType } from '../crm-store.ts'
import { portalProperties } from '../schema/portal-properties.ts'
import { fillWithCompanies } from './fill-companies.ts'
import { createLinks } from './links.ts'
import { usualSettings } from './portal-settings.ts'
import { Shelf } from './shelf.ts'

/** How long HubSpot's search takes to notice a change. */
const indexLagMs = 3_000

/** A store over the world's portals. `latency` scales the search's lag. */
export const createCrmStore = (portals: readonly Portal[], latency: { scale: number }): CrmStore => {
  const listeners: ((change: CrmChange) => void)[] = []
  const tell = (change: CrmChange): void => {
    for (const listener of listeners) listener(change)
  }
  const rooms = new Map(
    portals.map((portal) => {
      const properties = portalProperties(portal)
      const links = createLinks()
      const shelfOf = (type: ObjectType): Shelf =>
        new Shelf({
          portal,
          type,
          definitions: properties[type],
          links,
          tell,
          lagMs: () => indexLagMs * latency.scale,
        })
      const shelves = {
        companies: shelfOf('companies'),
        contacts: shelfOf('contacts'),
        notes: shelfOf('notes'),
        tasks: shelfOf('tasks'),
      }
      shelves.companies.addAll(portal.companies.map((each) => ({ ...each, archivedAt: null })))
      return [portal.id, { properties, links, shelves, settings: usualSettings() }]
    }),
  )
  const roomOf = (portal: Portal) => {
    const room = rooms.get(portal.id)
    if (!room) throw new Error(`the sandbox has no portal ${portal.id}`)
    return room
  }
  const shelf = (portal: Portal, type: ObjectType): Shelf => roomOf(portal).shelves[type]
  return {
    portals: () => portals,
    portalById: (id) => portals.find((portal) => portal.id === id) ?? null,
    record: (portal, type, id) => shelf(portal, type).get(id),
    recordOfOwnId: (portal, type, id) => shelf(portal, type).table.get(id),
    recordWith: (portal, type, name, value) => shelf(portal, type).table.withUnique(name, value),
    archived: (portal, type, id) => shelf(portal, type).bin.get(id),
    archivedRecords: (portal, type) => shelf(portal, type).bin.all(),
    records: (portal, type) => shelf(portal, type).table.all(),
    positionAfter: (portal, type, id) => shelf(portal, type).table.positionAfter(id),
    searchable: (portal, type) => shelf(portal, type).index.byId().all(),
    index: (portal, type) => shelf(portal, type).index,
    create: (portal, type, properties, source, wantedId) =>
      shelf(portal, type).create(properties, source, wantedId),
    update: (portal, type, id, properties, source) => shelf(portal, type).update(id, properties, source),
    archive: (portal, type, id, source) => shelf(portal, type).archive(id, source),
    restore: (portal, type, id, source) => shelf(portal, type).restore(id, source),
    merge: (portal, type, primaryId, otherId, source) =>
      shelf(portal, type).merge(primaryId, otherId, source),
    privacyDelete: (portal, contactId, source) => shelf(portal, 'contacts').erase(contactId, source),
    fill: (portal, count) => fillWithCompanies(shelf(portal, 'companies'), portal, count),
    properties: (portal, type) => roomOf(portal).properties[type],
    links: (portal) => roomOf(portal).links,
    settings: (portal) => roomOf(portal).settings,
    onChange: (listener) => void listeners.push(listener),
  }
}
