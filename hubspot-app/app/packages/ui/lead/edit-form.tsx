import { Button, Flex, Form, Input, TextArea } from '@hubspot/ui-extensions'
import type { CallFailure } from '@leadwright/client/call-failure.ts'
import { type ReactNode, useState } from 'react'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { type EditedField, editedWords } from './edit-words.ts'
import { capitalised } from './lead-words.ts'

type EditFormProps = {
  field: EditedField
  /** What stands there now. */
  value: string | null
  isBusy: boolean
  failure: CallFailure | null
  /** Null: nothing that was found is right. */
  onSave: (value: string | null) => void
  onCancel: () => void
}

const emptyWords = 'Leave it empty when nothing that was found is right.'

/** What is wrong with this very field, in the server's words. */
const faultOf = (failure: CallFailure | null, field: EditedField): string | null => {
  const fault = failure?.fields.find((one) => one.field === field || one.field === 'value')
  return fault === undefined ? null : `It ${fault.message}.`
}

/** One field to type into, with Save and Cancel; what is refused stays, with what is allowed. */
export const EditForm = ({ field, value, isBusy, failure, onSave, onCancel }: EditFormProps): ReactNode => {
  const [typed, setTyped] = useState(value ?? '')
  const fault = faultOf(failure, field)
  const save = (): void => {
    const text = typed.trim()
    if (text === value) onCancel()
    else onSave(text === '' ? null : text)
  }
  const input = {
    name: field,
    label: capitalised(editedWords[field]),
    ...(field === 'name' ? { required: true } : { description: emptyWords }),
    value: typed,
    onInput: (text: string) => setTyped(text),
    error: fault !== null,
    ...(fault === null ? {} : { validationMessage: fault }),
  }
  return (
    <Form onSubmit={save} autoComplete="off">
      <Stack>
        {field === 'description' || field === 'address' ? (
          <TextArea {...input} rows={2} />
        ) : (
          <Input {...input} />
        )}
        {failure !== null && fault === null ? <Problem failure={failure} /> : null}
        <Flex direction="row" gap="small">
          <Button type="submit" variant="primary" size="xs" disabled={isBusy}>
            {isBusy ? 'Saving' : 'Save'}
          </Button>
          <Button size="xs" disabled={isBusy} onClick={onCancel}>
            Cancel
          </Button>
        </Flex>
      </Stack>
    </Form>
  )
}
