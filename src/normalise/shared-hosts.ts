/**
 * Hosts where many firms have a page under one name, so that the host is no identity: social networks, directories,
 * site builders by path, marketplaces, registers, news. Registrable domains, or single hosts where the rest of the
 * domain is a firm's own. Sub-domains are covered.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  `about.me airbnb.co.uk airbnb.com amazon.co.uk amazon.com applegate.co.uk bark.com bbc.co.uk bbc.com behance.net bing.com
  bit.ly booking.com business.site canva.site carrd.co checkatrade.com clutch.co companieshouse.gov.uk company-information.service.gov.uk
  companycheck.co.uk cqc.org.uk crunchbase.com cylex-uk.co.uk deliveroo.co.uk dnb.com docs.google.com duckduckgo.com ebay.co.uk ebay.com
  endole.co.uk etsy.com eventbrite.co.uk facebook.com fb.com find-and-update.company-information.service.gov.uk flickr.com freeindex.co.uk
  freeola.com get-information-schools.service.gov.uk github.com glassdoor.co.uk glassdoor.com goo.gl google.co.uk google.com
  hotfrog.co.uk houzz.co.uk indeed.com instagram.com issuu.com just-eat.co.uk kompass.com linkedin.com linktr.ee maps.app.goo.gl
  maps.google.com medium.com misterwhat.co.uk mumsnet.com mybuilder.com nextdoor.co.uk ofsted.gov.uk opencorporates.com pinterest.co.uk pinterest.com
  rightmove.co.uk scoot.co.uk sites.google.com soundcloud.com t.co telegraph.co.uk theguardian.com thomsonlocal.com threads.net
  tiktok.com tripadvisor.co.uk tripadvisor.com trustatrader.com trustpilot.com tumblr.com twitter.com uk.indeed.com
  ukdirectory.co.uk vimeo.com whatsapp.com wikipedia.org wix.com x.com yahoo.com yell.com yelp.co.uk yelp.com youtu.be
  youtube.com zoominfo.com zoopla.co.uk`.split(/\s+/u),
)
