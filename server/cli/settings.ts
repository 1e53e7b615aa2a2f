import { readFile } from 'node:fs/promises'
import { AppError } from '../../src/errors.ts'
import type { Actor, App } from '../app.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'
import {
  auditText,
  draftText,
  keyText,
  modelText,
  peopleText,
  profileText,
  settingsText,
} from './settings-text.ts'

/** What every command of `settings` takes. */
export type SettingsOptions = { portal?: string; json?: boolean }

type Answer = { json: object; text: string }

/** Runs one command for the portal asked for and prints its answer. */
const answering = (
  options: SettingsOptions,
  { withApp, output }: CliContext,
  ask: (settings: App['settings'], actor: Actor) => Promise<Answer>,
): Promise<number> =>
  withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const { json, text } = await ask(app.settings, actor)
    output.data(options.json ? JSON.stringify(json, null, 2) : text)
    return exitCodes.done
  })

/** Faults of the command named as they are typed here. */
const named =
  (names: Record<string, string>) =>
  (error: unknown): never => {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error
    const fields = error.fields.map(({ field, message }) => ({ field: names[field] ?? field, message }))
    throw new AppError('invalid_input', error.message, { fields, cause: error })
  }

const namedVendor = named({ vendor: '<vendor>', apiKey: '<key>' })

/** `settings show`: all settings at a glance. Gives the exit code, as all of these do. */
export const showSettings = (options: SettingsOptions, context: CliContext): Promise<number> =>
  answering(options, context, async (settings, { portalId }) => {
    const overview = await settings.overview(portalId)
    return { json: { settings: overview }, text: settingsText(overview) }
  })

const readable = async (path: string, option: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw wrongArgument(option, `names a file that cannot be read: ${path}`)
  })

/** `settings set-key <vendor>`: the key comes from a file or from standard input, never as an argument that others could see. */
export const setKey = async (
  vendor: string,
  options: SettingsOptions & { keyFile?: string; args: string[] },
  context: CliContext,
): Promise<number> => {
  if (options.args.length > 1)
    throw wrongArgument(
      '<key>',
      'is no argument, where others could see it: pipe it in, or name its file by --key-file',
    )
  const given =
    options.keyFile === undefined ? await context.readStdin() : await readable(options.keyFile, '--key-file')
  // An editor or `echo` ends the line; everything else is part of the key.
  const apiKey = given.replace(/\r?\n$/, '')
  return answering(options, context, async (settings, actor) => {
    const key = await settings.saveKey({ actor, vendor, raw: { apiKey } }).catch(namedVendor)
    return { json: { key }, text: keyText(key) }
  })
}

/** `settings test-key <vendor>`: asks the vendor about the key in use. Exit code 1 when it refuses it. */
export const testKey = async (
  vendor: string,
  options: SettingsOptions,
  context: CliContext,
): Promise<number> => {
  let works = true
  await answering(options, context, async (settings, actor) => {
    const key = await settings.testKey({ actor, vendor }).catch(namedVendor)
    works = key.status !== 'failing'
    return { json: { key }, text: keyText(key) }
  })
  return works ? exitCodes.done : exitCodes.failed
}

/** `settings remove-key <vendor>`: forgets the portal's own key. */
export const removeKey = (vendor: string, options: SettingsOptions, context: CliContext): Promise<number> =>
  answering(options, context, async (settings, actor) => {
    const key = await settings.removeKey({ actor, vendor }).catch(namedVendor)
    return { json: { key }, text: keyText(key) }
  })

/** `settings model`: shows which language model is asked, or chooses one. */
export const model = (options: SettingsOptions & { choose?: string }, context: CliContext): Promise<number> =>
  answering(options, context, async (settings, actor) => {
    const { choose } = options
    const raw = { model: choose === 'installation' ? null : choose }
    const answer =
      choose === undefined
        ? await settings.model(actor.portalId)
        : await settings.saveModel({ actor, raw }).catch(named({ model: '--choose' }))
    return { json: { model: answer }, text: modelText(answer) }
  })

const jsonFile = async (path: string): Promise<unknown> => {
  const content = await readable(path, '--file')
  try {
    return JSON.parse(content)
  } catch {
    throw wrongArgument('--file', 'must hold one JSON object with the fields of the profile')
  }
}

/** `settings profile`: shows the team's profile, replaces it by the one in a JSON file, or drafts one from a website. */
export const profile = async (
  options: SettingsOptions & { file?: string; draftFrom?: string },
  context: CliContext,
): Promise<number> => {
  if (options.draftFrom !== undefined) return draftOf(options.draftFrom, options, context)
  const raw = options.file === undefined ? undefined : await jsonFile(options.file)
  return answering(options, context, async (settings, actor) => {
    const answer =
      raw === undefined
        ? await settings.profile(actor.portalId)
        : await settings.saveProfile({ actor, raw }).catch(namedInFile)
    return { json: { profile: answer }, text: profileText(answer) }
  })
}

const draftOf = (
  website: string,
  options: SettingsOptions & { file?: string },
  context: CliContext,
): Promise<number> => {
  if (options.file !== undefined)
    throw wrongArgument('--draft-from', 'saves nothing: leave out --file, or leave this out')
  return answering(options, context, async (settings, actor) => {
    const drafted = await settings.draftProfile({ actor, website }).catch(named({ website: '--draft-from' }))
    return { json: drafted, text: draftText(drafted) }
  })
}

const namedInFile = (error: unknown): never => {
  if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error
  const fields = error.fields.map(({ field, message }) => ({ field: `--file: ${field}`, message }))
  throw new AppError('invalid_input', error.message, { fields, cause: error })
}

const yesOrNo = (option: string, text: string | undefined, earlier: boolean): boolean => {
  if (text === undefined) return earlier
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw wrongArgument(option, 'must be yes or no')
}

/** `settings people`: who may do what; with `--user`, changes it for one person and leaves what is not named as it is. */
export const people = (
  options: SettingsOptions & { user?: string; admin?: string; launch?: string; push?: string },
  context: CliContext,
): Promise<number> =>
  answering(options, context, async (settings, actor) => {
    const everybody = await settings.people(actor.portalId)
    const { user, admin, launch, push } = options
    if (user === undefined) {
      if ([admin, launch, push].some((role) => role !== undefined))
        throw wrongArgument('--user', 'must name the HubSpot user whose roles change')
      return { json: { people: everybody }, text: peopleText(everybody) }
    }
    const known = everybody.find(({ userId }) => String(userId) === user)
    const raw = {
      isAdmin: yesOrNo('--admin', admin, known?.isAdmin ?? false),
      mayLaunch: yesOrNo('--launch', launch, known?.mayLaunch ?? false),
      mayPush: yesOrNo('--push', push, known?.mayPush ?? false),
    }
    const person = await settings.setRoles({ actor, userId: user, raw }).catch(named({ userId: '--user' }))
    return { json: { person }, text: peopleText([person]) }
  })

/** `settings audit`: who changed what, newest first. */
export const audit = (
  options: SettingsOptions & { limit: string; after?: string },
  context: CliContext,
): Promise<number> => {
  const { limit } = options
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
    throw wrongArgument('--limit', 'must be a whole number from 1 to 100')
  return answering(options, context, async (settings, { portalId }) => {
    const page = await settings
      .audit(portalId, { limit: Number(limit), after: options.after ?? null })
      .catch(named({ after: '--after' }))
    return { json: { entries: page.items, nextAfter: page.nextAfter }, text: auditText(page) }
  })
}
