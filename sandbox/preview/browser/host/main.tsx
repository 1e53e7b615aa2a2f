import { type ReactNode, useCallback } from 'react'
import { createRoot } from 'react-dom/client'
import type { PageData, PageKind } from '../../page-data.ts'
import { FilledPage } from '../pages/app-page.tsx'
import { BulkPage } from '../pages/bulk-page.tsx'
import { PageFrame } from '../pages/page-frame.tsx'
import { RecordPage } from '../pages/record-page.tsx'
import type { Target } from './addresses.ts'
import { readPageData } from './page-data.ts'
import { openAppPage, usePageLocation } from './page-location.ts'
import { usePageServices } from './use-page-services.ts'
import '../style/all.css'

type AppPages = Extract<PageKind, { name: 'app' }>

const AppPage = ({ data, page }: { data: PageData; page: AppPages }): ReactNode => {
  const [location, navigate] = usePageLocation(page.basePath)
  const [services, show] = usePageServices(data, navigate)
  return (
    <PageFrame services={services} show={show}>
      <FilledPage services={services} location={location} what="pages" />
    </PageFrame>
  )
}

const OtherPage = ({ data, page }: { data: PageData; page: Exclude<PageKind, AppPages> }): ReactNode => {
  const navigate = useCallback((target: Target) => openAppPage(data.portal.id, target), [data])
  const [services, show] = usePageServices(data, navigate)
  return (
    <PageFrame services={services} show={show}>
      {page.name === 'record' ? <RecordPage services={services} page={page} /> : null}
      {page.name === 'bulk' ? <BulkPage services={services} page={page} /> : null}
      {page.name === 'settings' ? <FilledPage services={services} what="settings" /> : null}
    </PageFrame>
  )
}

const data = readPageData()
const { page } = data
const place = document.getElementById('page')
if (place !== null) {
  createRoot(place).render(
    page.name === 'app' ? <AppPage data={data} page={page} /> : <OtherPage data={data} page={page} />,
  )
}
