import type { CorpusPage } from './corpus-page.ts'

/** Pages about who the firm is: numbers, names, registered offices, in the spellings that British sites use. */
export const IDENTITY_PAGES: CorpusPage[] = [
  {
    title: 'plain footer sentence',
    url: 'https://www.brightwater-it.co.uk/',
    html: `<!doctype html><html lang="en-GB"><head><title>Brightwater IT | Managed IT support in Leeds</title><meta name="viewport" content="width=device-width"></head><body><main><h1>IT support that answers</h1><p>Call 0113 496 0123.</p></main><footer><p>&copy; 2026 Brightwater IT Services Ltd. Registered in England and Wales No. 04567123. Registered office: 12 Wharf Street, Leeds, LS2 7EQ. VAT No. GB 123 4567 89.</p></footer></body></html>`,
    expected: {
      own: ['04567123'],
      notOwn: [],
      vat: ['GB123456789'],
      registeredPostcodes: ['LS2 7EQ'],
      phones: ['+441134960123'],
      name: 'Brightwater IT',
      legalNames: ['Brightwater IT Services Ltd'],
    },
  },
  {
    title: 'definition list',
    url: 'https://hallamprecision.co.uk/legal',
    html: `<html><head><title>Legal | Hallam Precision</title></head><body><h2>Company details</h2><dl><dt>Company name</dt><dd>Hallam Precision Engineering Limited</dd><dt>Company number</dt><dd>02345678</dd><dt>VAT number</dt><dd>987654321</dd><dt>Registered office</dt><dd>Unit 4, Don Valley Park, Sheffield S9 1XX</dd></dl></body></html>`,
    expected: { own: ['02345678'], registeredPostcodes: ['S9 1XX'], vat: ['GB987654321'] },
  },
  {
    title: 'table with split cells and odd markup',
    url: 'http://www.oldmillfoods.co.uk/about.htm',
    html: `<HTML><HEAD><TITLE>Old Mill Foods - About</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR><TD><B>Co. Reg. No.</B><TD>1234567<TR><TD>Tel<TD>01924 496 012<TR><TD>Fax<TD>01924 496013</TABLE><P>Old Mill Foods Ltd<BR>The Old Mill<BR>Mill Lane<BR>Wakefield<BR>WF1 1AA`,
    expected: {
      own: ['01234567'],
      postcodes: ['WF1 1AA'],
      addresses: ['The Old Mill, Mill Lane, Wakefield, WF1 1AA'],
    },
  },
  {
    title: 'web agency credit with its own number',
    url: 'https://www.larchcare.co.uk/',
    html: `<html><head><title>Larch Care Homes</title></head><body><p>Welcome.</p><footer><p>Larch Care Homes Limited. Registered in England no. 05551234.</p><p>Website by Pixel Foundry Ltd, company no. 09876543.</p></footer></body></html>`,
    expected: { own: ['05551234'], notOwn: ['09876543'] },
  },
  {
    title: 'only the web agency gives a number',
    url: 'https://www.larchcare.co.uk/',
    html: `<html><head><title>Larch Care Homes</title></head><body><footer>Larch Care Homes. Designed and built by Pixel Foundry Limited (Company Number: 09876543)</footer></body></html>`,
    expected: { own: [], notOwn: ['09876543'] },
  },
  {
    title: 'group site with three companies',
    url: 'https://www.thornegroup.co.uk/companies',
    html: `<html><head><title>Thorne Group</title><meta property="og:site_name" content="Thorne Group"></head><body><ul><li>Thorne Fabrications Ltd, registered in England no. 01112223</li><li>Thorne Coatings Ltd, registered in England no. 02223334</li><li>Thorne Logistics Ltd, registered in England no. 03334445</li></ul></body></html>`,
    expected: { notOwn: [] },
  },
  {
    title: 'trading name of another company',
    url: 'https://www.swiftclean.uk/terms',
    html: `<html><head><title>Terms - SwiftClean</title></head><body><p>SwiftClean is a trading name of J &amp; B Holdings (Northern) Limited, a company registered in England and Wales under company number 06667778 whose registered office is at 3 Albion Place, Leeds, LS1 6JL.</p></body></html>`,
    expected: {
      own: ['06667778'],
      registeredPostcodes: ['LS1 6JL'],
      name: 'SwiftClean',
      legalNames: ['J & B Holdings (Northern) Limited'],
    },
  },
  {
    title: 'appointed representative of a network',
    url: 'https://www.kestrelfinance.co.uk/',
    html: `<html><head><title>Kestrel Finance</title></head><body><p>Kestrel Finance Ltd is an appointed representative of Openfield Network Limited, company number 03214321, which is authorised by the FCA, FRN 123456.</p><p>Kestrel Finance Ltd. Company No: 07123987.</p></body></html>`,
    expected: { own: ['07123987'], notOwn: ['03214321'] },
  },
  {
    title: 'charity and company numbers together',
    url: 'https://www.riversidetrust.org.uk/',
    html: `<html><head><title>Riverside Learning Trust</title></head><body><footer>Riverside Learning Trust is a company limited by guarantee, registered in England and Wales (No. 07890123) and a registered charity (No. 1098765). Charity in Scotland SC041123.</footer></body></html>`,
    expected: { own: ['07890123'], notOwn: [] },
  },
  {
    title: 'charity number only',
    url: 'https://www.stoswalds.org.uk/',
    html: `<footer>Registered charity in England and Wales (1089464) and in Scotland (SC041123). Registered with the Charity Commission, registration number 1089464.</footer>`,
    expected: { own: [], possible: [], related: [], notOwn: [] },
  },
  {
    title: 'Scottish company with prefix and space',
    url: 'https://www.glenmorejoinery.co.uk/',
    html: `<title>Glenmore Joinery</title><p>Glenmore Joinery Ltd is registered in Scotland, company number SC 123456. 14 Canal Street, Perth PH2 8LF</p>`,
    expected: { own: ['SC123456'], postcodes: ['PH2 8LF'] },
  },
  {
    title: 'LLP',
    url: 'https://www.marlowandpike.co.uk/legal-notice',
    html: `<title>Legal notice | Marlow &amp; Pike</title><p>Marlow &amp; Pike LLP is a limited liability partnership registered in England &amp; Wales with registered number OC 345678. Regulated by the Solicitors Regulation Authority, SRA number 456789.</p>`,
    expected: { own: ['OC345678'], notOwn: [], legalNames: ['Marlow & Pike LLP'] },
  },
  {
    title: 'number in spaced groups, non-breaking spaces',
    url: 'https://www.tamarprint.co.uk/',
    html: `<title>Tamar Print</title><div class="foot">Tamar Print Ltd &nbsp;|&nbsp; Company&nbsp;No:&nbsp;0456 7890 &nbsp;|&nbsp; VAT&nbsp;Reg:&nbsp;345&nbsp;6789&nbsp;12</div>`,
    expected: { own: ['04567890'] },
  },
  {
    title: 'number split by tags',
    url: 'https://www.tamarprint.co.uk/',
    html: `<title>Tamar Print</title><p>Registered in England <strong>No.</strong> <span>0456</span><span>7890</span>, Tamar Print Ltd</p>`,
    expected: { own: ['04567890'] },
  },
  {
    title: 'phones that look like numbers',
    url: 'https://www.northgatedental.co.uk/contact',
    html: `<title>Contact | Northgate Dental</title><p>Registered office: 5 Northgate, Chester CH1 2HT. Tel: 0124 4496012 or 020 79460123. Ring 07911 123456. Fax 020 7946 0999.</p><p>GDC registration number 123456. CQC provider 1-101728374.</p>`,
    expected: {
      own: [],
      possible: [],
      registeredPostcodes: ['CH1 2HT'],
      phones: ['+441244496012', '+442079460123', '+447911123456'],
    },
  },
  {
    title: 'JSON-LD graph with identifier',
    url: 'https://www.abbeyfieldschool.co.uk/',
    html: `<html><head><title>Abbeyfield School</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["School","LocalBusiness"],"name":"Abbeyfield School","legalName":"Abbeyfield Academy Trust","telephone":"+44 1604 496012","address":{"@type":"PostalAddress","streetAddress":"Mere Way","addressLocality":"Northampton","postalCode":"NN4 8BU"},"identifier":{"@type":"PropertyValue","propertyID":"Company Number","value":"08123456"},"sameAs":["https://uk.linkedin.com/school/abbeyfield-school/about?trk=x"]}]}</script></head><body><p>Welcome</p></body></html>`,
    expected: {
      own: ['08123456'],
      postcodes: ['NN4 8BU'],
      linkedin: ['https://www.linkedin.com/school/abbeyfield-school'],
      legalNames: ['Abbeyfield Academy Trust'],
      addresses: ['Mere Way, Northampton, NN4 8BU'],
    },
  },
  {
    title: 'JSON-LD that is no JSON',
    url: 'https://www.beechwoodvets.co.uk/',
    html: `<html><head><title>Beechwood Vets</title><script type="application/ld+json">{"@type":"VeterinaryCare","name":"Beechwood Vets", oops</script><script type="application/ld+json">
{"@type":"LocalBusiness","name":"Beechwood Vets",
"description":"Small animal
practice","telephone":"0151 496 0345",}</script></head><body>Company Registration Number 06543210</body></html>`,
    expected: { own: ['06543210'], phones: ['+441514960345'], name: 'Beechwood Vets' },
  },
  {
    title: 'processor named in a privacy policy',
    url: 'https://www.orchardlane.co.uk/privacy',
    html: `<title>Privacy policy | Orchard Lane Furniture</title><p>This website is operated by Orchard Lane Furniture Ltd (company number 04443332).</p><p>Payments are processed by Payfast Payments UK Ltd, company number 08480771, 9 Other Street, London EC1A 1BB.</p><p>Complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, 0303 123 1113, casework@ico.org.uk.</p>`,
    expected: { own: ['04443332'], notOwn: ['08480771'], phones: [], emails: [] },
  },
  {
    title: 'another firm behind an unlike name, unexplained',
    url: 'https://www.bluelampelectrical.co.uk/',
    html: `<title>Blue Lamp Electrical</title><footer>Smithson Ventures Ltd. Company number 05432109</footer>`,
    expected: { own: [], possible: ['05432109'] },
  },
  {
    title: 'old six-digit number and a year',
    url: 'https://www.greatorexandsons.co.uk/history',
    html: `<title>History - Greatorex &amp; Sons</title><p>Established 1898. Incorporated in 1925 as Greatorex and Sons Limited, company number 123456. In 2024 we served 1234567 customers; order no 12345678.</p>`,
    expected: { own: ['00123456'] },
  },
  {
    title: 'part of a group with the parent company’s number',
    url: 'https://www.fernbankplastics.co.uk/',
    html: `<title>Fernbank Plastics</title><footer>Fernbank Plastics Limited, registered in England 03030303. Part of Colossus Industries plc, registered number 00112233.</footer>`,
    expected: { own: ['03030303'], related: ['00112233'] },
  },
  {
    title: 'Welsh company',
    url: 'https://www.cynefincyf.cymru/',
    html: `<title>Cynefin</title><footer>Cynefin Cyf. Rhif cwmni: 09988776. Cofrestrwyd yng Nghymru. Swyddfa gofrestredig: 2 Stryd Fawr, Bangor LL57 1NP</footer>`,
    expected: { own: ['09988776'], registeredPostcodes: ['LL57 1NP'] },
  },
]
