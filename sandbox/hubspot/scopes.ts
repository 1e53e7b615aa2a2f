import { objectKind } from './crm/object-kinds.ts'
import type { ObjectType } from './crm-record.ts'

// Notes and tasks have no scopes of their own: they go with contacts.
const subject = (type: ObjectType): string => (type === 'companies' ? 'companies' : 'contacts')

const readingPosts = /\/(search|batch\/read)$/

const deed = (method: string, path: string): 'read' | 'write' =>
  method === 'GET' || readingPosts.test(path) ? 'read' : 'write'

const objectScopes = (words: readonly (string | undefined)[], what: 'read' | 'write'): string[] => [
  ...new Set(
    words.flatMap((word) => {
      const kind = objectKind(word ?? '')
      return kind ? [`crm.objects.${subject(kind.type)}.${what}`] : []
    }),
  ),
]

/** The scopes that a call needs, all of them; none for addresses that do not exist. `path` is without query. */
export const requiredScopes = (method: string, path: string): string[] => {
  const [, area, topic, version, ...rest] = path.split('/')
  if (area === 'account-info') return ['oauth']
  if (area !== 'crm' || version === undefined) return []
  const what = deed(method, path)
  if (topic === 'owners') return ['crm.objects.owners.read']
  if (topic === 'objects') return objectScopes([rest[0], ...targetOf(rest)], what)
  if (topic === 'associations') return objectScopes(rest.slice(0, 2), what)
  if (topic !== 'properties') return []
  const type = objectKind(rest[0] ?? '')?.type
  return type ? [`crm.schemas.${subject(type)}.${what}`] : []
}

/** The other end's type in `{type}/{id}/associations[/default]/{type}[/{id}]`. */
const targetOf = ([, , word, next, last]: readonly string[]): (string | undefined)[] => {
  if (word !== 'associations') return []
  return [next === 'default' ? last : next]
}
