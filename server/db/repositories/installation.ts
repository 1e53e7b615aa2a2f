import { AppError } from '../../../src/errors.ts'
import { onlyRow, type Sql } from '../sql.ts'

/**
 * Marks an empty database with what it is for, and refuses one that is for something else:
 * a sandbox's leads are make-believe and must never be served as real ones.
 */
export const claimInstallation = async (
  sql: Sql,
  mode: 'sandbox' | 'live',
  world: string | null,
): Promise<void> => {
  await sql.query(
    'insert into installation (mode, world) values ($1, $2) on conflict (only_row) do nothing',
    [mode, world],
  )
  const row = onlyRow(
    await sql.query<{ mode: string; world: string | null }>('select mode, world from installation'),
  )
  if (row.mode !== mode) {
    throw new AppError(
      'startup',
      `This database was made in ${row.mode} mode and can't be used in ${mode} mode.`,
      {
        hint: 'Set DATABASE_URL or LEADWRIGHT_DATA_DIR to another database, or start in the mode that it was made for.',
      },
    )
  }
  if (row.world !== world) {
    throw new AppError(
      'startup',
      `This database belongs to another sandbox world (${row.world ?? 'none'}, not ${world ?? 'none'}).`,
      {
        hint: 'Set DATABASE_URL or LEADWRIGHT_DATA_DIR to another database, or use the seed, register and geography that it was made with.',
      },
    )
  }
}
