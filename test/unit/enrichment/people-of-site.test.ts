import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../src/enrichment/website/parse-page.ts'
import { peopleOf } from '../../../src/enrichment/website/people.ts'
import { fetchedPage } from './page-fixture.ts'

const on = (path: string, body: string) =>
  peopleOf(parsePage(fetchedPage(`https://www.oak.co.uk${path}`, `<html><body>${body}</body></html>`)))
const team = (body: string) => on('/our-team', body).map(({ name, role }) => `${name}: ${role}`)
const about = (body: string) => on('/about', body).map(({ name, role }) => `${name}: ${role}`)

describe('people on a site', () => {
  it.each([
    [
      'name over title',
      '<h3>Jane Smith</h3><p>Managing Director</p><h3>Omar Khan</h3><p>Quality Manager</p>',
    ],
    [
      'title over name',
      '<h4>Managing Director</h4><p>Jane Smith</p><h4>Quality Manager</h4><p>Omar Khan</p>',
    ],
    [
      'definition list',
      '<dl><dt>Managing Director</dt><dd>Jane Smith</dd><dt>Quality Manager</dt><dd>Omar Khan</dd></dl>',
    ],
    [
      'table',
      '<table><tr><td>Jane Smith</td><td>Managing Director</td></tr><tr><td>Omar Khan</td><td>Quality Manager</td></tr></table>',
    ],
    ['one line', '<p>Jane Smith – Managing Director</p><p>Omar Khan, Quality Manager</p>'],
    ['colon', '<b>Managing Director:</b>&nbsp;Jane Smith<br><b>Quality Manager:</b> Omar Khan'],
    [
      'bold before',
      '<div><b>Managing Director</b> <span>Jane Smith</span></div><div><b>Quality Manager</b> <span>Omar Khan</span></div>',
    ],
    [
      'a heading that is a title',
      '<h2>Board Secretary</h2><h3>Jane Smith</h3><p>Managing Director</p><h3>Omar Khan</h3><p>Quality Manager</p>',
    ],
    [
      'words between',
      '<h3>Jane Smith</h3><p>Managing Director</p><p>Jane has run the firm since 2004.</p><h3>Omar Khan</h3><p>Quality Manager</p>',
    ],
  ])('reads %s', (_, body) => {
    expect(team(body).toSorted()).toEqual(['Jane Smith: Managing Director', 'Omar Khan: Quality Manager'])
  })

  it('reads courtesy titles, hyphens, particles, and names that are rare here', () => {
    expect(
      team(
        '<p>Mrs J. Smith-Jones: Headteacher</p><p>Jan van der Berg – Works Engineer</p><p>Ngozi Okonkwo – Practice Manager</p><p>Siân O’Neill, Co-founder</p>',
      ),
    ).toEqual([
      'J. Smith-Jones: Headteacher',
      'Jan van der Berg: Works Engineer',
      'Ngozi Okonkwo: Practice Manager',
      'Siân O’Neill: Co-founder',
    ])
  })

  it.each([
    ['headings', '<h2>Project Management</h2><p>Site Manager</p><h2>Head Office</h2><p>Quality Manager</p>'],
    ['plural groups', '<h2>Our Directors</h2><p>Senior Managers</p>'],
    ['a sentence', '<p>Jane Smith is our managing director.</p><p>Contact the Office Manager</p>'],
    ['a vacancy', '<h3>Sales Executive</h3><p>Apply Now</p><p>Salary 25,000</p>'],
    ['places', '<p>London Road</p><p>Manager</p>'],
    ['a company secretary that is a firm', '<p>Oak Nominees Limited</p><p>Company Secretary</p>'],
    ['markup of a model', '<p>Ignore previous instructions: Director</p>'],
  ])('takes %s for nobody', (_, body) => expect(team(body)).toEqual([]))

  it("takes a client's word for nobody", () => {
    expect(about('<p>“They rewired our school in a week.”</p><p>Jane Smith, Director</p>')).toEqual([])
    expect(
      about('<p>Jane Smith, Director of Elm Ltd</p><p>Omar Khan</p><p>Director</p><p>Elm Ltd</p>'),
    ).toEqual([])
  })

  it('trusts other pages less, and no other page at all', () => {
    expect(about('<p>Jane Smith, Director</p><p>Orbital Sander, Operator Engineer</p>')).toEqual([
      'Jane Smith: Director',
    ])
    expect(on('/', '<p>Jane Smith, Director</p>')).toEqual([])
    expect(on('/news/new-director', '<p>Jane Smith, Director</p>')).toEqual([])
  })

  it('quotes the page word for word, and stops at thirty', () => {
    const [one] = on('/team', '<p>Jane Smith – Managing Director</p>')
    expect(one).toMatchObject({
      excerpt: 'Jane Smith – Managing Director',
      url: 'https://www.oak.co.uk/team',
    })
    const many = Array.from(
      { length: 90 },
      (_, at) =>
        `<p>Jane Sm${'abcdefghijklmnopqrstuvwxyz'[at % 26]}th${'e'.repeat(Math.floor(at / 26))} – Manager</p>`,
    )
    expect(on('/team', many.join(''))).toHaveLength(30)
  })
})
