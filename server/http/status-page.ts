import { isFinal } from '../../src/campaigns/campaign.ts'
import type * as View from '../app.ts'
import { campaignSummary, progressShare, reasonBeyondSummary } from './presenters/campaign-summary.ts'

type ShownCampaign = { campaign: View.CampaignView; events: View.EventView[]; leads: View.LeadView[] }
/** What the page shows; `shown` is the campaign in the middle, null while there is none. */
export type StatusPageData = {
  types: View.CampaignTypeView[]
  campaigns: View.CampaignView[]
  shown: ShownCampaign | null
  isUnknownAsked: boolean
}

// A symbol, so that nothing that came as JSON can pass for markup.
const markup = Symbol('markup')
type Html = { readonly [markup]: string }
const toMarkup = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(toMarkup).join('')
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'object' && markup in value) return String(value[markup])
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
/** Everything put in is escaped, but what `html` itself made. */
const html = (parts: TemplateStringsArray, ...values: unknown[]): Html => ({
  [markup]: String.raw({ raw: parts }, ...values.map(toMarkup)),
})

const names: Record<string, string> = { 'companies-house': 'Companies House', sicCodes: 'SIC codes' }
const words = (id: string) => names[id] ?? id.replace(/[_-]|(?=[A-Z])/g, ' ').toLowerCase()
const zone = { timeStyle: 'short', timeZone: 'Europe/London' } as const
const moment = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'medium' })
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'medium' })
const link = (url: string, text: unknown): Html =>
  /^https?:\/\//i.test(url)
    ? html`<a href="/sandbox-page?url=${encodeURIComponent(url)}" target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`${text}`
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)

type Input = View.CampaignInputView
const control = (input: Input, name: string): Html => {
  const { kind, options, defaultValue } = input
  const isChosen = (value: string) => [defaultValue].flat().includes(value)
  const text = [defaultValue ?? ''].flat().join('\n')
  if (kind === 'choice')
    return html`<select name="${name}" data-kind="text">${options.map((o) => html`<option value="${o.value}"${isChosen(o.value) && html` selected`}>${o.label}</option>`)}</select>`
  if (kind === 'choices')
    return html`<span class="ticks">${options.map((o) => html`<label><input type="checkbox" name="${name}" value="${o.value}" data-kind="choices"${isChosen(o.value) && html` checked`}>${o.label}</label>`)}</span>`
  if (kind === 'yes-no')
    return html`<input type="checkbox" name="${name}" data-kind="yes-no"${defaultValue === true && html` checked`}>`
  if (kind === 'long-text' || kind === 'list')
    return html`<textarea name="${name}" rows="3" data-kind="${kind === 'list' ? 'list' : 'text'}">${text}</textarea>`
  return html`<input name="${name}" value="${text}" data-kind="${kind}"${kind === 'number' && html` inputmode="numeric"`}>`
}
const box = (name: string, title: unknown, content: unknown, help: string, tag = 'label') => html`
  <div class="field"><${tag}><b>${title}</b>${content}</${tag}><small>${help}</small><em data-error="${name}"></em></div>`
const field = (input: Input, name: string): Html => {
  const title = html`${input.label}${!input.isRequired && html` <i>optional</i>`}`
  // Ticks have labels of their own, which may not stand in another one.
  return box(name, title, control(input, name), input.help, input.kind === 'choices' ? 'div' : 'label')
}

const launchForm = (types: View.CampaignTypeView[]) =>
  html`<form id="launch" class="card" novalidate><h2>New lead campaign</h2>
  ${box('type', 'Campaign type', html`<select name="type" data-kind="text">${types.map((t) => html`<option value="${t.id}">${t.title}</option>`)}</select>`, '')}
  ${box('postcode', 'Around postcode', html`<input name="postcode" data-kind="text">`, 'Full or first part, for example M1 1AA or LE1')}
  <div class="pair">${box('radiusMiles', 'Within miles', html`<input name="radiusMiles" data-kind="number">`, '1 to 200')}
  ${box('maxResults', 'At most', html`<input name="maxResults" data-kind="number" value="25">`, '1 to 500 leads')}</div>
  ${types.map((t) => html`<fieldset data-type="${t.id}" data-radius="${t.defaults.radiusMiles}" disabled hidden><p>${t.formText}</p>${t.inputs.map((i) => field(i, `inputs.${i.name}`))}</fieldset>`)}
  <p id="problem" role="alert"></p><button>Start campaign</button></form>`

const campaignEntry = (c: View.CampaignView, current: string | undefined) =>
  html`<a href="/?campaign=${c.id}"${c.id === current && html` aria-current="page"`}><b>${c.name}</b><span class="badge ${c.status}">${words(c.status)}</span><small>${campaignSummary(c)}</small></a>`
const campaignList = (campaigns: View.CampaignView[], current: string | undefined) => html`
  <nav id="campaigns" class="card"><h2>Campaigns</h2>${campaigns.map((c) => campaignEntry(c, current))}${campaigns.length === 0 && html`<p class="quiet">None yet.</p>`}</nav>`

const evidenceRow = (e: View.EvidenceView): Html =>
  html`<tr${!e.isShown && html` class="quiet"`}><th>${words(e.field)}</th><td>${e.value}</td><td>${link(e.url, `${words(e.source)}: ${hostOf(e.url)}`)}${e.isSandbox && html` <i>sandbox</i>`}</td><td>“${e.excerpt}”</td><td>${moment.format(e.retrievedAt)}</td></tr>`
const leadRow = (l: View.LeadView) => html`
  <details class="lead" id="lead-${l.id}"><summary><span class="score">${l.score}</span>
  <span class="who"><b>${l.name}</b><small>${l.reasons.slice(0, 3).join(' · ')}</small></span>
  <span class="badge ${l.verification}">${l.verification === 'partly' ? 'partly verified' : l.verification}</span>
  <span>${l.distanceMiles === null ? 'distance unknown' : `${l.distanceMiles.toFixed(1)} miles`}</span><span class="number">${l.companyNumber ?? 'no number'}</span>
  <span class="site">${l.website === null ? html`<i>no website</i>` : link(l.website, hostOf(l.website))}</span></summary>
  <div class="proof"><p>${[l.address, l.phone, l.email, l.employees && `${l.employees} employees`].filter(Boolean).join(' · ')}</p>
  <ul>${l.factors.map((f) => html`<li><b>${f.title} ${f.points}/${f.maximum}</b> ${f.sentence}</li>`)}</ul><p class="quiet">${l.verificationReasons.join(' · ')}</p>
  <div class="wide"><table><thead><tr><th>Field</th><th>Value</th><th>Source</th><th>It says</th><th>Read</th></tr></thead><tbody>${[...l.evidence].sort((a, b) => Number(b.isShown) - Number(a.isShown)).map(evidenceRow)}</tbody></table></div></div></details>`

const shownCampaign = ({ campaign: c, events, leads }: ShownCampaign) =>
  html`<section class="card"><header><div><h1>${c.name}</h1>
  <small>Started ${moment.format(c.startedAt ?? c.createdAt)}</small></div><span class="badge ${c.status}">${words(c.status)}</span>${!isFinal(c.status) && html`<button class="plain" data-cancel="${c.id}">Stop</button>`}</header>
  <progress value="${progressShare(c)}" max="1"${isFinal(c.status) && html` class="ended"`}></progress><p class="sum">${campaignSummary(c)}</p><p>${reasonBeyondSummary(c)}</p>
  <p class="quiet">${c.sources.map((s) => html`<span class="source">${words(s.source)}: ${s.stepsDone} of ${s.stepsPlanned} searches, ${s.findings} seen${s.stepsFailed > 0 && `, ${s.stepsFailed} failed`}</span>`)}</p>
  <details class="story" id="story-${c.id}"${!isFinal(c.status) && html` open`}><summary>What happened</summary><ol class="events">${events.map((e) => html`<li class="${e.level}"><time>${clock.format(e.at)}</time> ${e.message}</li>`)}</ol></details></section>
  <section class="card leads"><h2>Leads <i>${c.counts.leads}</i></h2>
  ${leads.length === 0 && html`<p class="quiet">${isFinal(c.status) ? 'This campaign brought no lead; the lines above say why.' : 'Leads appear here as soon as they are proved.'}</p>`}
  ${leads.length > 0 && html`<div class="lead head"><div class="summary"><span>Fit</span><span>Company</span><span>Proof</span><span>Distance</span><span>Number</span><span>Website</span></div></div>${leads.map(leadRow)}`}
  ${leads.length > 0 && leads.length < c.counts.leads && html`<p class="quiet">The best ${leads.length} are shown.</p>`}</section>`

const style = `*{box-sizing:border-box}body{margin:0;background:#f5f8fa;color:#33475b;font:15px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}a{color:#00708a}h1,h2,p,ul,ol{margin:0}h1{font-size:22px;line-height:1.25}h2{font-size:16px;margin-bottom:12px}
body>header{background:#2d3e50;color:#fff;padding:14px 24px;font-weight:600;font-size:18px}body>header i{background:#ff7a59;border-radius:50%;display:inline-block;height:11px;margin-right:10px;width:11px}
#notice,#offline{background:#fef8f0;border-bottom:1px solid #fae0b5;padding:8px 24px;font-size:14px}#offline{background:#fdedee}#page{display:grid;gap:20px;grid-template-columns:330px minmax(0,1fr);margin:20px auto;max-width:1400px;padding:0 24px;align-items:start}
.card{background:#fff;border:1px solid #dfe3eb;border-radius:6px;margin-bottom:20px;padding:20px}small,.quiet,.quiet *,i{color:#5b7086;font-style:normal}small{display:block;font-size:13px;line-height:1.4}.field{margin-bottom:12px}.field b{display:block;font-size:13px}.field i{font-weight:400}
.pair{display:grid;gap:12px;grid-template-columns:1fr 1fr}input:not([type=checkbox]),select,textarea{background:#f5f8fa;border:1px solid #cbd6e2;border-radius:4px;color:inherit;font:inherit;padding:8px 10px;width:100%}:focus-visible{outline:2px solid #00a4bd;outline-offset:1px}
fieldset{border:0;margin:0 0 8px;padding:0}fieldset p{color:#5b7086;font-size:13px;margin-bottom:12px}.ticks label{display:block;font-size:14px}.ticks input{margin:0 8px 0 0}.field em,#problem{color:#c0283a;font-size:13px;font-style:normal}
button{background:#d24a25;border:0;border-radius:4px;color:#fff;cursor:pointer;font:600 15px/1 system-ui,sans-serif;margin-top:8px;padding:13px 18px;width:100%}button:hover{background:#b83f1e}button:disabled{opacity:.6}button.plain{background:#fff;border:1px solid #cbd6e2;color:#33475b;margin:0;padding:9px 14px;width:auto}
nav a{border-top:1px solid #eaf0f6;color:inherit;display:grid;gap:2px 8px;grid-template-columns:1fr auto;margin:0 -20px;padding:10px 20px;text-decoration:none}nav a small{grid-column:1/-1}nav a:hover,nav a[aria-current]{background:#f5f8fa}nav a[aria-current]{box-shadow:inset 3px 0 #ff7a59}nav b{font-weight:600;overflow-wrap:anywhere}
.badge{align-self:start;background:#eaf0f6;border-radius:3px;font-size:12px;font-weight:600;padding:2px 8px;white-space:nowrap}.badge.completed,.badge.verified{background:#e0f5ee;color:#00604a}.badge.running,.badge.queued{background:#e5f5f8;color:#00566b}.badge.partly,.badge.partly_completed,.badge.paused{background:#fef3e0;color:#7d4a00}.badge.failed{background:#fdedee;color:#a01f30}
main header{align-items:center;display:flex;gap:12px;margin-bottom:14px}main header div{flex:1}main header .badge{align-self:center}progress{appearance:none;border:0;border-radius:5px;display:block;height:10px;overflow:hidden;width:100%}progress::-webkit-progress-bar{background:#eaf0f6}progress::-webkit-progress-value{background:#ff7a59;transition:width .5s}progress::-moz-progress-bar{background:#ff7a59}progress.ended::-webkit-progress-value{background:#00a38d}progress.ended::-moz-progress-bar{background:#00a38d}
.sum{font-size:17px;font-weight:600;margin-top:12px}.source{margin-right:18px}main details>summary{cursor:pointer}.story{border-top:1px solid #eaf0f6;font-size:14px;margin-top:14px;padding-top:10px}.events{list-style:none;padding:8px 0 0}.events time{color:#5b7086;font-variant-numeric:tabular-nums;margin-right:8px}.events .warning{color:#7d4a00}.events .error{color:#a01f30}
.lead>summary,.lead>.summary{align-items:center;border-top:1px solid #eaf0f6;display:grid;font-size:14px;gap:14px;grid-template-columns:44px minmax(0,1fr) 108px 84px 84px minmax(0,190px);list-style:none;padding:10px 20px;margin:0 -20px}.lead.head .summary{border:0;color:#5b7086;font-size:12px;font-weight:600;padding-block:2px}.lead>summary:hover,.lead[open]>summary{background:#f5f8fa}
.score{background:#eaf0f6;border-radius:5px;font-size:17px;font-weight:700;padding:6px 0;text-align:center}.lead b{font-weight:600}.number,.lead td:last-child{font-variant-numeric:tabular-nums}.site{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.lead .badge{justify-self:start;align-self:center}.proof{font-size:13px;padding:8px 0 18px}.proof ul{columns:2;list-style:none;margin:8px 0;padding:0}.proof li{break-inside:avoid;margin-bottom:4px}
.wide{overflow-x:auto}table{border-collapse:collapse;margin-top:10px;min-width:720px;width:100%}th,td{border-top:1px solid #eaf0f6;overflow-wrap:anywhere;padding:6px 10px 6px 0;text-align:left;vertical-align:top}th{font-weight:600}td:last-child{white-space:nowrap}th:first-child{width:12%}td:nth-child(2){width:20%}td:nth-child(3){width:24%}
@media(max-width:900px){#page{display:flex;flex-direction:column;gap:0;padding:0 12px}#page>*{width:100%}main{order:-1}.lead.head{display:none}.lead>summary{gap:4px 12px;grid-template-columns:44px 1fr auto}.lead>summary .who{grid-column:2/-1}.lead>summary .badge{grid-column:2}.lead>summary .site{grid-column:2/-1}.lead>summary .number{grid-column:3;grid-row:3;color:#5b7086}.lead>summary .site{grid-row:3;grid-column:2}.proof ul{columns:1}}`

const script = `const $=s=>document.querySelector(s),form=$('#launch'),said=(at,text)=>{at.textContent+=(at.textContent&&' ')+text};let key;
const active=e=>!e.closest('[disabled]'),split=t=>t.split(/[\\n,]/).map(s=>s.trim()).filter(Boolean);
const read={number:e=>e.value.trim()===''?undefined:isNaN(e.value)?e.value:Number(e.value),list:e=>split(e.value),'yes-no':e=>e.checked,text:e=>e.value.trim()||undefined};
const collect=()=>{const body={launchKey:key??=crypto.randomUUID(),inputs:{}};for(const e of form.elements){if(!e.name||!active(e)||(e.dataset.kind==='choices'&&!e.checked))continue;
  const own=e.name.startsWith('inputs.'),to=own?body.inputs:body,name=own?e.name.slice(7):e.name;to[name]=e.dataset.kind==='choices'?[...(to[name]??[]),e.value]:read[e.dataset.kind](e)}return body};
const pick=()=>form.querySelectorAll('[data-type]').forEach(f=>{const on=f.dataset.type===form.elements.type.value;f.disabled=f.hidden=!on;if(on&&f.dataset.radius)form.elements.radiusMiles.value=f.dataset.radius});
const place=name=>[...form.querySelectorAll('[data-error]')].find(e=>active(e)&&(name===e.dataset.error||name.startsWith(e.dataset.error+'.')));
const post=(path,body)=>fetch(path,{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}).then(r=>r.json(),()=>({error:{message:'Leadwright cannot be reached.',hint:'See whether it still runs, then try again.',fields:[]}}));
const refresh=async()=>{const answer=await fetch(location.href).catch(()=>null);$('#offline').hidden=!!answer?.ok;if(!answer?.ok)return;const page=new DOMParser().parseFromString((await answer.text()).replace(/<style[^]*?<.style>/,''),'text/html');
  for(const id of ['#campaigns','#campaign']){const now=$(id),next=page.querySelector(id);now.querySelectorAll('details[id]').forEach(d=>{const same=next.querySelector('#'+d.id);if(same)same.open=d.open});if(now.innerHTML!==next.innerHTML)now.replaceChildren(...next.childNodes)}};
const loop=async()=>{if(!document.hidden)await refresh().catch(()=>{});setTimeout(loop,$('[data-cancel]')?1000:4000)};
if(form){pick();form.elements.type.onchange=pick;form.oninput=()=>{key=undefined};form.onsubmit=async event=>{event.preventDefault();const button=form.querySelector('button');button.disabled=true;$('#problem').textContent='';form.querySelectorAll('[data-error]').forEach(e=>{e.textContent=''});
  const {campaign,error}=await post('/api/v1/campaigns',collect());button.disabled=false;if(campaign){key=undefined;history.pushState(null,'','/?campaign='+campaign.id);return refresh()}
  for(const f of error.fields){const at=place(f.field);said(at??$('#problem'),at?f.message:f.field+': '+f.message+'.')}if(!error.fields.length)said($('#problem'),error.message+' '+(error.hint??''))};
onclick=async event=>{const id=event.target.dataset?.cancel;if(id){event.target.disabled=true;await post('/api/v1/campaigns/'+id+'/cancel',{});refresh()}};onpopstate=refresh;setTimeout(loop,1000)}`

const message = (title: string, text: string) =>
  html`<section class="card"><h1>${title}</h1><p>${text}</p></section>`
const nothingYet =
  'Say what you look for and around which postcode, then press Start campaign. Leads appear here as they are found and proved.'
const workplace = ({ types, campaigns, shown, isUnknownAsked }: StatusPageData) =>
  html`<div id="page">
  <aside>${launchForm(types)}${campaignList(campaigns, shown?.campaign.id)}</aside><main id="campaign">${shown && shownCampaign(shown)}
  ${!shown && (isUnknownAsked ? message('There is no such campaign', 'Pick one from the list.') : message('No campaign yet', nothingYet))}</main></div>`
const elsewhere = html`<div id="page"><main>${message('Leadwright is running', 'Campaigns and leads are shown inside HubSpot.')}</main></div>`

/** `nonce` is the one that the answer's content security policy allows; `notice` says what is make-believe. */
type Page = { nonce: string; notice: string; data: StatusPageData | null }
/** The whole page, every value escaped. Without `data` it only says where to go. */
export const renderStatusPage = ({ nonce, notice, data }: Page): string =>
  html`<!doctype html><html lang="en-GB">
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Leadwright</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${{ [markup]: style }}</style><header><i></i>Leadwright</header>${notice !== '' && html`<p id="notice">${notice}</p>`}
<p id="offline" hidden>No connection to Leadwright; trying again.</p>${data === null ? elsewhere : workplace(data)}
<script nonce="${nonce}">${{ [markup]: script }}</script></html>`[markup]
