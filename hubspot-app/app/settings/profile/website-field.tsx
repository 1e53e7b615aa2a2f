import { Button, Flex, Input, LoadingSpinner } from '@hubspot/ui-extensions'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { Access } from '../access.ts'
import type { FieldState } from '../use-saving.ts'
import { type ProfileDraft, websiteFault } from './profile-draft.ts'
import type { WebsiteDraft } from './use-website-draft.ts'
import { WebsiteResult } from './website-result.tsx'

type WebsiteFieldProps = {
  draft: ProfileDraft
  reading: WebsiteDraft
  access: Access
  fieldState: FieldState
  onChange: (part: Partial<ProfileDraft>) => void
}

/** The team's own website, and drafting the rest of the profile from it. */
export const WebsiteField = ({
  draft,
  reading,
  access,
  fieldState,
  onChange,
}: WebsiteFieldProps): ReactNode => {
  const isReadable = draft.website.trim() !== '' && websiteFault(draft.website) === null
  const whyNot = access.why ?? (isReadable ? null : 'Type the address of your website first.')
  return (
    <Stack>
      <Input
        name="website"
        label="Your website"
        description="Leadwright can read it and draft the fields below; what you have typed stays until you say otherwise."
        placeholder="https://example.co.uk"
        readOnly={!access.may}
        value={draft.website}
        onInput={(website) => {
          onChange({ website })
          reading.forget()
        }}
        {...(reading.fault === null ? fieldState : { error: true, validationMessage: reading.fault })}
      />
      <Flex direction="row" gap="small" align="center" wrap={true}>
        <Button
          disabled={!access.may || !isReadable || reading.isReading}
          onClick={() => reading.read(draft)}
        >
          Draft from our website
        </Button>
        {reading.isReading ? <LoadingSpinner label="Reading your website" showLabel={true} /> : null}
        {whyNot === null ? null : <Microcopy>{whyNot}</Microcopy>}
      </Flex>
      {reading.failure === null ? null : (
        <Problem failure={reading.failure} onRetry={() => reading.read(draft)} />
      )}
      <WebsiteResult reading={reading} onUse={onChange} />
    </Stack>
  )
}
