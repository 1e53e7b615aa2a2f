/** Marks in a page's HTML that give away what it is made with. Our own short table, from the products' own embed codes. */
const TECHNOLOGY_MARKS: readonly { name: string; marks: readonly string[] }[] = [
  { name: 'WordPress', marks: ['/wp-content/', '/wp-includes/', 'content="WordPress'] },
  { name: 'WooCommerce', marks: ['/plugins/woocommerce/', 'woocommerce-page'] },
  { name: 'Elementor', marks: ['/plugins/elementor/'] },
  { name: 'Shopify', marks: ['cdn.shopify.com', 'myshopify.com'] },
  { name: 'Wix', marks: ['static.wixstatic.com', 'static.parastorage.com', 'content="Wix.com'] },
  {
    name: 'Squarespace',
    marks: ['static1.squarespace.com', 'assets.squarespace.com', 'squarespace-cdn.com'],
  },
  { name: 'Webflow', marks: ['assets.website-files.com', 'cdn.prod.website-files.com', 'content="Webflow"'] },
  { name: 'GoDaddy Website Builder', marks: ['img1.wsimg.com', 'content="Starfield Technologies'] },
  { name: 'Weebly', marks: ['editmysite.com'] },
  { name: 'Duda', marks: ['irp.cdn-website.com', 'lirp.cdn-website.com'] },
  { name: 'Joomla', marks: ['content="Joomla', '/media/jui/'] },
  { name: 'Drupal', marks: ['content="Drupal', '/sites/default/files/', 'data-drupal-'] },
  { name: 'Umbraco', marks: ['/umbraco/', 'content="Umbraco'] },
  { name: 'Kentico', marks: ['content="Kentico', '/CMSPages/'] },
  { name: 'Magento', marks: ['Magento_', '/static/frontend/'] },
  {
    name: 'HubSpot',
    marks: [
      'js.hs-scripts.com',
      'js.hsforms.net',
      'js-eu1.hs-scripts.com',
      'hs-banner.com',
      'content="HubSpot"',
    ],
  },
  { name: 'Next.js', marks: ['/_next/static/', 'id="__NEXT_DATA__"'] },
  { name: 'Nuxt', marks: ['/_nuxt/'] },
  { name: 'Google Tag Manager', marks: ['googletagmanager.com/gtm.js', 'googletagmanager.com/ns.html'] },
  { name: 'Google Analytics', marks: ['google-analytics.com/', 'googletagmanager.com/gtag/js'] },
  {
    name: 'Meta Pixel',
    marks: ['connect.facebook.net/en_US/fbevents.js', 'connect.facebook.net/en_GB/fbevents.js'],
  },
  { name: 'Hotjar', marks: ['static.hotjar.com'] },
  { name: 'Mailchimp', marks: ['list-manage.com', 'chimpstatic.com'] },
  { name: 'Intercom', marks: ['widget.intercom.io'] },
  { name: 'Tawk.to', marks: ['embed.tawk.to'] },
  { name: 'Zendesk', marks: ['static.zdassets.com'] },
  { name: 'Salesforce Pardot', marks: ['pardot.com/pd.js', 'pi.pardot.com'] },
  { name: 'Stripe', marks: ['js.stripe.com'] },
  { name: 'Cloudflare', marks: ['/cdn-cgi/', 'cdnjs.cloudflare.com/turnstile', 'challenges.cloudflare.com'] },
  { name: 'Google reCAPTCHA', marks: ['google.com/recaptcha', 'gstatic.com/recaptcha'] },
]

/** Names of the technologies whose marks stand in any of the bodies, in the table's order. */
export const technologiesIn = (bodies: string[]): string[] =>
  TECHNOLOGY_MARKS.filter(({ marks }) =>
    marks.some((mark) => bodies.some((body) => body.includes(mark))),
  ).map(({ name }) => name)
