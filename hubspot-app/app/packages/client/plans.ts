import type {
  ChangeScheduleRequest,
  SaveScheduleRequest,
  SaveTemplateRequest,
  Schedule,
  SchedulesResponse,
  Template,
  TemplatesResponse,
} from '@leadwright/contract'
import { call } from './call.ts'

const templatesPath = '/api/v1/templates'
const schedulesPath = '/api/v1/schedules'

/** All templates, by name. Throws `CallFailure`. */
export const readTemplates = async (baseUrl: string): Promise<Template[]> =>
  (await call<TemplatesResponse>({ baseUrl, method: 'GET', path: templatesPath })).templates

/** Keeps a brief under a name; all templates as they are then. Throws `CallFailure`, code `conflict` when the name is taken. */
export const saveTemplate = async (baseUrl: string, body: SaveTemplateRequest): Promise<Template[]> =>
  (await call<TemplatesResponse>({ baseUrl, method: 'POST', path: templatesPath, body })).templates

/** Deletes a template; all templates as they are then. Throws `CallFailure`. */
export const deleteTemplate = async (baseUrl: string, id: string): Promise<Template[]> =>
  (await call<TemplatesResponse>({ baseUrl, method: 'DELETE', path: `${templatesPath}/${id}` })).templates

/** All schedules, by name. Throws `CallFailure`. */
export const readSchedules = async (baseUrl: string): Promise<Schedule[]> =>
  (await call<SchedulesResponse>({ baseUrl, method: 'GET', path: schedulesPath })).schedules

/** Lets a campaign launch itself; all schedules as they are then. Throws `CallFailure`. */
export const saveSchedule = async (baseUrl: string, body: SaveScheduleRequest): Promise<Schedule[]> =>
  (await call<SchedulesResponse>({ baseUrl, method: 'POST', path: schedulesPath, body })).schedules

/** Changes a schedule; all schedules as they are then. Throws `CallFailure`. */
export const changeSchedule = async (
  baseUrl: string,
  id: string,
  body: ChangeScheduleRequest,
): Promise<Schedule[]> =>
  (await call<SchedulesResponse>({ baseUrl, method: 'PUT', path: `${schedulesPath}/${id}`, body })).schedules

/** Deletes a schedule; its campaigns stay. All schedules as they are then. Throws `CallFailure`. */
export const deleteSchedule = async (baseUrl: string, id: string): Promise<Schedule[]> =>
  (await call<SchedulesResponse>({ baseUrl, method: 'DELETE', path: `${schedulesPath}/${id}` })).schedules
