import { expect, test } from 'vitest'
import { createLog } from '../../../server/observability/log.ts'

const lineOf = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog({ level: 'info', sink: { write: (line) => void lines.push(line) } }))
  return lines.join('')
}

test.each([
  ['a header', { headers: { authorization: 'Bearer abcdef123456' } }, 'abcdef123456'],
  ['a token', { portal: { accessToken: 'tok-1' } }, 'tok-1'],
  ['an api key', { openaiApiKey: 'verysecret' }, 'verysecret'],
  ['a mail address', { value: 'jane.smith@firm.co.uk' }, 'jane.smith'],
  ['a phone number', { value: 'call 0161 496 0123 now' }, '496 0123'],
  ['a phone number in E.164', { value: '+441614960123' }, '4960123'],
  ['a database password', { err: new Error('connect postgres://lw:pa55@127.0.0.1:5432/x') }, 'pa55'],
])('keeps %s out of the log', (_what, fields, secret) => {
  const line = lineOf((log) => log.info(fields, 'Something happened.'))
  expect(line).not.toContain(secret)
  expect(JSON.parse(line).msg).toBe('Something happened.')
})

test('keeps ids, company numbers and moments readable', () => {
  const ids = {
    portalId: 90000001,
    campaignId: '0b8e6a52-0161-4960-8123-000000000001',
    companyNumber: '01234567',
    share: 0.33333333333,
  }
  const line = JSON.parse(lineOf((log) => log.child({ jobId: 'j1' }).info(ids, 'Job done.')))
  expect(line).toMatchObject({ ...ids, jobId: 'j1', level: 'info' })
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('redacts messages and stacks too', () => {
  expect(lineOf((log) => log.warn('mail to a@b.example failed'))).toContain('mail to [e-mail] failed')
  expect(lineOf((log) => log.error({ err: new Error('no a@b.example') }, 'Bad.'))).not.toContain(
    'a@b.example',
  )
})
