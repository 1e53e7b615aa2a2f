import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const projectDir = fileURLToPath(new URL('../../../', import.meta.url))
const sharedDir = process.env.LEADWRIGHT_SHARED_DIR ?? resolve(projectDir, '../shared')
const registerFile = join(sharedDir, 'data/register/uk-employers.csv')
const geoFolder = join(sharedDir, 'data/uk-geo')

/** The sandbox's settings for a world of real companies; null when their files are not on this machine. */
export const realWorldSettings: Record<string, string> | null =
  existsSync(registerFile) && existsSync(geoFolder)
    ? { SANDBOX_REGISTER: registerFile, SANDBOX_GEO: geoFolder }
    : null

/** Put before the name of a test that needs the files, so that a skipped one is seen. */
export const realWorldNotice =
  realWorldSettings === null
    ? `SKIPPED, NOTHING PROVED: no ${registerFile} (set LEADWRIGHT_SHARED_DIR to the folder that holds data/): `
    : ''

/** A real company as the register file has it. */
export type RealCompany = {
  number: string
  name: string
  postcode: string
  sicCodes: string[]
  website: string
}

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { columns: true, bom: true })

/** Every company of the register file by its number. */
export const realCompanies = (): Map<string, RealCompany> =>
  new Map(
    rowsOf(registerFile).map((row) => [
      row.company_number ?? '',
      {
        number: row.company_number ?? '',
        name: row.company_name ?? '',
        postcode: row.postcode ?? '',
        sicCodes: (row.sic_codes ?? '').split(/[;,\s]+/).filter((code) => code !== ''),
        website: row.website ?? '',
      },
    ]),
  )
