import { Button, Flex, StatusTag } from '@hubspot/ui-extensions'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { Access } from './access.ts'
import type { Saving } from './use-saving.ts'

type SaveRowProps = {
  saving: Saving
  access: Access
  /** True when something was edited and not saved. */
  isChanged: boolean
  onSave: () => void
  /** `Save`, unless it says more. */
  words?: string
}

const State = ({ saving, isChanged }: Pick<SaveRowProps, 'saving' | 'isChanged'>): ReactNode => {
  if (saving.isSaving) return null
  if (saving.isSaved && !isChanged) return <StatusTag variant="success">Saved</StatusTag>
  if (saving.faults.length > 0) return <StatusTag variant="danger">Not saved: see above</StatusTag>
  return isChanged ? <StatusTag variant="warning">Not saved yet</StatusTag> : null
}

/** Save with what became of it, and beside a button that cannot be pressed the reason. */
export const SaveRow = ({ saving, access, isChanged, onSave, words = 'Save' }: SaveRowProps): ReactNode => (
  <Stack>
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Button variant="primary" disabled={!access.may || saving.isSaving} onClick={onSave}>
        {saving.isSaving ? 'Saving' : words}
      </Button>
      <State saving={saving} isChanged={isChanged} />
      {access.why === null ? null : <Microcopy>{access.why}</Microcopy>}
    </Flex>
    {saving.failure === null ? null : <Problem failure={saving.failure} />}
  </Stack>
)
