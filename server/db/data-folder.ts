import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../src/errors.ts'

/**
 * Marks a data folder with the mode that it is used in. Throws `startup` when it was made for the other one:
 * make-believe leads must never be served as real ones, nor the reverse. A folder that can't be used says so in one sentence.
 */
export const claimDataFolder = async (folder: string, mode: 'sandbox' | 'live'): Promise<void> => {
  const file = join(folder, 'mode')
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, mode, { flag: 'wx' })
  } catch (cause) {
    if (!isExisting(cause)) throw unusable(folder, cause)
  }
  const made = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unusable(folder, cause)
  })
  if (made.trim() !== mode && made !== '') {
    throw new AppError(
      'startup',
      `The data folder ${folder} was made in ${made.trim()} mode and can't be used in ${mode} mode.`,
      {
        hint: 'Set LEADWRIGHT_DATA_DIR to another folder, or start in the mode that it was made for.',
      },
    )
  }
}

const isExisting = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

const unusable = (folder: string, cause: unknown): AppError =>
  new AppError(
    'startup',
    `The data folder ${folder} can't be used: ${cause instanceof Error ? cause.message : String(cause)}.`,
    {
      cause,
      hint: 'Set LEADWRIGHT_DATA_DIR to a folder that this account may write to.',
    },
  )
