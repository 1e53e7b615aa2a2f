import { describe, expect, it } from 'vitest'
import { batch, crmOf, paths, plan, record, rowError } from './crm-calls.ts'

const notThere = (ids: string[], traceIds: string[] = []) =>
  rowError('OBJECT_NOT_FOUND', 'Could not get some COMPANY objects', {
    ids,
    ...(traceIds.length > 0 ? { objectWriteTraceId: traceIds } : {}),
  })

describe('reading companies by id', () => {
  it('takes a hundred at a time and says which are not there', async () => {
    const bodies: { inputs: { id: string }[] }[] = []
    const ids = Array.from({ length: 150 }, (_, index) => String(index + 1))
    plan('POST', paths.read, batch(ids.slice(0, 100).map((id) => record(id))), bodies)
    plan(
      'POST',
      paths.read,
      batch(
        ids.slice(100, 149).map((id) => record(id)),
        [notThere(['150'])],
      ),
      bodies,
    )
    const { found, missing } = await crmOf().crm.companies([...ids, '1', '2'])
    expect(bodies.map(({ inputs }) => inputs.length)).toEqual([100, 50])
    expect([found.length, missing]).toEqual([149, ['150']])
  })

  it('takes the old id of a merged record for missing and gives the record that it leads to', async () => {
    plan('POST', paths.read, batch([record(900)]))
    const { found, missing } = await crmOf().crm.companies(['11'])
    expect([found.map(({ id }) => id), missing]).toEqual([['900'], ['11']])
  })

  it('takes nothing for gone when HubSpot failed in another way', async () => {
    plan('POST', paths.read, batch([record(1)], [rowError('INTERNAL_ERROR', 'oops', { ids: ['2'] })]))
    await expect(crmOf().crm.companies(['1', '2'])).rejects.toMatchObject({ isRetryable: true })
  })
})

describe('changing companies', () => {
  it('gives each record its own result, in the order asked, as it is afterwards', async () => {
    const bodies: { inputs: { id: string; objectWriteTraceId: string }[] }[] = []
    const refused = {
      ...rowError('VALIDATION_ERROR', 'Property values were not valid', { objectWriteTraceId: ['1'] }),
      errors: [{ message: 'Phone is required by an admin.' }],
    }
    plan('POST', paths.update, batch([record(1), record(4)], [refused, notThere(['3'], ['2'])]), bodies)
    // A lifecycle stage is only ever moved forward: the answer of the write would not tell.
    plan('POST', paths.read, batch([record(1, { lifecyclestage: 'customer' }), record(4)]))
    const change = (id: string) => ({ id, properties: { lifecyclestage: 'lead' } })
    const results = await crmOf().crm.updateCompanies(['1', '2', '3', '4'].map(change))
    expect(bodies[0]?.inputs.map(({ objectWriteTraceId }) => objectWriteTraceId)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ])
    expect(results).toMatchObject([
      { id: '1', ok: true, company: { lifecycleStage: 'customer' } },
      { id: '2', ok: false, isGone: false, reason: 'Phone is required by an admin.' },
      { id: '3', ok: false, isGone: true },
      { id: '4', ok: true },
    ])
  })

  it('asks HubSpot nothing when there is nothing to change', async () => {
    const { crm, calls } = crmOf()
    expect(await crm.updateCompanies([])).toEqual([])
    expect(calls).toEqual([])
  })
})
