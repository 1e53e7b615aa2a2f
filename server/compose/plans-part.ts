import type { PlansPart } from '../app/plans.ts'
import type { Deps } from '../commands/deps.ts'
import { changeSchedule, readSchedules, removeSchedule, saveSchedule } from '../commands/plans/schedules.ts'
import { readTemplates, removeTemplate, saveTemplate } from '../commands/plans/templates.ts'

/** The part of the application that keeps briefs and launches campaigns by themselves. */
export const plansPart = (deps: Deps): PlansPart => ({
  templates: (actor) => readTemplates(deps.flow.sql, actor),
  saveTemplate: (input) => saveTemplate(deps, input),
  deleteTemplate: (input) => removeTemplate(deps, input),
  schedules: (actor) => readSchedules(deps.flow, actor),
  saveSchedule: (input) => saveSchedule(deps, input),
  changeSchedule: (input) => changeSchedule(deps, input),
  deleteSchedule: (input) => removeSchedule(deps, input),
})
