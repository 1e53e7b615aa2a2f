/** Opens the embedded database of a folder, says so as JSON, and holds it until a line comes on stdin. */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { ensureDatabase } from '../../../../server/db/embedded.ts'

const messages: string[] = []
const keep = (_fields: object, message: string) => messages.push(message)
try {
  const database = await ensureDatabase({
    dataDir: process.argv[2] ?? '',
    databaseName: 'leadwright',
    log: { info: keep, warn: keep },
    isDurable: false,
  })
  writeSync(1, `${JSON.stringify({ url: database.url, folder: database.folder, messages })}\n`)
  await once(process.stdin, 'data')
  await database.stop()
  process.exit(0)
} catch (error) {
  writeSync(1, `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`)
  process.exit(1)
}
