import { AppError } from '../../../src/errors.ts'
import { errorCodeOf } from '../database-error.ts'

const FAULTS: Record<string, { what: string; hint: string }> = {
  EACCES: {
    what: 'may not be read or written by this account',
    hint: 'Give it to this account, or name another folder in LEADWRIGHT_DATA_DIR.',
  },
  EPERM: {
    what: 'may not be changed by this account',
    hint: 'Give it to this account, or name another folder in LEADWRIGHT_DATA_DIR.',
  },
  EROFS: {
    what: 'is on a file system that cannot be written',
    hint: 'Name a folder on a writable one in LEADWRIGHT_DATA_DIR.',
  },
  ENOSPC: {
    what: 'is on a full disk',
    hint: 'Free some space (the database needs about 100 MB to start) and start again.',
  },
  EDQUOT: {
    what: 'has used up its quota',
    hint: 'Free some space (the database needs about 100 MB to start) and start again.',
  },
  ENOTDIR: {
    what: 'is not a folder',
    hint: 'Move the file out of the way, or name another folder in LEADWRIGHT_DATA_DIR.',
  },
  EEXIST: {
    what: 'is not a folder',
    hint: 'Move the file out of the way, or name another folder in LEADWRIGHT_DATA_DIR.',
  },
}

/** Says in one sentence why the data folder cannot be used. An AppError is passed through. */
export function folderFault(folder: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const fault = FAULTS[errorCodeOf(cause) ?? '']
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new AppError('startup', `The data folder ${folder} ${fault?.what ?? `cannot be used: ${reason}`}.`, {
    hint: fault?.hint ?? 'Name another folder in LEADWRIGHT_DATA_DIR.',
    cause,
  })
}
