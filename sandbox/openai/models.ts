/** A model as `GET /models` lists it. */
type Model = {
  id: string
  object: 'model'
  created: number
  owned_by: string
  shutdown_date: string | null
}

const table: readonly [id: string, createdOn: string, shutdownDate: string | null][] = [
  ['gpt-6-luna', '2026-09-22', null],
  ['gpt-6.1-terra', '2026-10-26', null],
  ['gpt-5-mini', '2025-08-07', '2026-12-11'],
]

/** The models that this account may use, oldest last. */
export const models: readonly Model[] = table.map(([id, createdOn, shutdownDate]) => ({
  id,
  object: 'model',
  created: Date.parse(createdOn) / 1000,
  owned_by: 'system',
  shutdown_date: shutdownDate,
}))

/** The model of that name, or null. */
export function modelOf(id: unknown): Model | null {
  return models.find((model) => model.id === id) ?? null
}
