import type { CompanyListPart } from '../app/company-list.ts'
import { chooseRows } from '../commands/company-list/choose-rows.ts'
import { excludeCompany, includeCompany, readExclusions } from '../commands/company-list/exclusions.ts'
import { readList } from '../commands/company-list/read-list.ts'
import { readReport } from '../commands/company-list/read-report.ts'
import { reportCsv } from '../commands/company-list/report-csv.ts'
import type { Deps } from '../commands/deps.ts'

/** The part of the application that checks lists of companies and keeps those that are left out. */
export const companyListPart = (deps: Deps): CompanyListPart => {
  const { sql } = deps.flow
  return {
    read: readList,
    report: (portalId, campaignId, page) => readReport(sql, portalId, campaignId, page),
    csv: async (portalId, campaignId) =>
      reportCsv((await readReport(sql, portalId, campaignId, { limit: null, after: null })).rows),
    choose: (input) => chooseRows(deps, input),
    exclusions: (portalId, page) => readExclusions(sql, portalId, page),
    exclude: (input) => excludeCompany(deps, input),
    include: (input) => includeCompany(deps, input),
  }
}
