import type { ObjectType } from '../crm-record.ts'
import type { AssociationKind } from '../schema/association-kinds.ts'

/** One end of an association. */
export type LinkEnd = { type: ObjectType; id: string }

/** Associations between the records of one portal; each is kept from both ends. */
export interface Links {
  add(from: LinkEnd, to: LinkEnd, kind: AssociationKind): void
  /** Ends all associations between the two. */
  remove(from: LinkEnd, to: LinkEnd): void
  /** What an end points to, of one type, with the ids of the association types, in the order of linking. */
  of(from: LinkEnd, to: ObjectType): { id: string; typeIds: readonly number[] }[]
  /** Everything that pointed to or from one record does so for another now. */
  move(from: LinkEnd, to: LinkEnd): void
}

const keyOf = ({ type, id }: LinkEnd): string => `${type}:${id}`

const endOf = (key: string): LinkEnd => {
  const [type, id] = key.split(':')
  return { type: type as ObjectType, id: id ?? '' }
}

/** No associations yet. */
export const createLinks = (): Links => {
  const known = new Map<string, Map<string, Set<number>>>()
  const put = (from: string, to: string, typeIds: Iterable<number>): void => {
    const ends = known.get(from) ?? new Map<string, Set<number>>()
    known.set(from, ends)
    ends.set(to, new Set([...(ends.get(to) ?? []), ...typeIds]))
  }
  const drop = (from: string, to: string): void => void known.get(from)?.delete(to)
  return {
    add: (from, to, kind) => {
      put(keyOf(from), keyOf(to), [kind.typeId])
      put(keyOf(to), keyOf(from), [kind.inverseId])
    },
    remove: (from, to) => {
      drop(keyOf(from), keyOf(to))
      drop(keyOf(to), keyOf(from))
    },
    of: (from, to) =>
      [...(known.get(keyOf(from)) ?? [])].flatMap(([key, typeIds]) => {
        const end = endOf(key)
        return end.type === to ? [{ id: end.id, typeIds: [...typeIds] }] : []
      }),
    move: (from, to) => {
      const [old, heir] = [keyOf(from), keyOf(to)]
      for (const [other, typeIds] of known.get(old) ?? []) {
        const back = known.get(other)?.get(old) ?? []
        put(heir, other, typeIds)
        put(other, heir, back)
        drop(other, old)
      }
      known.delete(old)
    },
  }
}
