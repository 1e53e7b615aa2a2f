import type { Sector } from '../world/world.ts'

/** What websites of one sector talk about. `{name}`, `{town}` and `{kind}` stand for the firm's own. */
export type SectorCopy = { intro: string[]; about: string[]; service: string[]; news: string[] }

/** Wording of fictional firms' websites by sector; never used for real companies. */
export const sectorCopy: Readonly<Record<Sector, SectorCopy>> = {
  education: {
    intro: [
      '{name} is a {kind} education provider in {town}. We welcome pupils and learners from every background.',
      'Welcome to {name}, where children and young people of {town} learn, grow and thrive in our {kind} setting.',
      'At {name} our teachers and classroom staff help each learner to do their best.',
    ],
    about: [
      'Our school community is proud of its small classes, its library and its playing fields.',
      'Governors, teachers and parents work together. Term dates and admissions are published each year.',
    ],
    service: [
      '{service} at {name} is open to all enrolled learners.',
      'Ask the school office about {service}.',
    ],
    news: ['Open day for new pupils', 'Exam results celebrated'],
  },
  it: {
    intro: [
      '{name} looks after the IT of small and medium businesses in and around {town}.',
      'Friendly {kind} people in {town}: {name} keeps your systems running.',
      'From the help desk to the server room, {name} is the {kind} partner for firms near {town}.',
    ],
    about: [
      'Our engineers hold the certificates you would expect and answer the phone within three rings.',
      'We began in a spare room and now support networks, devices and users across the region.',
    ],
    service: [
      '{service} from {name}: planned, delivered and supported by our own engineers.',
      'We offer {service} at a fixed monthly price.',
    ],
    news: ['New help desk opened', 'Why backups need testing'],
  },
  manufacturing: {
    intro: [
      '{name} manufactures {kind} at its factory in {town}.',
      'Made in {town}: {name} has supplied {kind} to British industry for many years.',
      'Our works in {town} makes {kind} to drawing, in batches from one to ten thousand.',
    ],
    about: [
      'Our production site has a machine shop, an assembly line and a quality room.',
      'We hold stock, we deliver with our own vehicles, and we welcome visits to the factory.',
    ],
    service: [
      '{service}: quoted within two days and made on our own machines.',
      'Ask our sales desk about {service}.',
    ],
    news: ['New machine installed', 'Apprentices wanted'],
  },
  healthcare: {
    intro: [
      '{name} provides {kind} care in {town}.',
      'Welcome to {name}. Our {kind} team looks after patients and residents in {town}.',
      '{name} is a friendly {kind} service for families near {town}.',
    ],
    about: [
      'Our staff are trained, checked and kind.',
      'We are open every weekday and answer urgent calls at weekends.',
    ],
    service: ['{service} is offered by appointment.', 'Speak to our reception about {service}.'],
    news: ['Flu season hours', 'Welcome to our new colleagues'],
  },
  'retail-office': {
    intro: [
      '{name} is your local {kind} business in {town}.',
      'Visit {name} in {town}. {kind} with a smile since we opened.',
      '{name} runs {kind} premises in the heart of {town}.',
    ],
    about: ['Drop in, park nearby, and let us help.', 'We are independent and choose what we stock or let.'],
    service: ['{service} is available at our {town} premises.', 'Ask in store about {service}.'],
    news: ['New opening hours', 'Spring offers'],
  },
  other: {
    intro: ['{name} is a {kind} business based in {town}.', 'Welcome to {name} of {town}.'],
    about: [
      'We are a small team that takes pride in its work.',
      'Many of our customers have been with us for years.',
    ],
    service: ['{service} by people who know the trade.', 'Call for a quote for {service}.'],
    news: ['We have moved desks', 'Thank you to our customers'],
  },
}
