import { describe, expect, it } from 'vitest'
import { Blocking } from '../../../src/matching/blocking.ts'
import { clusterRows } from '../../../src/matching/cluster.ts'
import { linkTo } from '../../../src/matching/link.ts'
import { readySubject } from '../../../src/matching/subject.ts'

const linker = (names: string[]) => {
  const subjects = names.map((name) => readySubject({ name }))
  const blocking = new Blocking()
  for (const subject of subjects) blocking.add(subject)
  blocking.pack()
  return (name: string) => {
    const subject = readySubject({ name })
    const link = linkTo(subject, blocking.candidates(subject), (row) => subjects[row] ?? subject)
    return link.row === null ? null : names[link.row]
  }
}

describe('linking', () => {
  const link = linker([
    'KESTREL WIDGETS LIMITED',
    'ARDVALE ROOFING LIMITED',
    'ARDVALE HOMES LIMITED',
    'PENMOOR & SONS LTD',
  ])

  it.each([
    ['kestrel widgets', 'KESTREL WIDGETS LIMITED'],
    ['kestrle widgets', 'KESTREL WIDGETS LIMITED'],
    ['penmoorandsons', 'PENMOOR & SONS LTD'],
    ['Ardvale Roofing', 'ARDVALE ROOFING LIMITED'],
  ])('finds %s', (name, right) => expect(link(name)).toBe(right))

  it.each(['Ardvale', 'Zorbix Cleaning', ''])('leaves "%s" open, which is several firms or none', (name) =>
    expect(link(name)).toBeNull(),
  )
})

describe('clusters', () => {
  it('never join by a chain what may not meet', () => {
    const joins = [
      { a: 0, b: 1, probability: 0.99, reason: 'x' },
      { a: 1, b: 2, probability: 0.9, reason: 'y' },
      { a: 4, b: 5, probability: 0.8, reason: 'z' },
    ]
    const clusters = clusterRows(joins, (a, b) => a + b === 2 && a !== b)
    expect(clusters.map(({ rows }) => rows)).toEqual([
      [0, 1],
      [4, 5],
    ])
  })
})
