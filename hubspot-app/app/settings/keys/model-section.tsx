import { Alert, Select } from '@hubspot/ui-extensions'
import { readModel, saveModel } from '@leadwright/client/settings.ts'
import type { ModelResponse } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from '../access.ts'
import { SaveRow } from '../save-row.tsx'
import { Loaded, Section } from '../section.tsx'
import { useSaving } from '../use-saving.ts'

type Model = ModelResponse['model']

/** What stands for "the model of this installation" in the list. */
const ofInstallation = 'installation'

const ModelForm = ({ baseUrl, access, first }: SectionProps & { first: Model }): ReactNode => {
  const [saved, setSaved] = useState(first)
  const [draft, setDraft] = useState(first.choice ?? ofInstallation)
  const saving = useSaving(['model'])
  const save = (): void =>
    saving.save({
      send: () => saveModel(baseUrl, draft === ofInstallation ? null : draft),
      onSaved: setSaved,
    })
  const options = [
    { value: ofInstallation, label: 'The model of this installation' },
    ...saved.options.map(({ model, words }) => ({ value: model, label: `${model}. ${words}` })),
  ]
  const warning = saved.options.find(({ model }) => model === draft)?.warning ?? saved.warning
  return (
    <>
      <Select
        name="model"
        label="Model"
        description={`Questions go to ${saved.model} now.`}
        readOnly={!access.may}
        options={options}
        value={draft}
        onChange={(value) => {
          setDraft(String(value))
          saving.edited('model')
        }}
        {...saving.fieldState('model')}
      />
      {warning === null ? null : (
        <Alert title="This model ends" variant="warning">
          {warning}
        </Alert>
      )}
      <SaveRow
        saving={saving}
        access={access}
        isChanged={draft !== (saved.choice ?? ofInstallation)}
        onSave={save}
        words="Save the model"
      />
    </>
  )
}

/** Which of OpenAI's models searches the web and reads for this account. */
export const ModelSection = (props: SectionProps): ReactNode => (
  <Section title="Model" intro="Which of OpenAI’s models searches the web and reads texts for you.">
    <Loaded what="the model" ask={() => readModel(props.baseUrl)}>
      {(model) => <ModelForm {...props} first={model} />}
    </Loaded>
  </Section>
)
