import { Select } from '@hubspot/ui-extensions'
import type { ModelResponse } from '@leadwright/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, ok } from './support/answers.ts'
import { stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = 'PUT /settings/model'
const ending = 'OpenAI shuts down gpt-5-mini on 11 December 2026, in 19 days; choose gpt-6.1-terra in time.'

const model = (given: Partial<ModelResponse['model']> = {}): ModelResponse['model'] => ({
  model: 'gpt-6-luna',
  choice: null,
  options: [
    { model: 'gpt-6.1-terra', words: 'Better', warning: null },
    { model: 'gpt-5-mini', words: 'Older', warning: ending },
  ],
  warning: null,
  ...given,
})

const openModel = async (first: ModelResponse['model'], given: Record<string, Answer> = {}) => {
  const page = stageSettings({ 'GET /settings/model': ok({ model: first }), ...given })
  await page.open('keys')
  return { ...page, field: () => page.find(Select, { name: 'model' }) }
}

describe('the model', () => {
  it('is chosen, saved and told', async () => {
    const chosen = model({ model: 'gpt-6.1-terra', choice: 'gpt-6.1-terra' })
    const page = await openModel(model(), { [put]: ok({ model: chosen }) })
    expect(page.field().props.description).toBe('Questions go to gpt-6-luna now.')
    page.field().trigger('onChange', 'gpt-6.1-terra' as never)
    await page.press('Save the model')
    expect(page.calls.at(-1)?.body).toEqual({ model: 'gpt-6.1-terra' })
    expect(page.field().props.description).toBe('Questions go to gpt-6.1-terra now.')
  })

  it('goes back to that of the installation', async () => {
    const page = await openModel(model({ choice: 'gpt-6.1-terra' }), { [put]: ok({ model: model() }) })
    page.field().trigger('onChange', 'installation' as never)
    await page.press('Save the model')
    expect(page.calls.at(-1)?.body).toEqual({ model: null })
  })

  it('warns of one that ends, before it is saved', async () => {
    const page = await openModel(model())
    expect(page.text()).not.toContain(ending)
    page.field().trigger('onChange', 'gpt-5-mini' as never)
    expect(page.text()).toContain(ending)
  })
})
