import { hubspot } from '@hubspot/ui-extensions'
import { CompanyCard } from './company-card-view.tsx'

hubspot.extend<'crm.record.sidebar'>(() => <CompanyCard />)
