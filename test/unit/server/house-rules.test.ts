import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir } from '../../../server/config.ts'

/** The rules of the import table that are about words in a file and not about imports. */
const sources = (...folders: string[]): { file: string; code: string }[] =>
  folders.flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({
        file: `${folder}/${file}`,
        code: withoutComments(readFileSync(join(projectDir, folder, file), 'utf8')),
      })),
  )
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
const breaking = (
  pattern: RegExp,
  from: { file: string; code: string }[],
  allowed: string[] = [],
): string[] =>
  from.filter(({ file, code }) => pattern.test(code) && !allowed.includes(file)).map(({ file }) => file)

describe('house rules', () => {
  test('the domain has no clock and no chance of its own', () => {
    const own =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b/
    expect(breaking(own, sources('src'))).toEqual([])
  })

  test('only the two config files read the environment', () => {
    expect(
      breaking(/\bprocess\.env\b/, sources('src', 'server', 'sandbox'), [
        'server/config.ts',
        'sandbox/config.ts',
      ]),
    ).toEqual([])
  })

  test('TypeScript that Node cannot strip stays out', () => {
    const notErasable = /^\s*(export\s+)?(const\s+)?enum\s|^\s*(export\s+)?namespace\s/m
    expect(breaking(notErasable, sources('src', 'server', 'sandbox'))).toEqual([])
  })

  test('only entries re-export', () => {
    const onlyReExports = /^(\s*export \* from .*|\s*export (type )?\{[^}]*\} from .*|\s*)+$/
    const files = sources('src', 'server', 'sandbox', 'hubspot-app/app/packages').filter(({ file }) =>
      /(^|\/)index\.ts$/.test(file),
    )
    const allowed = ['hubspot-app/app/packages/contract/index.ts', 'src/campaigns/catalogue/index.ts']
    expect(
      files
        .filter(({ code }) => onlyReExports.test(code))
        .map(({ file }) => file)
        .filter((file) => !allowed.includes(file)),
    ).toEqual([])
  })

  test('no file above 250 lines, data apart', () => {
    const data = [
      'src/company/filing-description-table.ts',
      'src/company/sic-code-table.ts',
      'src/enrichment/website/signal-phrases.ts',
      'sandbox/world/sectors.ts',
    ]
    const long = sources('src', 'server', 'sandbox').filter(({ code }) => code.split('\n').length > 250)
    expect(long.map(({ file }) => file).filter((file) => !data.includes(file))).toEqual([])
  })
})
