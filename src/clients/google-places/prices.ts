import { CALL_PRICES_MICRO_USD, microPoundsOf } from '../../ports/price-list.ts'

/** What one page of a text search costs, in millionths of a pound. */
export const TEXT_SEARCH_MICRO_POUNDS = microPoundsOf(CALL_PRICES_MICRO_USD.textSearchEnterprise)

/** What reading one place with its rating and hours costs, in millionths of a pound. */
export const PLACE_DETAILS_MICRO_POUNDS = microPoundsOf(CALL_PRICES_MICRO_USD.placeDetailsEnterprise)
