import { expect, it } from 'vitest'
import { employeesInWords } from '../../../server/commands/read-leads.ts'

it.each([
  [20, 49, '20-49'],
  [32, 32, '32'],
  [0, 10, 'up to 10'],
  [0, 0, '0'],
  [250, null, '250 or more'],
])('a headcount from %o to %o reads "%s"', (minimum, maximum, words) => {
  expect(employeesInWords({ minimum, maximum, basis: 'own-website' })).toBe(words)
})

it('an unknown headcount is nothing', () => {
  expect(employeesInWords(null)).toBeNull()
})
