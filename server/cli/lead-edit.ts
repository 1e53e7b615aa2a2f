import { isEditable } from '../../src/company/editable-fields.ts'
import { AppError, invalidInput } from '../../src/errors.ts'
import { isUuid } from '../http/validate.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Typed = { id: string; field: string; value: string | undefined }
type Options = { clear?: boolean; takeBack?: boolean; portal?: string; json?: boolean }

/** Exactly one of a value, `--clear` and `--take-back`. */
const changeFrom = (value: string | undefined, { clear, takeBack }: Options) => {
  const given = [value !== undefined, clear === true, takeBack === true].filter(Boolean).length
  if (given !== 1) throw wrongArgument('<value>', 'must be given, or one of --clear and --take-back instead')
  if (takeBack) return 'take-back' as const
  return { value: value ?? null }
}

/** A refusal named as it is typed here. */
const asTyped = (error: unknown): unknown =>
  error instanceof AppError && error.code === 'invalid_input'
    ? invalidInput(
        error.fields.map(({ field, message }) => ({
          field: field === 'field' ? '<field>' : '<value>',
          message,
        })),
      )
    : error

/** `lead edit <id> <field> <value>`: corrects a field of a lead, clears it, or takes that back. Gives the exit code. */
export const editLead = (
  { id, field, value: typed }: Typed,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  if (!isUuid(id)) throw wrongArgument('<id>', 'must be the id of a lead, as lead list shows it')
  const change = changeFrom(typed, options)
  return withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const leadId = id.toLowerCase()
    await app.review
      .edit({ actor: operatorOf(portalId), leadId, field, change, editKey: null })
      .catch((error: unknown) => {
        throw asTyped(error)
      })
    const lead = await app.reads.lead(portalId, leadId)
    const value = lead !== null && isEditable(field) ? lead[field] : null
    output.data(options.json ? JSON.stringify(lead, null, 2) : `${field}: ${value ?? 'none'}`)
    return exitCodes.done
  })
}
