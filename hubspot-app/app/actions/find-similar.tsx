import { hubspot } from '@hubspot/ui-extensions'
import { FindSimilar } from './find-similar-view.tsx'

hubspot.extend<'crm.bulkActions'>(() => <FindSimilar />)
