import { Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions'
import { readKeys } from '@leadwright/client/settings.ts'
import type { VendorKey } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { SectionProps } from '../access.ts'
import { Loaded, Section } from '../section.tsx'
import { KeyForm } from './key-form.tsx'
import { keyHistory, statusOf } from './key-words.ts'
import { useKey } from './use-key.ts'

/** One vendor: what it is for, how its key stands, and the key's form. */
const KeyTile = ({ baseUrl, access, first }: SectionProps & { first: VendorKey }): ReactNode => {
  const deeds = useKey(baseUrl, first)
  const { words, variant } = statusOf(deeds.known)
  const history = keyHistory(deeds.known)
  return (
    <Tile>
      <Stack>
        <Flex direction="row" gap="small" justify="between" align="center" wrap={true}>
          <Text format={{ fontWeight: 'demibold' }}>{deeds.known.name}</Text>
          <StatusTag variant={variant}>{words}</StatusTag>
        </Flex>
        <Stack gap="flush">
          <Text>{deeds.known.purpose}</Text>
          <Text>{deeds.known.sentence}</Text>
          {history === null ? null : <Microcopy>{history}</Microcopy>}
        </Stack>
        <KeyForm deeds={deeds} access={access} />
      </Stack>
    </Tile>
  )
}

/** The keys of the vendors that this account may bring. */
export const KeysSection = (props: SectionProps): ReactNode => (
  <Section
    title="Keys"
    intro="With a key of your own you pay the vendor yourself. Without one Leadwright uses the key of this installation, if it has one."
  >
    <Loaded what="the keys" ask={() => readKeys(props.baseUrl)}>
      {(keys) => keys.map((key) => <KeyTile key={key.vendor} {...props} first={key} />)}
    </Loaded>
  </Section>
)
