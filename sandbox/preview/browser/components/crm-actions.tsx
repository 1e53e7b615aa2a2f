import type {
  ActionType,
  CrmActionButtonProps,
  CrmActionLinkProps,
  CrmCardActionsProps,
} from '@hubspot/ui-extensions/crm'
import type { ReactNode } from 'react'
import { useDrawing } from '../host/extension-context.ts'
import type { PageServices } from '../host/page-services.ts'
import { Button } from './buttons.tsx'
import { Dropdown } from './dropdown.tsx'
import { destination, follow } from './href.ts'
import { Link } from './links.tsx'
import { callRemote } from './remote-events.ts'

type Action = { actionType: ActionType; actionContext: object }

const inWords = (actionType: string): string => actionType.toLowerCase().replaceAll('_', ' ')

const textOf = (context: object, name: string): string =>
  String((context as Record<string, unknown>)[name] ?? '')

const ownAddress = ({ actionType, actionContext }: Action, portalId: number): string | null => {
  if (actionType === 'EXTERNAL_URL') return textOf(actionContext, 'href')
  const isCompany = actionType === 'RECORD_APP_LINK' && textOf(actionContext, 'objectTypeId') === '0-2'
  return isCompany ? `/preview/${portalId}/record/0-2/${textOf(actionContext, 'objectId')}` : null
}

/** What leads somewhere does; the rest opens a window of HubSpot's own, which the preview only names. */
const perform = (action: Action, services: PageServices): void => {
  const address = ownAddress(action, services.data.portal.id)
  if (address !== null) follow(address)
  else
    services.addAlert({
      type: 'info',
      title: 'In HubSpot',
      message: `This would ${inWords(action.actionType)}.`,
    })
}

/** A button for one of HubSpot's own actions. */
export const CrmActionButton = (props: CrmActionButtonProps): ReactNode => {
  const { services } = useDrawing()
  const { variant = 'secondary', size = 'md', type = 'button', disabled = false, onClick, children } = props
  const press = (): void => {
    callRemote(onClick)
    perform(props, services)
  }
  return (
    <Button variant={variant} size={size} type={type} disabled={disabled} onClick={press}>
      {children}
    </Button>
  )
}

/** The same as a link. */
export const CrmActionLink = (props: CrmActionLinkProps): ReactNode => {
  const { services } = useDrawing()
  const press = (): void => {
    callRemote(props.onClick)
    perform(props, services)
  }
  const href = props.actionType === 'EXTERNAL_URL' ? textOf(props.actionContext, 'href') : ''
  // An address of its own is followed by the link itself.
  const isFollowed = destination(href) !== null
  return (
    <Link
      href={href}
      variant={props.variant ?? 'primary'}
      onClick={isFollowed ? () => callRemote(props.onClick) : press}
    >
      {props.children}
    </Link>
  )
}

/** Several of them in a row. */
export const CrmCardActions = ({ actionConfigs = [] }: CrmCardActionsProps): ReactNode => {
  const { services } = useDrawing()
  return (
    <div className="c-button-row">
      {actionConfigs.map((config) =>
        config.type === 'dropdown' ? (
          <Dropdown
            key={`menu ${config.label}`}
            buttonText={config.label ?? 'Actions'}
            buttonSize="xs"
            disabled={config.disabled ?? false}
            options={config.options.map((option) => ({
              label: option.label ?? inWords(option.actionType),
              onClick: () => perform(option, services),
            }))}
          />
        ) : (
          <Button
            key={`${config.actionType} ${config.label}`}
            size="xs"
            disabled={config.disabled ?? false}
            onClick={() => perform(config, services)}
          >
            {config.label ?? inWords(config.actionType)}
          </Button>
        ),
      )}
    </div>
  )
}
