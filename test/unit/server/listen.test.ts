import { expect, test } from 'vitest'
import { openPort } from '../../../server/http/listen.ts'

test('says that it is starting until somebody serves', async () => {
  const web = await openPort('127.0.0.1', 0)
  const answer = await fetch(`http://127.0.0.1:${web.port}/readyz`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ error: { code: 'starting' } })
  await web.close()
})

test('a taken port is one sentence that says what to do', async () => {
  const web = await openPort('127.0.0.1', 0)
  await expect(openPort('127.0.0.1', web.port)).rejects.toMatchObject({
    code: 'startup',
    message: `Port ${web.port} on 127.0.0.1 is taken by another program.`,
    hint: expect.stringContaining('PORT'),
  })
  await web.close()
})
