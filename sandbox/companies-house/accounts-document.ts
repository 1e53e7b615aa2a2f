import { fractionOf } from '../seeded-random.ts'
import type { FiledAccounts } from './filed-accounts.ts'

type Style = {
  inThousands: boolean
  hasGroup: boolean
  format: string
  tellsTwice: boolean
  hasLostContext: boolean
}

/** How the software that made the document writes: no two write alike. */
const styleOf = ({ number, type }: FiledAccounts): Style => ({
  inThousands: type === 'full' || type === 'group',
  hasGroup: type === 'group',
  format: fractionOf(`format ${number}`) < 0.5 ? 'ixt2:numdotdecimal' : 'ixt4:num-dot-decimal',
  tellsTwice: fractionOf(`twice ${number}`) < 0.3,
  hasLostContext: fractionOf(`lost ${number}`) < 0.03,
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const context = (id: string, number: string, period: string, segment = ''): string =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">${number}</xbrli:identifier>${segment}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`

const during = (from: string, to: string): string =>
  `<xbrli:startDate>${from}</xbrli:startDate><xbrli:endDate>${to}</xbrli:endDate>`
const at = (day: string): string => `<xbrli:instant>${day}</xbrli:instant>`

const group = (part: string): string =>
  `<xbrli:segment><xbrldi:explicitMember dimension="core:GroupCompanyDataDimension">core:${part}</xbrldi:explicitMember></xbrli:segment>`

const resources = (now: FiledAccounts, before: FiledAccounts | undefined, { hasGroup }: Style): string =>
  [
    before ? context('P0', now.number, during(before.from, before.madeUpTo)) : '',
    before ? context('E0', now.number, at(before.madeUpTo)) : '',
    context('P1', now.number, during(now.from, now.madeUpTo)),
    context('E1', now.number, at(now.madeUpTo)),
    hasGroup ? context('E1C', now.number, at(now.madeUpTo), group('Company')) : '',
    '<xbrli:unit id="GBP"><xbrli:measure>iso4217:GBP</xbrli:measure></xbrli:unit>',
    '<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>',
  ].join('\n')

/** A number as a balance sheet prints it: in brackets below zero, in thousands where the firm is large. */
const money = (concept: string, contextRef: string, value: number, style: Style): string => {
  const scale = style.inThousands ? 3 : 0
  // Large firms round; what is left of a thousand is not in their accounts.
  const digits = Math.round(Math.abs(value) / 10 ** scale).toLocaleString('en-GB')
  const tag = `<ix:nonFraction name="core:${concept}" contextRef="${contextRef}" unitRef="GBP" decimals="${-scale}" scale="${scale}" format="${style.format}"${value < 0 ? ' sign="-"' : ''}>${digits}</ix:nonFraction>`
  return value < 0 ? `(${tag})` : tag
}

const row = (label: string, ...cells: string[]): string =>
  `<tr><td>${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

const moneyRow = (
  label: string,
  concept: string,
  refs: [string, string],
  values: [number | null, number | null | undefined],
  style: Style,
): string => {
  const [now, before] = values
  if (now === null) return ''
  const old = before === null || before === undefined ? [] : [money(concept, refs[1], before, style)]
  return row(label, money(concept, refs[0], now, style), ...old)
}

const staffRow = (now: FiledAccounts, before: FiledAccounts | undefined, style: Style): string => {
  const cell = (value: number | null | undefined, ref: string): string[] =>
    value === null || value === undefined
      ? []
      : [
          `<ix:nonFraction name="core:AverageNumberEmployeesDuringPeriod" contextRef="${ref}" unitRef="pure" decimals="0" format="${style.format}">${value.toLocaleString('en-GB')}</ix:nonFraction>`,
        ]
  const cells = [...cell(now.employees, 'P1'), ...cell(before?.employees, 'P0')]
  return cells.length === 0 ? '' : row('Average number of persons employed', ...cells)
}

const tables = (now: FiledAccounts, before: FiledAccounts | undefined, style: Style): string[] => [
  moneyRow('Turnover', 'TurnoverRevenue', ['P1', 'P0'], [now.turnover, before?.turnover], style),
  moneyRow('Cash at bank and in hand', 'CashBankOnHand', ['E1', 'E0'], [now.cash, before?.cash], style),
  style.hasGroup
    ? row('Net assets of the company alone', money('NetAssetsLiabilities', 'E1C', 12_000, style))
    : '',
  moneyRow(
    'Net assets',
    'NetAssetsLiabilities',
    [style.hasLostContext ? 'E9' : 'E1', 'E0'],
    [now.netAssets, before?.netAssets],
    style,
  ),
  style.tellsTwice && !style.hasLostContext
    ? row('Total shareholders’ funds', money('NetAssetsLiabilities', 'E1', now.netAssets, style))
    : '',
  staffRow(now, before, style),
]

/** Filler, so that large firms' documents are large. */
const notes = ({ type }: FiledAccounts): string =>
  '<p>The directors have prepared these accounts on a going concern basis.</p>'.repeat(
    type === 'full' || type === 'group' ? 4000 : 40,
  )

/** The document of accounts as Inline XBRL, this year beside the year before. */
export const accountsDocument = (
  name: string,
  now: FiledAccounts,
  before: FiledAccounts | undefined,
): string => {
  const style = styleOf(now)
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:core="http://xbrl.frc.org.uk/fr/2024-01-01/core" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
<head><meta charset="utf-8"/><title>${escaped(name)} accounts</title></head><body>
<div style="display:none"><ix:header><ix:resources>${resources(now, before, style)}</ix:resources></ix:header></div>
<h1>${escaped(name)}</h1><h2>Accounts for the year ended ${now.madeUpTo}</h2>
<table>${tables(now, before, style).join('\n')}</table>
${notes(now)}</body></html>`
}
