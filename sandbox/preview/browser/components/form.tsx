import type { FormProps } from '@hubspot/ui-extensions'
import type { FormEvent, ReactNode } from 'react'
import { callRemote, remoteEvent, useReactions } from './remote-events.ts'

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** A form. The field that is being edited counts as edited before the form is sent. */
export const Form = ({ onSubmit, autoComplete = 'on', children }: FormProps): ReactNode => {
  const reactions = useReactions()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // A form in a dialog that hangs on a button of another form must not send that one too.
    event.stopPropagation()
    const form = event.currentTarget
    const focused = document.activeElement
    if (focused instanceof HTMLElement && form.contains(focused)) {
      focused.blur()
      focused.focus()
    }
    callRemote(onSubmit, { ...remoteEvent('submit'), targetValue: valuesOf(form) }, reactions)
  }
  return (
    <form className="c-form" autoComplete={autoComplete} noValidate={true} onSubmit={submit}>
      {children}
    </form>
  )
}
