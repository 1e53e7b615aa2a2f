import type { VendorKey } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'

type TagVariant = 'success' | 'info' | 'danger' | 'warning' | 'default'

/** A key's status in two words, and the colour of it. */
export const statusOf = ({ status, untestedBecause }: VendorKey): { words: string; variant: TagVariant } => {
  if (status === 'failing') return { words: 'Refused', variant: 'danger' }
  if (status === 'not_configured') return { words: 'No key', variant: 'default' }
  if (untestedBecause !== null) return { words: 'Not tested yet', variant: 'warning' }
  return status === 'own'
    ? { words: 'Your key', variant: 'success' }
    : { words: 'Key of this installation', variant: 'info' }
}

/** Who saved the key and when it was tested last; the server's own sentence says the rest. Null: neither ever happened. */
export const keyHistory = ({ savedAt, savedBy, testedAt, status }: VendorKey): string | null => {
  const saved =
    savedAt === null ? [] : [`Saved${savedBy === null ? '' : ` by ${savedBy}`} on ${momentWords(savedAt)}.`]
  // The sentence of a key of the account's own says it already.
  const tested = testedAt === null || status === 'own' ? [] : [`Last tested on ${momentWords(testedAt)}.`]
  return [...saved, ...tested].join(' ') || null
}
