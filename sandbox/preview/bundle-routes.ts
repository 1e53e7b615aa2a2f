import { Router } from 'express'
import { createBundleCache, describeBuildFailure } from './project/bundle-cache.ts'
import { bundleExtension } from './project/bundle-extension.ts'
import { createPageAssets } from './project/page-assets.ts'
import type { Project } from './project/read-project.ts'

// Thrown when the worker loads the script: the failure then stands where the extension would be.
const failingScript = (uid: string, words: string): string =>
  `throw new Error(${JSON.stringify(`The bundle of "${uid}" could not be built.\n\n${words}`)})\n`

/** The scripts of the page: the extensions' bundles, built when asked for and again after a change, and the preview's own. */
export const bundleRoutes = (source: string, project: () => Project): Router => {
  const router = Router()
  const bundles = createBundleCache<string>(source)
  const assets = createPageAssets()
  router.get('/bundles/:uid.js', async (request, response) => {
    const extension = project().extensions.find(({ uid }) => uid === request.params.uid)
    response.type('text/javascript').set('Cache-Control', 'no-store')
    if (extension === undefined) {
      response.send(failingScript(request.params.uid, 'No *-hsmeta.json file of the project has this uid.'))
      return
    }
    const build = async (): Promise<{ value: string; sources: string[] }> => {
      const { script, sources } = await bundleExtension(extension.entry, source)
      return { value: script, sources }
    }
    try {
      response.send(await bundles(extension.uid, build))
    } catch (fault) {
      response.send(failingScript(extension.uid, await describeBuildFailure(fault)))
    }
  })
  router.get('/assets/:name', async (request, response) => {
    const asset = await assets(request.params.name)
    if (asset === null) response.status(404).type('text').send('The preview has no such file.')
    else response.type(asset.type).set('Cache-Control', 'no-store').send(asset.text)
  })
  return router
}
