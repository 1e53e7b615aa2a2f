import { Checkbox, Flex } from '@hubspot/ui-extensions'
import type { RolesRequest } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { roleWords } from './roles.ts'

type RoleBoxesProps = {
  /** Whose roles they are, for those who hear the page. */
  of: string
  roles: RolesRequest
  isReadOnly: boolean
  onChange: (roles: RolesRequest) => void
}

/** The three roles to tick. An admin may do everything: there the other two are ticked and fixed. */
export const RoleBoxes = ({ of, roles, isReadOnly, onChange }: RoleBoxesProps): ReactNode => (
  <Flex direction="row" gap="medium" wrap={true}>
    {roleWords.map(({ name, label }) => {
      const isImplied = roles.isAdmin && name !== 'isAdmin'
      return (
        <Checkbox
          key={name}
          name={name}
          aria-label={`${label}: ${of}`}
          checked={isImplied || roles[name]}
          readOnly={isReadOnly || isImplied}
          onChange={(isTicked) => onChange({ ...roles, [name]: isTicked })}
        >
          {label}
        </Checkbox>
      )
    })}
  </Flex>
)
