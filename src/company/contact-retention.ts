/**
 * Days that an address which a finder gave, or which was guessed, is kept: its check is good for a month (Hunter's own), and a person
 * whose data did not come from themselves is to be told within one (UK GDPR, article 14(3)(a)). What is not used by then goes.
 */
export const FOUND_ADDRESS_DAYS = 30
