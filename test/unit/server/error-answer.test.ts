import { expect, test } from 'vitest'
import { errorAnswer } from '../../../server/http/error-answer.ts'
import { AppError, type ErrorCode, invalidInput, RateLimited } from '../../../src/errors.ts'

test.each<[ErrorCode, number]>([
  ['invalid_input', 400],
  ['not_found', 404],
  ['not_allowed', 403],
  ['conflict', 409],
  ['too_large', 413],
  ['vendor_unavailable', 503],
  ['database', 503],
  ['internal', 500],
])('%s becomes %i', (code, status) => {
  expect(errorAnswer(new AppError(code, 'What happened.'), 'r1').status).toBe(status)
})

test('names every field and says what to do', () => {
  const { body } = errorAnswer(
    invalidInput([
      { field: 'a', message: '1-2' },
      { field: 'b', message: 'text' },
    ]),
    'r1',
  )
  expect(body.error.fields.map((fault) => fault.field)).toEqual(['a', 'b'])
  expect(body.error.hint).toContain('nothing was saved')
})

test('tells when to come back for what may work later', () => {
  expect(errorAnswer(new RateLimited('Busy.', null), 'r1').headers['retry-after']).toBe('5')
})

test('an unexpected error shows an id and nothing else', () => {
  for (const error of [
    new Error('column "x" does not exist'),
    new AppError('internal', 'secret detail'),
    'text',
    null,
  ]) {
    const answer = errorAnswer(error, 'r-77')
    expect(answer).toMatchObject({ status: 500, isOurFault: true })
    expect(JSON.stringify(answer.body)).not.toMatch(/column|secret/)
    expect(answer.body.error.hint).toContain('r-77')
  }
})
