import { Button, DescriptionListItem, Flex, Icon, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { EditForm } from './edit-form.tsx'
import { type EditedField, editedWords, wordAbout, wordWords } from './edit-words.ts'
import type { LeadPlace } from './lead-place.ts'
import { useEdit } from './use-edit.ts'

type EditableFactProps = Omit<LeadPlace, 'portalId'> & {
  lead: Lead
  field: EditedField
  label: string
  /** The value as it is shown. */
  children: ReactNode
  onEdited: () => void
}

/** A fact of a lead that who may decide about leads may correct too, with who did so, and the way back. */
export const EditableFact = ({
  lead,
  field,
  label,
  children,
  onEdited,
  ...place
}: EditableFactProps): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const { addAlert } = useExtensionActions<'pages'>()
  const tell = (): void => {
    addAlert({ type: 'success', message: `${lead.name}: ${editedWords[field]} changed.` })
    onEdited()
  }
  const edit = useEdit({ baseUrl: place.baseUrl, leadId: lead.id, field, onEdited: tell })
  const word = wordAbout(lead, field)
  const mayEdit = place.viewer.mayReview
  const close = (): void => {
    edit.reset()
    setOpen(false)
  }
  const save = async (value: string | null): Promise<void> => {
    if (await edit.save(value)) setOpen(false)
  }
  return (
    <DescriptionListItem label={label}>
      <Stack gap="flush">
        {isOpen ? null : (
          <Flex direction="row" gap="extra-small" align="center" wrap={false}>
            {children}
            {mayEdit ? (
              <Button variant="transparent" size="xs" disabled={edit.isBusy} onClick={() => setOpen(true)}>
                <Icon name="edit" size="sm" screenReaderText={`Edit the ${editedWords[field]}`} />
              </Button>
            ) : null}
          </Flex>
        )}
        {word === null ? null : (
          <Flex direction="row" gap="extra-small" align="center" wrap={true}>
            <Text variant="microcopy" inline={true}>
              {wordWords(word)}
            </Text>
            {mayEdit && !isOpen ? (
              <Button
                variant="transparent"
                size="xs"
                disabled={edit.isBusy}
                onClick={() => void edit.takeBack()}
              >
                {edit.isBusy ? 'Taking back' : 'Take back'}
              </Button>
            ) : null}
          </Flex>
        )}
        {isOpen ? (
          <EditForm
            field={field}
            value={field === 'phone' ? lead.phoneText : lead[field]}
            isBusy={edit.isBusy}
            failure={edit.failure}
            onSave={(value) => void save(value)}
            onCancel={close}
          />
        ) : null}
        {!isOpen && edit.failure !== null ? <Problem failure={edit.failure} /> : null}
      </Stack>
    </DescriptionListItem>
  )
}
