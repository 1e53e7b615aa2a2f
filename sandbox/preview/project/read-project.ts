import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Place } from '../page-data.ts'

/** One extension of the project. `entry`: its source file's full path. `objectTypes`: for cards and bulk actions. */
export type Extension = { uid: string; title: string; place: Place; entry: string; objectTypes: string[] }

/** A HubSpot project as it would be deployed with one of its profiles. */
export type Project = {
  name: string
  permittedOrigins: string[]
  variables: Record<string, string | number | boolean>
  extensions: Extension[]
}

const profileSchema = z.object({
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
const metaSchema = z.object({ uid: z.string(), type: z.string(), config: z.record(z.string(), z.unknown()) })
const appSchema = z.object({
  name: z.string(),
  permittedUrls: z.object({ fetch: z.array(z.string()) }),
})
const extensionSchema = z.object({
  name: z.string().optional(),
  label: z.string().optional(),
  location: z.enum(['crm.record.sidebar', 'crm.record.tab', 'crm.preview', 'helpdesk.sidebar']).optional(),
  entrypoint: z.string(),
  objectTypes: z.array(z.string()).default([]),
})

const placeOfType: Record<string, Place> = {
  page: 'pages',
  pages: 'pages',
  settings: 'settings',
  'crm-bulk-action': 'crm.bulkActions',
}

type Meta = z.infer<typeof metaSchema>

const readMeta = (file: string, variables: Project['variables']): Meta => {
  const text = readFileSync(file, 'utf8')
  const filled = text.replace(/\$\{(\w+)\}/g, (whole, name) => String(variables[name] ?? whole))
  return metaSchema.parse(JSON.parse(filled))
}

const asExtension = (meta: Meta, source: string, appName: string): Extension[] => {
  const place = placeOfType[meta.type]
  if (meta.type !== 'card' && place === undefined) return []
  const config = extensionSchema.parse(meta.config)
  const shownAt = place ?? config.location
  if (shownAt === undefined) return []
  return [
    {
      uid: meta.uid,
      title: config.name ?? config.label ?? appName,
      place: shownAt,
      entry: join(source, config.entrypoint),
      objectTypes: config.objectTypes,
    },
  ]
}

/**
 * Reads a project's `*-hsmeta.json` files with the variables of a profile filled in, as the upload does.
 * `source`: the folder that `srcDir` of hsproject.json names. Throws when a file is missing or malformed.
 */
export const readProject = (source: string, profile: string): Project => {
  const profileFile = join(source, `hsprofile.${profile}.json`)
  const { variables } = profileSchema.parse(JSON.parse(readFileSync(profileFile, 'utf8')))
  const files = globSync(['app/*-hsmeta.json', 'app/*/*-hsmeta.json'], { cwd: source }).sort()
  const metas = files.map((file) => readMeta(join(source, file), variables))
  const appMeta = metas.find(({ type }) => type === 'app')
  if (appMeta === undefined) throw new Error(`No app-hsmeta.json stands in ${join(source, 'app')}.`)
  const app = appSchema.parse(appMeta.config)
  return {
    name: app.name,
    permittedOrigins: app.permittedUrls.fetch,
    variables,
    extensions: metas.flatMap((meta) => asExtension(meta, source, app.name)),
  }
}
