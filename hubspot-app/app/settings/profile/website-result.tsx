import { Accordion, Alert, Button, Flex, Link, List, StatusTag, Text, Tile } from '@hubspot/ui-extensions'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { type ProfileDraft, type ProfileField, profileFields } from './profile-draft.ts'
import type { WebsiteDraft } from './use-website-draft.ts'

type WebsiteResultProps = { reading: WebsiteDraft; onUse: (part: Partial<ProfileDraft>) => void }

const labelOf = (name: ProfileField): string =>
  profileFields.find((field) => field.name === name)?.label ?? name

/** What the website says of a field in which something else is typed. */
const Other = ({ reading, onUse, field, found }: WebsiteResultProps & WebsiteDraft['others'][number]) => (
  <Tile compact={true}>
    <Stack gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{labelOf(field)}: your website says something else</Text>
      <Text>{found.replaceAll('\n', ', ')}</Text>
      <Flex direction="row" gap="small">
        <Button
          size="sm"
          onClick={() => {
            onUse({ [field]: found })
            reading.settle(field)
          }}
        >
          Replace mine
        </Button>
        <Button size="sm" onClick={() => reading.settle(field)}>
          Keep mine
        </Button>
      </Flex>
    </Stack>
  </Tile>
)

const Pages = ({ pages }: { pages: NonNullable<WebsiteDraft['answer']>['pages'] }): ReactNode => (
  <Accordion title={`Pages read: ${pages.length}`}>
    <List variant="unordered-styled">
      {pages.map(({ url, title }) => (
        <Link key={url} href={{ url, external: true }}>
          {title || url}
        </Link>
      ))}
    </List>
  </Accordion>
)

/** What came of reading the website: what was filled in, what it says otherwise, what it does not say, and the pages. */
export const WebsiteResult = ({ reading, onUse }: WebsiteResultProps): ReactNode => {
  const { answer, filled, others } = reading
  if (answer === null) return null
  const words =
    filled.length === 0
      ? 'Nothing was filled in by itself.'
      : `Filled in from your website: ${filled.map(labelOf).join(', ')}.`
  return (
    <Stack>
      <Alert title={words} variant={filled.length === 0 ? 'info' : 'success'}>
        <Text>Nothing is saved yet. Read it, correct it, then confirm it below.</Text>
        {answer.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
      </Alert>
      {others.map((other) => (
        <Other key={other.field} reading={reading} onUse={onUse} {...other} />
      ))}
      {answer.pages.length === 0 ? (
        <StatusTag variant="warning">No page could be read</StatusTag>
      ) : (
        <Pages pages={answer.pages} />
      )}
    </Stack>
  )
}
