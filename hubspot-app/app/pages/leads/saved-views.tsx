import { Button, Flex, Select } from '@hubspot/ui-extensions'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { addressOfView, filterOf, isSameView, type LeadsAddress } from './address.ts'
import { DeleteViewModal } from './delete-view-modal.tsx'
import { SaveViewModal } from './save-view-modal.tsx'
import { useViews } from './use-views.ts'

type SavedViewsProps = { baseUrl: string; address: LeadsAddress; open: (address: LeadsAddress) => void }

/** The filters that somebody kept: choose one, keep the present one, delete one. */
export const SavedViews = ({ baseUrl, address, open }: SavedViewsProps): ReactNode => {
  const views = useViews(baseUrl)
  const known = views.views ?? []
  const present = known.find((view) => isSameView(addressOfView(view), address))
  const choose = (id: string): void => {
    const view = known.find((one) => one.id === id)
    if (view !== undefined) open(addressOfView(view))
  }
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" align="end" wrap={true}>
        <Select
          name="view"
          label="Saved views"
          placeholder={known.length === 0 ? 'None saved yet' : 'Choose a view'}
          readOnly={known.length === 0}
          value={present?.id ?? ''}
          options={known.map(({ id, name }) => ({ label: name, value: id }))}
          onChange={(id) => choose(String(id))}
        />
        {present === undefined ? (
          <Button
            size="sm"
            disabled={views.views === null}
            overlay={
              <SaveViewModal
                isBusy={views.isBusy}
                failure={views.failure}
                taken={known.map(({ name }) => name)}
                onSave={(name) => views.save({ name, filter: filterOf(address), sort: address.sort })}
              />
            }
          >
            Save this view
          </Button>
        ) : (
          <Button
            size="sm"
            disabled={!present.mayDelete}
            overlay={
              <DeleteViewModal
                name={present.name}
                isBusy={views.isBusy}
                failure={views.failure}
                onDelete={() => views.remove(present.id)}
              />
            }
          >
            Delete this view
          </Button>
        )}
      </Flex>
      {present === undefined || present.mayDelete ? null : (
        <Microcopy>Only {present.madeBy}, who saved it, or an admin can delete this view.</Microcopy>
      )}
      {views.loadFailure === null ? null : (
        <Microcopy>The saved views could not be loaded: {views.loadFailure.message}</Microcopy>
      )}
    </Stack>
  )
}
