/** The page of a company on the public register, for people to open. */
export const registerPage = (companyNumber: string): string =>
  `https://find-and-update.company-information.service.gov.uk/company/${companyNumber}`
