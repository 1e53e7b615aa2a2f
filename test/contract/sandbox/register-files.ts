import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const companies = `company_number,company_name,address,postcode,sic_codes,size_band,website
RC000001,THE UNIVERSITY OF TESTHAM,"Main Building, Testham, LE1 1AA",LE1 1AA,,1000 to 4999,https://www.testham.ac.uk/
01000001,TESTHAM GRAMMAR SCHOOL LIMITED,"1 School Lane, Testham, LE1 2AB",LE1 2AB,85310,250 to 499,https://www.testhamgrammar.org.uk/
01000002,TESTHAM FORGE LIMITED,"2 Forge Lane, Testham, LE2 1AD",LE2 1AD,25500,500 to 999,https://www.testhamforge.co.uk/
01000003,TESTHAM FORGE (NORTH) LIMITED,"2 Forge Lane, Testham, LE2 1AD",LE2 1AD,25500;25620,250 to 499,https://www.testhamforge.co.uk/
`
const outcodes = `outcode,lat,lng,n_postcodes,p95_radius_km,source
LE1,52.635,-1.133,500,1.0,cpo
LE2,52.615,-1.120,800,2.0,cpo
`
const sectors = `sector,lat,lng,n_postcodes
LE1 1,52.636,-1.134,100
LE1 2,52.634,-1.131,100
LE2 1,52.622,-1.118,100
`

/** Writes a small register file and its geography; the settings of a sandbox that stands on them. */
export async function registerSettings(): Promise<{ SANDBOX_REGISTER: string; SANDBOX_GEO: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  await writeFile(join(folder, 'register.csv'), companies)
  await writeFile(join(folder, 'outcode-centroids.csv'), outcodes)
  await writeFile(join(folder, 'sector-centroids.csv'), sectors)
  return { SANDBOX_REGISTER: join(folder, 'register.csv'), SANDBOX_GEO: folder }
}
