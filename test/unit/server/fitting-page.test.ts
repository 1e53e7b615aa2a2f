import { expect, test } from 'vitest'
import { fittingPage } from '../../../server/http/fitting-page.ts'

const megabyte = 1_000_000
const list = (count: number, bytes: number) => {
  const all = Array.from({ length: count }, (_, at) => ({ at, text: 'ä'.repeat(bytes / 2) }))
  return (from: number) => ({
    read: async (limit: number) => ({
      items: all.slice(from, from + limit),
      nextAfter: from + limit < all.length ? String(from + limit) : null,
    }),
    present: (item: { at: number; text: string }) => item,
  })
}

test('a page of fat items is cut below what HubSpot passes on, and page after page brings all of them once', async () => {
  const from = list(100, 24_000)
  const seen: number[] = []
  let after: string | null = '0'
  while (after !== null) {
    const page: { items: { at: number }[]; nextAfter: string | null } = await fittingPage(
      100,
      from(Number(after)),
    )
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(megabyte)
    seen.push(...page.items.map(({ at }) => at))
    after = page.nextAfter
  }
  expect(seen).toEqual(Array.from({ length: 100 }, (_, at) => at))
})

test('a page that fits is left as it is, and one item is given however fat it is', async () => {
  expect(await fittingPage(3, list(5, 100)(0))).toMatchObject({
    items: [{ at: 0 }, { at: 1 }, { at: 2 }],
    nextAfter: '3',
  })
  expect((await fittingPage(5, list(5, 2 * megabyte)(0))).items).toHaveLength(1)
})
