/** One tagged number of a make-believe document of accounts. */
export type Tag = {
  concept: string
  text: string
  context?: string
  unit?: string
  /** Further attributes as they stand. */
  more?: string
  before?: string
  after?: string
}

const CONTEXTS = `
  <xbrli:context id="year"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:startDate>2024-04-01</xbrli:startDate><xbrli:endDate>2025-03-31</xbrli:endDate></xbrli:period></xbrli:context>
  <xbrli:context id="end"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:instant>2025-03-31</xbrli:instant></xbrli:period></xbrli:context>
  <xbrli:context id="yearBefore"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:startDate>2023-04-01</xbrli:startDate><xbrli:endDate>2024-03-31</xbrli:endDate></xbrli:period></xbrli:context>
  <xbrli:context id="endBefore"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier></xbrli:entity>
    <xbrli:period><xbrli:instant>2024-03-31</xbrli:instant></xbrli:period></xbrli:context>
  <xbrli:context id="part"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">01234567</xbrli:identifier>
    <xbrli:segment><xbrldi:explicitMember dimension="core:GroupCompanyDataDimension">core:Consolidated</xbrldi:explicitMember></xbrli:segment></xbrli:entity>
    <xbrli:period><xbrli:instant>2025-03-31</xbrli:instant></xbrli:period></xbrli:context>`

const UNITS = `
  <xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit>
  <xbrli:unit id="EUR"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
  <xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
  <xbrli:unit id="perShare"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unitNumerator>
    <xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>`

const element = ({ concept, text, context = 'end', unit = 'GBP', more = '', before = '', after = '' }: Tag) =>
  `<tr><td>${concept}</td><td>${before}<ix:nonFraction name="core:${concept}" contextRef="${context}" unitRef="${unit}" ${more}>${text}</ix:nonFraction>${after}</td></tr>`

/** An Inline XBRL document of company 01234567 for the year to 31 March 2025 with these numbers in a table. */
export const accountsDocument = (
  tags: Tag[],
  { contexts = CONTEXTS, units = UNITS }: { contexts?: string; units?: string } = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:core="http://xbrl.frc.org.uk/fr/2024-01-01/core">
<head><title>Accounts</title></head><body>
<div style="display:none"><ix:header><ix:resources>${contexts}${units}</ix:resources></ix:header></div>
<p>Brightwater IT Services Limited, balance sheet</p><table>${tags.map(element).join('\n')}</table></body></html>`
