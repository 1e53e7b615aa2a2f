import { hubspot } from '@hubspot/ui-extensions'
import { CompanyTab } from './company-tab-view.tsx'

hubspot.extend<'crm.record.tab'>(() => <CompanyTab />)
