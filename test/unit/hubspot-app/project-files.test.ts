import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { translate } from '@hubspot/project-parsing-lib/translate'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCampaignTypes } from '../../../server/commands/read-campaigns.ts'

/**
 * The files that HubSpot reads when the project is uploaded. HubSpot's own parser reads them here; the rules that only
 * its service checks are written down below (HubSpot's developer documentation, platform 2026.09).
 */
const root = resolve(import.meta.dirname, '../../..')
const project = z
  .strictObject({ name: z.string().min(1), srcDir: z.string(), platformVersion: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'hsproject.json'), 'utf8')))
const source = join(root, project.srcDir)

const folderOf: Record<string, string> = {
  app: 'app',
  card: 'app/cards',
  page: 'app/pages',
  settings: 'app/settings',
  webhooks: 'app/webhooks',
  'workflow-action': 'app/workflow-actions',
  'crm-bulk-action': 'app/actions',
}
const onceOnly = ['app', 'page', 'settings', 'webhooks']

// Scopes that HubSpot grants to apps and that our calls need; names such as crm.objects.tasks.* exist in error bodies only.
const grantable = [
  'oauth',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.schemas.companies.read',
  'crm.schemas.companies.write',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.owners.read',
]

const https = z.url({ protocol: /^https$/ })
const appConfig = z.strictObject({
  name: z.string().trim().min(1).max(200),
  description: z.string().min(1).max(8192),
  distribution: z.literal('marketplace'),
  auth: z.strictObject({
    type: z.literal('oauth'),
    redirectUrls: z.array(https.or(z.string().regex(/^http:\/\/localhost(:\d+)?\//))).min(1),
    requiredScopes: z.array(z.enum(grantable)),
    optionalScopes: z.array(z.string()).max(0),
    conditionallyRequiredScopes: z.array(z.string()).max(0),
  }),
  permittedUrls: z.strictObject({
    fetch: z.array(https.refine((url) => new URL(url).origin === url, 'must be an origin')).min(1),
    iframe: z.array(https),
    img: z.array(https),
  }),
  support: z.strictObject({
    supportEmail: z.email(),
    documentationUrl: https,
    supportUrl: https,
    supportPhone: z.string().regex(/^\+\d{7,15}$/),
  }),
})
const subscription = z.strictObject({
  subscriptionType: z.enum([
    'object.creation',
    'object.propertyChange',
    'object.deletion',
    'object.restore',
    'object.merge',
  ]),
  objectType: z.literal('company'),
  propertyName: z.string().optional(),
  active: z.literal(true),
})
const webhooksConfig = z.strictObject({
  settings: z.strictObject({
    targetUrl: https.refine((url) => new URL(url).search === '', 'must have no query'),
    maxConcurrentRequests: z.number().int().min(6),
  }),
  subscriptions: z.strictObject({
    crmObjects: z.array(subscription).max(1000),
    // The older form of the same events: both together would deliver everything twice.
    legacyCrmObjects: z.array(z.unknown()).max(0),
    hubEvents: z.array(
      z.strictObject({ subscriptionType: z.literal('contact.privacyDeletion'), active: z.literal(true) }),
    ),
  }),
})
const inputField = z.strictObject({
  typeDefinition: z.strictObject({
    name: z.string().regex(/^[a-z_]+$/),
    type: z.enum(['string', 'number', 'enumeration']),
    fieldType: z.enum(['text', 'number', 'select']),
    options: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  }),
  supportedValueTypes: z.array(z.enum(['STATIC_VALUE', 'OBJECT_PROPERTY'])).min(1),
  // A required field can never be taken out again once it was uploaded.
  isRequired: z.literal(false),
})
const outputField = z.strictObject({
  typeDefinition: inputField.shape.typeDefinition,
  supportedValueTypes: z.array(z.literal('STATIC_VALUE')).length(1),
})
const workflowConfig = z.strictObject({
  actionUrl: https,
  // An unpublished one is seen by its developers only.
  isPublished: z.literal(true),
  supportedClients: z.array(z.strictObject({ client: z.enum(['WORKFLOWS', 'AGENTS']) })).min(1),
  objectTypes: z.array(z.literal('COMPANY')),
  inputFields: z.array(inputField),
  outputFields: z.array(outputField),
  labels: z.strictObject({
    en: z.strictObject({
      actionName: z.string(),
      actionDescription: z.string(),
      actionCardContent: z.string(),
      inputFieldLabels: z.record(z.string(), z.string()),
      inputFieldDescriptions: z.record(z.string(), z.string()),
      outputFieldLabels: z.record(z.string(), z.string()),
    }),
  }),
})

type Component = { uid: string; componentType: string; config: Record<string, unknown> }

const translated = async (profile: string) => {
  const context = {
    projectSourceDir: source,
    platformVersion: project.platformVersion,
    accountId: 1,
  }
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate(context, {
    skipValidation: true,
    profile,
  })
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid)
  return { components: nodes as unknown as Component[], skipped: skippedHsMetaFiles }
}

const metaFiles = () => globSync('**/*-hsmeta.json', { cwd: source, exclude: ['**/node_modules/**'] })

describe('the project files', () => {
  it('name the platform that is supported and a source folder that exists', () => {
    expect(project.platformVersion).toBe('2026.09')
    expect(existsSync(source)).toBe(true)
  })

  it('stand exactly in the folders where HubSpot looks, one of each kind that may be there once', () => {
    const kinds = metaFiles().map((file) => {
      const { type } = z
        .object({ type: z.string() })
        .parse(JSON.parse(readFileSync(join(source, file), 'utf8')))
      expect(dirname(file), file).toBe(folderOf[type])
      return type
    })
    for (const kind of onceOnly)
      expect(kinds.filter((one) => one === kind).length, kind).toBeLessThanOrEqual(1)
  })
})

describe.each(['staging', 'production'])('the profile %s', (profile) => {
  let components: Component[] = []
  let skipped: string[] = []
  beforeAll(async () => {
    ;({ components, skipped } = await translated(profile))
  })
  const configsOf = (type: string) =>
    components.filter(({ componentType }) => componentType.toLowerCase() === type).map(({ config }) => config)

  it('is taken whole by the parser of HubSpot, under names that are unique and allowed', () => {
    expect(skipped).toEqual([])
    expect(components).toHaveLength(metaFiles().length)
    for (const { uid } of components) expect(uid).toMatch(/^[a-zA-Z0-9_\-.]{1,64}$/)
    expect(new Set(components.map(({ uid }) => uid)).size).toBe(components.length)
    expect(JSON.stringify(components)).not.toContain('${')
  })

  it('asks for the least scopes, over addresses that HubSpot allows', () => {
    const [app] = configsOf('application')
    const config = appConfig.parse(app)
    expect(config.auth.requiredScopes).toEqual(grantable)
    expect(config.name).toBe(config.name.trim())
  })

  it('takes webhooks once, at an address that calls may be made to', () => {
    const config = webhooksConfig.parse(configsOf('webhooks')[0])
    const names = config.subscriptions.crmObjects.map(
      (one) => `${one.subscriptionType} ${one.propertyName ?? ''}`,
    )
    expect(new Set(names).size).toBe(names.length)
    for (const one of config.subscriptions.crmObjects) {
      expect(one.propertyName !== undefined).toBe(one.subscriptionType === 'object.propertyChange')
    }
    const permitted = appConfig.parse(configsOf('application')[0]).permittedUrls.fetch
    expect(permitted).toContain(new URL(config.settings.targetUrl).origin)
  })

  it('offers a workflow action that launches what can be launched without own inputs', () => {
    const config = workflowConfig.parse(configsOf('workflow_action')[0])
    const names = config.inputFields.map(({ typeDefinition }) => typeDefinition.name)
    expect(Object.keys(config.labels.en.inputFieldLabels)).toEqual(names)
    expect(Object.keys(config.labels.en.inputFieldDescriptions)).toEqual(names)
    const outputs = config.outputFields.map(({ typeDefinition }) => typeDefinition.name)
    expect(Object.keys(config.labels.en.outputFieldLabels)).toEqual(outputs)
    const types = readCampaignTypes().filter(({ inputs }) => inputs.every((input) => !input.isRequired))
    const options = config.inputFields[0]?.typeDefinition.options ?? []
    expect(options.map(({ value }) => value).sort()).toEqual(types.map(({ id }) => id).sort())
    for (const { value, label } of options) expect(label).toBe(types.find(({ id }) => id === value)?.title)
  })

  it('names only entry points that exist', () => {
    for (const { uid, config } of components) {
      if (typeof config.entrypoint !== 'string') continue
      expect(existsSync(join(source, config.entrypoint)), `${uid}: ${basename(config.entrypoint)}`).toBe(true)
    }
  })
})
