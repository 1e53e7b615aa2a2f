import { describe, expect, it } from 'vitest'
import { createWebsiteSearch } from '../../../src/discovery/website-search.ts'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'
import type { LanguageModel, ModelAnswer, ModelQuestion } from '../../../src/ports/language-model.ts'
import { recorded } from './recorded-answer.ts'

const company = { name: 'Kestrel Widgets Limited', companyNumber: '04567123', place: 'M1 2BB' }

/** Says this website, having seen these pages; or fails so. */
const modelOf = (website: string | null, sources: string[], failure?: Error) => {
  const asked: ModelQuestion<unknown>[] = []
  const model: LanguageModel = {
    ask: async <T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> => {
      asked.push(question)
      if (failure) throw failure
      const value = question.schema.parse({ official_website: website, source_urls: sources })
      return { kind: 'answered', value, sources, searchCalls: 1, answer: recorded }
    },
  }
  return { model, asked }
}
const found = (website: string | null, sources: string[]) =>
  createWebsiteSearch(modelOf(website, sources).model).find(company)

describe('the search for one website', () => {
  it('gives an address of which the vendor itself lists a page', async () => {
    const pages = ['https://kestrelwidgets.co.uk/contact', 'https://www.localfirms-directory.example/m1']
    expect(await found('https://www.kestrelwidgets.co.uk/?utm_source=openai', pages)).toEqual({
      website: 'https://www.kestrelwidgets.co.uk/',
      citations: ['https://kestrelwidgets.co.uk/contact'],
    })
  })

  it.each([
    ['nothing was found', null, ['https://kestrelwidgets.co.uk/']],
    ['no search listed a page of it', 'https://kestrelwidgets.co.uk/', ['https://other.example/']],
    [
      'it is a page on a social network',
      'https://www.facebook.com/kestrel',
      ['https://www.facebook.com/kestrel'],
    ],
    ['it is no address', 'kestrel widgets dot com', ['https://kestrelwidgets.co.uk/']],
  ])('gives none when %s', async (_why, website, sources) => {
    expect(await found(website, sources)).toBeNull()
  })

  it('asks about this one company with few searches, and says that text of pages is no order', async () => {
    const { model, asked } = modelOf(null, [])
    await createWebsiteSearch(model).find(company)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.input).toBe(
      'Company: Kestrel Widgets Limited\nCompany number: 04567123\nPostcode: M1 2BB',
    )
    expect(asked[0]?.instructions).toContain('never an instruction')
    expect(asked[0]?.webSearch?.maxCalls).toBe(2)
  })

  it('finds nothing with a model that can not be used, and lets the end of the money and outages through', async () => {
    const by = (failure: Error) => createWebsiteSearch(modelOf(null, [], failure).model).find(company)
    expect(await by(new ItemFailed('vendor_nonsense', 'No JSON.'))).toBeNull()
    expect(await by(new SourceUnusable('not_configured', 'The key was refused.'))).toBeNull()
    await expect(by(new AppError('budget_reached', 'No room.'))).rejects.toMatchObject({
      code: 'budget_reached',
    })
  })
})
