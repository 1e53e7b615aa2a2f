import { Flex, Link, StatusTag, Text } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import { methodWords, sourceWords } from './evidence-words.ts'
import type { Claim } from './group-evidence.ts'
import { capitalised, momentWords } from './lead-words.ts'
import { numberWords } from './official-number.ts'

/** Longer excerpts are cut; the source has the rest. */
const longestExcerpt = 300

const shortened = (excerpt: string): string => {
  const text = excerpt.replace(/\s+/g, ' ').trim()
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text
}

/** Where a source opens: a make-believe page does not exist outside, and opens as the sandbox's copy. */
export const opened = ({ isSandbox, url }: Pick<Claim, 'isSandbox' | 'url'>, baseUrl: string): string =>
  isSandbox ? `${baseUrl}/sandbox-page?url=${encodeURIComponent(url)}` : url

/** One claim: the value, who says it and where, when it was read, and the words that stood there. */
export const ClaimView = ({ claim, baseUrl }: { claim: Claim; baseUrl: string }): ReactNode => (
  <Stack gap="flush">
    <Text>{claim.field === 'companyNumber' ? numberWords(claim.valueText) : claim.valueText}</Text>
    {claim.excerpt.trim() === '' ? null : (
      <Text variant="microcopy" format={{ italic: true }}>
        “{shortened(claim.excerpt)}”
      </Text>
    )}
    <Flex direction="row" gap="small" wrap={true} align="center">
      <Text variant="microcopy" inline={true}>
        {capitalised(claim.typedBy ?? sourceWords(claim.source))}, {methodWords(claim.method)},{' '}
        {momentWords(claim.retrievedAt)}
      </Text>
      {/^https?:\/\//.test(claim.url) ? (
        <Link href={{ url: opened(claim, baseUrl), external: true }}>Open the source</Link>
      ) : null}
      {claim.isSandbox ? <StatusTag>Sandbox</StatusTag> : null}
    </Flex>
  </Stack>
)
