/**
 * What each kind of filing is, in the words of Companies House: 1196 codes, one a line, code then description; {names} stand
 * for values that come with a filing. Source: Companies House api-enumerations (18 August 2026), `description` of
 * filing_history_descriptions.yml, Crown copyright; the marks for bold print are left out.
 */
export const FILING_DESCRIPTION_TABLE = `
accounts Accounts
accounts-amended Amended accounts
accounts-amended-with-accounts-type-audit-exemption-subsiduary Amended audit exemption subsidiary accounts made up to {made_up_date}
accounts-amended-with-accounts-type-dormant Amended accounts for a dormant company made up to {made_up_date}
accounts-amended-with-accounts-type-full Amended full accounts made up to {made_up_date}
accounts-amended-with-accounts-type-full-group Amended full group accounts made up to {made_up_date}
accounts-amended-with-accounts-type-group Amended group of companies' accounts made up to {made_up_date}
accounts-amended-with-accounts-type-initial Amended initial accounts made up to {made_up_date}
accounts-amended-with-accounts-type-interim Amended interim accounts made up to {made_up_date}
accounts-amended-with-accounts-type-medium Amended accounts for a medium company made up to {made_up_date}
accounts-amended-with-accounts-type-medium-group Amended group accounts for a medium company made up to {made_up_date}
accounts-amended-with-accounts-type-micro-entity Amended micro company accounts made up to {made_up_date}
accounts-amended-with-accounts-type-partial-exemption Amended partial exemption accounts made up to {made_up_date}
accounts-amended-with-accounts-type-small Amended accounts for a small company made up to {made_up_date}
accounts-amended-with-accounts-type-small-group Amended group accounts for a small company made up to {made_up_date}
accounts-amended-with-accounts-type-total-exemption-full Amended total exemption full accounts made up to {made_up_date}
accounts-amended-with-accounts-type-total-exemption-small Amended total exemption small company accounts made up to {made_up_date}
accounts-amended-with-made-up-date Amended accounts made up to {made_up_date}
accounts-balance-sheet Balance Sheet
accounts-dormant-company Dormant company accounts made up to {made_up_date}
accounts-with-accounts-type-audit-exemption-subsiduary Audit exemption subsidiary accounts made up to {made_up_date}
accounts-with-accounts-type-audited-abridged Audited abridged accounts made up to {made_up_date}
accounts-with-accounts-type-dormant Accounts for a dormant company made up to {made_up_date}
accounts-with-accounts-type-filing-exemption-subsiduary Filing exemption subsidiary accounts made up to {made_up_date}
accounts-with-accounts-type-full Full accounts made up to {made_up_date}
accounts-with-accounts-type-full-group Full group accounts made up to {made_up_date}
accounts-with-accounts-type-group Group of companies' accounts made up to {made_up_date}
accounts-with-accounts-type-initial Initial accounts made up to {made_up_date}
accounts-with-accounts-type-interim Interim accounts made up to {made_up_date}
accounts-with-accounts-type-medium Accounts for a medium company made up to {made_up_date}
accounts-with-accounts-type-medium-group Group accounts for a medium company made up to {made_up_date}
accounts-with-accounts-type-micro-entity Micro company accounts made up to {made_up_date}
accounts-with-accounts-type-partial-exemption Partial exemption accounts made up to {made_up_date}
accounts-with-accounts-type-small Accounts for a small company made up to {made_up_date}
accounts-with-accounts-type-small-group Group accounts for a small company made up to {made_up_date}
accounts-with-accounts-type-total-exemption-full Total exemption full accounts made up to {made_up_date}
accounts-with-accounts-type-total-exemption-small Total exemption small company accounts made up to {made_up_date}
accounts-with-accounts-type-unaudited-abridged Unaudited abridged accounts made up to {made_up_date}
accounts-with-made-up-date Accounts made up to {made_up_date}
address-correction Address correction
administrative-restoration-company Administrative restoration application
administrative-restoration-limited-liability-partnership Administrative restoration application
amendment-of-statutes-societas-europaea Amendment of Statutes
annotation 
annual-return-add-person-authorised-to-accept-service-to-uk-establishment Transitional return for {branch_number} - person authorised to accept service, {representative_details}
annual-return-add-person-authorised-to-represent-to-uk-establishment Transitional return for {branch_number} - person authorised to represent, {representative_details}
annual-return-add-person-to-uk-establisment Transitional return - {representative_details}
annual-return-company Annual return
annual-return-company-with-made-up-date Annual return made up to {made_up_date}
annual-return-company-with-made-up-date-bearer-shares Annual return made up to {made_up_date} with bearer shares
annual-return-company-with-made-up-date-bulk-list-shareholders Annual return made up to {made_up_date} with bulk list of shareholders
annual-return-company-with-made-up-date-changes-to-shareholders Annual return made up to {made_up_date}. List of shareholders has changed
annual-return-company-with-made-up-date-full-list-shareholders Annual return made up to {made_up_date} with full list of shareholders
annual-return-company-with-made-up-date-no-member-list Annual return made up to {made_up_date} no member list
annual-return-company-with-made-up-date-no-shareholders-list Annual return made up to {made_up_date}, no shareholder list provided
annual-return-limited-liability-partnership Annual return
annual-return-limited-liability-partnership-with-made-up-date Annual return made up to {made_up_date}
annual-return-newspaper Annual return
annual-return-overseas-company Transitional return by a UK establishment of an overseas company
annual-return-update-details Transitional return - {representative_details}
annual-return-update-with-change-details Transitional return for {branch_number} - Changes made to the UK establishment, {representative_details}
annual-update {original_description}
annual-update-with-made-up-date Annual update made on {made_up_date}
application-document-rectification Application for rectification of information held by Companies House
application-to-commence-business Application to commence business
application-to-court-to-cancel-bearer-shares Application to court to cancel bearer shares
application-trading-certificate Trading certificate for a public company
appoint-corporate-director-company Appointment of a director
appoint-corporate-director-company-with-name Appointment of {officer_name} as a director
appoint-corporate-director-company-with-name-date Appointment of {officer_name} as a director on {appointment_date}
appoint-corporate-director-overseas-company Appointment of {officer_name} as a director
appoint-corporate-director-overseas-company-with-appointment-date Appointment of {officer_name} as a director on {appointment_date}
appoint-corporate-general-partner-limited-partnership-with-name-appointment-date Appointment of {officer_name} as a general partner on {appointment_date}
appoint-corporate-limited-partner-limited-partnership-with-name-appointment-date Appointment of {officer_name} as a limited partner on {appointment_date}
appoint-corporate-manager-european-economic-interest-groupings Appointment of corporate EEIG manager
appoint-corporate-member-limited-liability-partnership Appointment of {officer_name} as a member
appoint-corporate-member-limited-liability-partnership-with-appointment-date Appointment of {officer_name} as a member on {appointment_date}
appoint-corporate-member-societas-europaea Appointment of a corporate member
appoint-corporate-member-societas-europaea-with-name Appointment of {officer_name} as a corporate member
appoint-corporate-member-societas-europaea-with-name-appointment-date Appointment of {officer_name} as a corporate member on {appointment_date}
appoint-corporate-secretary-company Appointment of a secretary
appoint-corporate-secretary-company-with-name Appointment of {officer_name} as a secretary
appoint-corporate-secretary-company-with-name-date Appointment of {officer_name} as a secretary on {appointment_date}
appoint-corporate-secretary-overseas-company Appointment of {officer_name} as a secretary
appoint-corporate-secretary-overseas-company-with-appointment-date Appointment of {officer_name} as a secretary on {appointment_date}
appoint-general-partner-limited-partnership Appointment of a general partner
appoint-judicial-factor-overseas-company Appointment of a judicial factor
appoint-judicial-factor-overseas-company-with-appointment-date Appointment of {officer_name} as a judicial factor on {appointment_date}
appoint-judicial-factor-with-name Appointment of {officer_name} as a judicial factor
appoint-judicial-factor-with-name-date Appointment of {officer_name} as a judicial factor on {appointment_date}
appoint-limited-partner-limited-partnership Appointment of a limited partner
appoint-manager-company Appointment of a manager
appoint-manager-company-with-name Appointment of {officer_name} as a manager
appoint-manager-company-with-name-date Appointment of {officer_name} as a manager on {appointment_date}
appoint-manager-european-economic-interest-groupings Appointment of a manager
appoint-manager-european-economic-interest-groupings-with-appointment-date Appointment of a manager on {appointment_date}
appoint-person-authorised-accept-overseas-company Appointment {change_details}
appoint-person-authorised-accept-overseas-company-with-appointment-date Appointment of {officer_name} as a person authorised to accept service for UK establishment {branch_number} on {change_date}.
appoint-person-authorised-represent-overseas-company Appointment {change_details}
appoint-person-authorised-represent-overseas-company-with-appointment-date Appointment of {officer_name} as a person authorised to represent UK establishment {branch_number} on {change_date}.
appoint-person-director-company Appointment of a director
appoint-person-director-company-with-name Appointment of {officer_name} as a director
appoint-person-director-company-with-name-date Appointment of {officer_name} as a director on {appointment_date}
appoint-person-director-overseas-company Appointment of a director
appoint-person-director-overseas-company-with-name Appointment of {officer_name} as a director
appoint-person-director-overseas-company-with-name-appointment-date Appointment of {officer_name} as a director on {appointment_date}
appoint-person-general-partner-limited-partnership-with-name-appointment-date Appointment of {officer_name} as a general partner on {appointment_date}
appoint-person-limited-partner-limited-partnership-with-name-appointment-date Appointment of {officer_name} as a limited partner on {appointment_date}
appoint-person-member-limited-liability-partnership Appointment of {officer_name} as a member
appoint-person-member-limited-liability-partnership-with-appointment-date Appointment of {officer_name} as a member on {appointment_date}
appoint-person-member-societas-europaea Appointment of a member
appoint-person-member-societas-europaea-with-name Appointment of {officer_name} as a member
appoint-person-member-societas-europaea-with-name-appointment-date Appointment of {officer_name} as a member on {appointment_date}
appoint-person-secretary-company Appointment of a secretary
appoint-person-secretary-company-with-name Appointment of {officer_name} as a secretary
appoint-person-secretary-company-with-name-date Appointment of {officer_name} as a secretary on {appointment_date}
appoint-person-secretary-overseas-company Appointment of {officer_name} as a secretary
appoint-person-secretary-overseas-company-with-appointment-date Appointment of {officer_name} as a secretary on {appointment_date}
appointment-at-registration-of-person-authorised-to-accept-service Appointment at registration for {branch_number} - person authorised to accept service, {representative_details}
appointment-at-registration-of-person-authorised-to-represent Appointment at registration for {branch_number} - person authorised to represent, {representative_details}
appointment-overseas-company Appointment at registration {representative_details}
auditors-report Auditor's report
auditors-resignation-company Auditor's resignation
auditors-resignation-limited-company Resignation of an auditor
auditors-resignation-limited-liability-partnership Resignation of an auditor
auditors-statement Auditor's statement
bona-vacantia-company Bona Vacantia disclaimer
bona-vacantia-limited-liability-partnership Bona Vacantia disclaimer
capital-allotment-new-class-of-shares Allotment of a new class of shares by an unlimited company
capital-allotment-shares Statement of capital following an allotment of shares on {date}
capital-alter-shares Alter Share Capital
capital-alter-shares-consolidation Consolidation of shares on {date}
capital-alter-shares-consolidation-reconversion Consolidation and re-conversion of shares on {date}
capital-alter-shares-consolidation-reconversion-statement-of-capital Consolidation and re-conversion of shares Statement of capital on {date}
capital-alter-shares-consolidation-statement-of-capital Consolidation of shares Statement of capital on {date}
capital-alter-shares-consolidation-subdivision Consolidation and sub-division of shares on {date}
capital-alter-shares-consolidation-subdivision-reconversion Consolidation, sub-division, re-conversion of shares on {date}
capital-alter-shares-consolidation-subdivision-reconversion-statement-of-capital Consolidation, sub-division, re-conversion of shares. Statement of capital on {date}
capital-alter-shares-consolidation-subdivision-statement-of-capital Consolidation and sub-division of shares Statement of capital on {date}
capital-alter-shares-reconversion Re-conversion of shares on {date}
capital-alter-shares-reconversion-statement-of-capital Re-conversion of shares Statement of capital on {date}
capital-alter-shares-redemption Re-demption of shares on {date}
capital-alter-shares-redemption-statement-of-capital Statement of capital on {date}
capital-alter-shares-subdivision Sub-division of shares on {date}
capital-alter-shares-subdivision-reconversion Sub-division, re-conversion of shares on {date}
capital-alter-shares-subdivision-reconversion-statement-of-capital Sub-division, re-conversion of shares Statement of capital on {date}
capital-alter-shares-subdivision-statement-of-capital Sub-division of shares Statement of capital on {date}
capital-application-by-company-to-court-cancellation-of-special-resolution-approving-redemption-purchase-of-shares-out-of-capital Application by the company to court for cancellation of the special resolution approving a redemption or purchase of shares out of capital
capital-application-to-court-cancellation-of-special-resolution-approving-redemption-purchase-of-shares-out-of-capital Application to court for cancellation of the special resolution approving a redemption or purchase of shares out of capital
capital-cancellation-shares Cancellation of shares. Statement of capital on {date}
capital-cancellation-shares-by-plc Cancellation of shares by a PLC. Statement of capital on {date}
capital-cancellation-treasury-shares Cancellation of treasury shares. Statement of capital
capital-cancellation-treasury-shares-with-date-currency-capital-figure Statement of capital on {date}
capital-cancellation-treasury-shares-with-date-treasury-capital-figure Cancellation of treasury shares. Treasury capital:
capital-directors-statement-auditors-report Directors statement and auditors report. Out of capital
capital-name-of-class-of-shares Change of share class name or designation
capital-name-of-class-of-shares-with-date Change of share class name or designation on {date}
capital-new-class-members New class of members
capital-redomination-of-shares Redenomination of shares. Statement of capital {date}
capital-reduction-of-capital-redomination Reduction of capital following redenomination. Statement of capital on {date}
capital-return-purchase-own-shares Purchase of own shares.
capital-return-purchase-own-shares-capital-date Purchase of own shares. Capital on {date}
capital-return-purchase-own-shares-share-capital-date Purchase of own shares. Shares purchased into treasury:
capital-return-purchase-own-shares-treasury-capital-date Purchase of own shares. Shares purchased into treasury:
capital-sale-or-transfer-treasury-shares Sale or transfer of treasury shares. Treasury capital
capital-sale-or-transfer-treasury-shares-with-date Sale or transfer of treasury shares. Treasury capital on {date}
capital-sale-or-transfer-treasury-shares-with-date-currency Sale or transfer of treasury shares. Treasury capital:
capital-sale-or-transfer-treasury-shares-with-date-currency-capital-figure Sale or transfer of treasury shares. Treasury capital:
capital-statement-capital-company Statement of capital
capital-statement-capital-company-with-date-currency-figure Statement of capital on {date}
capital-statement-directors-reduction-of-capital-following-redomination Statement of directors in accordance with reduction of capital following redenomination
capital-update-to-class-of-members Update to class of members
capital-variation-of-class-rights Particulars of variation of class rights update
capital-variation-of-rights-attached-to-shares Particulars of variation of rights attached to shares
certificate Certificate
certificate-authorisation-to-commence-business-borrow Certificate of authorisation to commence business and borrow
certificate-capital-cancellation-share-premium-account Certificate of cancellation of share premium account
certificate-capital-iron-steel-act-reduction-issed-capital Certificate of Iron & Steel Act 1985 reduction of issued capital
certificate-capital-reduction-issued-capital Certificate of reduction of issued capital
certificate-capital-reduction-issued-capital-cancellation-share-premium-cancellation-capital-redemption-reserve Certificate of reduction of issued capital and share premium and cancellation of share premium and capital redemption reserve
certificate-capital-reduction-issued-capital-share-premium Certificate of reduction of issued capital and share premium
certificate-capital-reduction-issued-capital-share-premium-cancellation-share-premiumn Certificate of reduction of issued capital and share premium and cancellation of share premium
certificate-capital-reduction-share-premium Certificate of reduction of share premium
certificate-capital-reduction-share-premium-cancellation-capital-redemption-reserve Certificate of reduction of share premium and cancellation of capital redemption reserve
certificate-change-of-name-company Certificate of change of name
certificate-change-of-name-limited-partnership Certificate of change of name of a Limited Partnership
certificate-change-of-name-re-registration-old-public-company-to-public-limited-company Certificate of change of name and re-registration from old Public Company to Public Limited Company
certificate-change-of-name-re-registration-private-to-public-limited-company Certificate of change of name and re-registration from Private to Public Limited Company
certificate-change-of-name-re-registration-public-limited-company-to-private Certificate of change of name and re-registration from Public Limited Company to Private
certificate-change-of-name-re-registration-to-limited Certificate of change of name and re-registration to Limited
certificate-change-of-name-re-registration-to-unlimited Certificate of change of name and re-registration to Unlimited
certificate-incorporation Certificate of Incorporation
certificate-incorporation-foreign-private-act Certificate of foreign incorporation - Private Act
certificate-of-designation-as-a-private-fund-limited-partnership Certificate of designation as a Private Fund Limited Partnership
certificate-of-registration-and-designation-as-a-private-fund-limited-partnership Certificate of registration and designation as a Private Fund Limited Partnership
certificate-re-registration-change-of-name Certificate of re-registration and or change of name
certificate-re-registration-limited-to-unlimited Certificate of re-registration from Limited to Unlimited
certificate-re-registration-old-public-company-to-private-limited-company Certificate of re-registration of an Old Public Company to Private
certificate-re-registration-old-public-company-to-public-limited-company Certificate of re-registration of an Old Public Company to Public Limited Company
certificate-re-registration-private-to-public-limited-company Certificate of re-registration from Private to Public Limited Company
certificate-re-registration-public-limited-company-to-private Certificate of re-registration from Public Limited Company to Private
certificate-re-registration-unlimited-to-limited Certificate of re-registration from Unlimited to Limited
certificate-re-registration-unlimited-to-public-limited-company Certificate of re-registration from Unlimited to Public Limited Company
certificate-registration-friendly-society Certificate of registration of a Friendly Society
certificate-registration-limited-partnership Certificate of registration of a Limited Partnership
cessation-of-a-person-with-significant-control Cessation of {psc_name} as a person with significant control on {cessation_date}
cessation-of-a-person-with-significant-control-limited-liability-partnership Cessation of {psc_name} as a person with significant control on {cessation_date}
cessation-of-a-person-with-significant-control-scottish-limited-partnership Cessation of {psc_name} as a person with significant control on {cessation_date}
cessation-of-a-person-with-significant-control-scottish-partnership Cessation of {psc_name} as a person with significant control on {cessation_date}
cessation-of-a-person-with-significant-control-without-name-date Cessation of a person with significant control
cessation-of-a-super-secure-person-with-significant-control Cessation of a protected person with significant control
cessation-of-a-super-secure-person-with-significant-control-limited-liability-partnership Cessation of a protected person with significant control
change-account-reference-date-company Change of accounting reference date
change-account-reference-date-company-current-extended Current accounting period extended from {made_up_date} to {new_date}
change-account-reference-date-company-current-shortened Current accounting period shortened from {made_up_date} to {new_date}
change-account-reference-date-company-previous-extended Previous accounting period extended from {made_up_date} to {new_date}
change-account-reference-date-company-previous-shortened Previous accounting period shortened from {made_up_date} to {new_date}
change-account-reference-date-limited-liability-partnership Change of accounting reference date
change-account-reference-date-limited-liability-partnership-current-extended Current accounting period extended from {made_up_date} to {new_date}
change-account-reference-date-limited-liability-partnership-current-shortened Current accounting period shortened from {made_up_date} to {new_date}
change-account-reference-date-limited-liability-partnership-previous-extended Previous accounting period extended from {made_up_date} to {new_date}
change-account-reference-date-limited-liability-partnership-previous-shortened Previous accounting period shortened from {made_up_date} to {new_date}
change-company-details-by-uk-establishment-overseas-company Details changed for a UK establishment - {change_details}
change-company-details-by-uk-establishment-overseas-company-with-change-details Details changed for a UK establishment - {branch_number} {change_type} {change_details},{change_date}
change-company-details-overseas-company Details changed for an overseas company - {change_address}
change-company-details-overseas-company-with-change-details Details changed for an overseas company - {change_address}
change-constitution-by-court-order Change of constitution by order of court or other authority
change-constitution-enactment Change of constitution by enactment
change-constitutional-documents-overseas-company Alteration of constitutional documents {change_date}
change-constitutional-documents-overseas-company-with-date Alteration of constitutional documents on {change_date}
change-corporate-director-company Director's details changed
change-corporate-director-company-with-change-date Director's details changed for {officer_name} on {change_date}
change-corporate-director-overseas-company Director's details changed
change-corporate-director-overseas-company-with-change-date Director's details changed for {officer_name} on {change_date}
change-corporate-general-partner-limited-partnership-with-change-date Partner's details changed for {officer_name} on {change_date}
change-corporate-limited-partner-limited-partnership-with-change-date Partner's details changed for {officer_name} on {change_date}
change-corporate-member-limited-liability-partnership Member's details changed for {officer_name}
change-corporate-member-limited-liability-partnership-with-name-change-date Member's details changed for {officer_name} on {change_date}
change-corporate-member-societas-europaea Member's details changed
change-corporate-member-societas-europaea-with-name Member's details changed for {officer_name}
change-corporate-member-societas-europaea-with-name-date Member's details changed for {officer_name} on {change_date}
change-corporate-secretary-company Secretary's details changed
change-corporate-secretary-company-with-change-date Secretary's details changed for {officer_name} on {change_date}
change-corporate-secretary-overseas-company Secretary's details changed
change-corporate-secretary-overseas-company-with-change-date Secretary's details changed for {officer_name} on {change_date}
change-general-partner-limited-partnership Partner's details changed for general partner
change-limited-partner-limited-partnership Partner's details changed for limited partner
change-manager-european-economic-interest-groups Manager details changed
change-manager-european-economic-interest-groups-with-change-date Manager details changed on {change_date}
change-of-name-by-conditional-resolution Change of name by conditional resolution
change-of-name-by-directors-resolution Change of name by directors resolution
change-of-name-by-provision-in-articles Change of name by provision in articles
change-of-name-by-resolution Change of name by resolution
change-of-name-community-interest-company Change of name
change-of-name-conditional-resolution-satisfaction Change of name confirming satisfaction of conditional resolution
change-of-name-direction Change of company name direction on {change_date}
change-of-name-exemption Name change exemption from using 'limited' or 'cyfyngedig'
change-of-name-notice Change of name notice
change-of-name-notice-limited-liability-partnership Change of name notice
change-of-name-overseas-by-resolution Change of registered name {change_name}
change-of-name-overseas-by-resolution-with-date Change of registered name of an overseas company on {change_date} from {change_name}
change-of-name-request-comments Change of name with request to seek comments from relevant body
change-of-status-limited-liability-partnership Change of status notice
change-person-authorised-overseas-company Change of details {change_details}
change-person-authorised-overseas-company-with-change-date Change of details for {officer_name} of {officer_address} as a person authorised to represent UK establishment {branch_number} on {change_date}
change-person-authorised-to-represent-overseas-company Change of details {change_details}
change-person-authorised-to-represent-overseas-company-with-change-date Change of details for {officer_name} as a person authorised to accept service for UK establishment {branch_number} on {change_date}
change-person-director-company Director's details changed
change-person-director-company-with-change-date Director's details changed for {officer_name} on {change_date}
change-person-director-overseas-company Director's details changed
change-person-director-overseas-company-with-change-date Director's details changed for {officer_name} on {change_date}
change-person-general-partner-limited-partnership-with-change-date Partner's details changed for {officer_name} on {change_date}
change-person-limited-partner-limited-partnership-with-change-date Partner's details changed for {officer_name} on {change_date}
change-person-member-limited-liability-partnership Member's details changed
change-person-member-limited-liability-partnership-with-name-change-date Member's details changed for {officer_name} on {change_date}
change-person-member-societas-europaea Member's details changed
change-person-member-societas-europaea-with-name Member's details changed for {officer_name}
change-person-member-societas-europaea-with-name-date Member's details changed for {officer_name} on {change_date}
change-person-secretary-company Secretary's details changed
change-person-secretary-company-with-change-date Secretary's details changed for {officer_name} on {change_date}
change-person-secretary-overseas-company Secretary's details changed
change-person-secretary-overseas-company-with-change-date Secretary's details changed for {officer_name} on {change_date}
change-proprietors-newspaper Register a change of registered proprietors outside of the annual return
change-registered-office-addres-overseas-company Place of business address changed
change-registered-office-address-company Registered office address changed
change-registered-office-address-company-with-date-old-address Registered office address changed from {old_address} on {change_date}
change-registered-office-address-company-with-date-old-address-new-address Registered office address changed from {old_address} to {new_address} on {change_date}
change-registered-office-address-limited-liability-partnership Registered office address changed
change-registered-office-address-limited-liability-partnership-with-date-old-address Registered office address changed from {old_address} on {change_date}
change-registered-office-address-limited-liability-partnership-with-date-old-address-new-address Registered office address changed from {old_address} to {new_address} on {change_date}
change-registered-office-situation-company-with-new-jurisdiction Change the registered office situation to {new_jurisdiction}
change-registered-office-situation-company-with-old-jurisdiction-new-jurisdiction Change the registered office situation from {old_jurisdiction} to {new_jurisdiction}
change-registered-office-situation-company-with-old-jurisdiction-new-jurisdiction-date Change the registered office situation from {old_jurisdiction} to {new_jurisdiction} on {change_date}
change-registered-office-situation-limited-liability-partnership Change the registered office situation
change-sail-address-company Register inspection address has been changed
change-sail-address-company-with-new-address Register inspection address has been changed to {new_address}
change-sail-address-company-with-old-address Register inspection address has been changed from {old_address}
change-sail-address-company-with-old-address-new-address Register inspection address has been changed from {old_address} to {new_address}
change-sail-address-limited-liability-partnership Location of register of charges has been changed
change-sail-address-limited-liability-partnership-with-new-address Location of register of charges has been changed to {new_address}
change-sail-address-limited-liability-partnership-with-old-address Location of register of charges has been changed from {old_address}
change-sail-address-limited-liability-partnership-with-old-address-new-address Location of register of charges has been changed from {old_address} to {new_address}
change-sail-address-overseas-company Location of register of charges has been changed
change-service-address-judicial-factor-overseas-company Service address changed
change-service-address-manager Service address changed for {officer_name}
change-to-a-person-with-significant-control Change of details for {psc_name} as a person with significant control on {change_date}
change-to-a-person-with-significant-control-limited-liability-partnership Change of details for {psc_name} as a person with significant control on {change_date}
change-to-a-person-with-significant-control-scottish-limited-partnership Change of details for {psc_name} as a person with significant control on {change_date}
change-to-a-person-with-significant-control-scottish-partnership Change of details for {psc_name} as a person with significant control on {change_date}
change-to-a-person-with-significant-control-without-name-date Change of details for a person with significant control
change-uk-establishment-relating-to-constitutional-documents Change of UK establishment relating to constitutional documents
confirmation-statement {original_description}
confirmation-statement-with-made-up-date Confirmation statement made on {made_up_date}
confirmation-statement-with-no-updates Confirmation statement made on {made_up_date} with no updates
confirmation-statement-with-updates Confirmation statement made on {made_up_date} with updates
conversion-societas-europaea-to-public-limited-company Conversion to Public Limited Company
court-order Court order
court-upheld-registrars-decision-on-registered-office-address Court upheld the registrar's decision to use Companies House default address as the registered office address
default-companies-house-registered-office-address-applied Registered office address changed to {default_address} on {change_date}
default-companies-house-service-address-applied-member Address of member {officer_name} changed to {company_number} - {default_address} on {change_date}
default-companies-house-service-address-applied-officer Address of officer {officer_name} changed to {company_number} - {default_address} on {change_date}
default-companies-house-service-address-applied-psc Address of person with significant control {psc_name} changed to {company_number} - {default_address} on {change_date}
designation-as-a-private-fund-limited-partnership Designation as a Private Fund Limited Partnership
directors-register-information-on-withdrawal-from-the-public-register Directors' register information at {date} on withdrawal from the public register
directors-usual-residential-address-register-information-on-withdrawal-from-the-public-register Directors' usual residential address register information at {date} on withdrawal from the public register on {date}
dissolution-application-strike-off-company Application to strike the company off the register
dissolution-application-strike-off-limited-liability-partnership Application to strike the limited liability partnership off the register
dissolution-closure-of-uk-establishment Closure of UK establishment(s) {branch_number} on {close_date}
dissolution-closure-of-uk-establishment-and-overseas-company Closure of UK establishment(s) {branch_number} and overseas company {company_number} on {close_date}
dissolution-closure-overseas-company Closure of UK establishment(s) {change_details}
dissolution-request-where-liquidator-ceased-to-act Request of dissolution of a company where a liquidator has ceased to act
dissolution-termination-overseas-company Termination of overseas company insolvency proceedings
dissolution-voluntary-strike-off-discontinued Voluntary strike-off action has been discontinued
dissolution-voluntary-strike-off-suspended Voluntary strike-off action has been suspended
dissolution-withdrawal-application-strike-off-company Withdraw the company strike off application
dissolution-withdrawal-application-strike-off-limited-liability-partnership Withdraw the strike off application
dissolved-company Dissolution
dissolved-compulsory-strike-off-suspended Compulsory strike-off action has been suspended
document-replacement Replacement of a document not meeting requirements for proper delivery
elect-to-keep-the-directors-register-information-on-the-public-register Elect to keep the directors' register information on the public register
elect-to-keep-the-directors-residential-address-register-information-on-the-public-register Elect to keep the directors' residential address register information on the public register
elect-to-keep-the-limited-liability-partnership-members-register-information-on-the-public-register Elect to keep the members' register information on the public register
elect-to-keep-the-limited-liability-partnership-members-residential-address-register-information-on-the-public-register Elect to keep the members' residential address register information on the public register
elect-to-keep-the-limited-liability-partnership-persons-with-significant-control-register-information-on-the-public-register Elect to keep the persons' with significant control register information on the public register
elect-to-keep-the-members-register-information-on-the-public-register Elect to keep the members' register information on the public register
elect-to-keep-the-persons-with-significant-control-register-information-on-the-public-register Elect to keep the persons' with significant control register information on the public register
elect-to-keep-the-secretaries-register-information-on-the-public-register Elect to keep the secretaries register information on the public register
elective-resolution Elective resolution
extraordinary-resolution Extraordinary resolution
extraordinary-resolution-acquisition Extraordinary resolution of financial assistance for the acquisition of shares
extraordinary-resolution-adopt-memorandum Extraordinary resolution of adoption of Memorandum of Association
extraordinary-resolution-alteration-memorandum Extraordinary resolution of alteration of Memorandum of Association
extraordinary-resolution-capitalisation Extraordinary resolution of capitalisation or a bonus issue of shares
extraordinary-resolution-change-of-name Extraordinary resolution of change of name
extraordinary-resolution-decrease-capital Extraordinary resolution of decreasing authorised share capital
extraordinary-resolution-exemption Extraordinary resolution of exemption from the Appointing of Auditors
extraordinary-resolution-increase-capital Extraordinary resolution of increasing authorised share capital
extraordinary-resolution-memorandum Extraordinary resolution of Memorandum of Association
extraordinary-resolution-purchase-number-shares Extraordinary resolution of authority to purchase a number of shares
extraordinary-resolution-purchase-shares Extraordinary resolution of authority to purchase own shares out of capital
extraordinary-resolution-re-registration Extraordinary resolution of re-registration
extraordinary-resolution-redeem-shares Extraordinary resolution of redemption of redeemable shares
extraordinary-resolution-reduction-capital Extraordinary resolution of reduction in issued share capital
extraordinary-resolution-removal-pre-emption Extraordinary resolution of removal of pre-emption rights
extraordinary-resolution-securities Extraordinary resolution of allotment of securities
extraordinary-resolution-varying-share-rights Extraordinary resolution of varying share rights or name
formation-by-merger-of-societas-europaea Formation by merger of Societas Europaea to be registered in the UK
formation-european-economic-interest-groups-official-address-inside-uk Formation of European Economic Interest Group whose official address is in the UK
formation-european-economic-interest-groups-official-address-inside-uk-with-date Formation of European Economic Interest Group on {incorporation_date} whose official address is in the UK
formation-european-economic-interest-groups-official-address-outside-uk Formation of Economic Interest Group on {incorporation_date} whose official address is outside of the UK
formation-of-holding-societas-europaea Formation of holding Societas Europaea
formation-of-subsidiary-societas-europaea-article2 Formation of subsidiary Societas Europaea
formation-of-subsidiary-societas-europaea-article3 Formation of subsidiary Societas Europaea
formation-terms-conversion-public-limited-company-to-societas-europaea Draft terms of conversion of Public Limited Company to Societas Europaea
formation-terms-conversion-societas-europaea-to-public-limited-company Draft terms of conversion to Public Limited Company
formation-terms-holding-societas-europaea Draft terms of formation
gazette-dissolved-compulsary Final Gazette dissolved via compulsory strike-off
gazette-dissolved-compulsory Final Gazette dissolved via compulsory strike-off
gazette-dissolved-liquidation Final Gazette dissolved following liquidation
gazette-dissolved-statutory-instrument Final Gazette dissolved by statutory instrument
gazette-dissolved-voluntary Final Gazette dissolved via voluntary strike-off
gazette-filings-brought-up-to-date Compulsory strike-off action has been discontinued
gazette-notice-compulsary First Gazette notice for compulsory strike-off
gazette-notice-compulsory First Gazette notice for compulsory strike-off
gazette-notice-voluntary First Gazette notice for voluntary strike-off
gazette-return-of-final-meeting Gazette return of final meeting
gazette-return-of-final-meeting-processed Gazette return of final meeting
incorporation-community-interest-company Incorporation of a Community Interest Company
incorporation-community-interest-company-with-date Incorporation of a Community Interest Company on {incorporation_date}
incorporation-company Incorporation
incorporation-company-with-type-date Incorporation of a {company_type} on {incorporation_date}
incorporation-limited-liability-partnership Incorporation of a limited liability partnership
incorporation-limited-liability-partnership-with-date Incorporation of a limited liability partnership on {incorporation_date}
limited-liability-partnership-members-register-information-on-withdrawal-from-the-public-register Members' register information at {date} on withdrawal from the public register
limited-liability-partnership-members-usual-residential-address-register-information-on-withdrawal-from-the-public-register Members' usual residential address register information at {date} on withdrawal from the public register
limited-liability-partnership-persons-with-significant-control-register-information-on-withdrawal-from-the-public-register Persons' with significant control register information at {date} on withdrawal from the public register
liquidation-administration-administrators-abstracts-of-receipts-and-payments Administrator's abstract of receipts and payments
liquidation-administration-administrators-abstracts-of-receipts-and-payments-scotland Administrator's abstract of receipts and payments
liquidation-administration-administrators-abstracts-of-receipts-and-payments-scotland-with-brought-down-date Administrator's abstract of receipts and payments to {brought_down_date}
liquidation-administration-administrators-abstracts-of-receipts-and-payments-with-brought-down-date Administrator's abstract of receipts and payments to {brought_down_date}
liquidation-administration-approval-of-proposals-scotland Notice of deemed approval of proposals
liquidation-administration-court-order-limited-disclosure Order of court for limited disclosure of proposals
liquidation-administration-discharge-of-administration-order Notice of discharge of Administration Order
liquidation-administration-discharge-of-administration-order-scotland Notice of discharge of Administration Order
liquidation-administration-dismissal-of-petition-scotland Notice of dismissal of petition for Administration Order
liquidation-administration-insufficient-property-scotland Notice of insufficient property for distribution to unsecured creditors other than by virtue of S176A(2)(A)
liquidation-administration-meeting-of-creditors Notice of result of meeting of creditors
liquidation-administration-notice-deemed-approval-of-proposals Notice of deemed approval of proposals
liquidation-administration-notice-deemed-approval-of-proposals-northern-ireland Notice of deemed approval of proposals
liquidation-administration-notice-of-administration-order Notice of Administration Order
liquidation-administration-notice-of-administration-order-scotland Notice of Administration Order
liquidation-administration-notice-of-petition-scotland Notice of Petition for Administration Order
liquidation-administration-order Administration Order
liquidation-administration-order-to-deal-charged-property Notice of order to deal with charged property
liquidation-administration-order-to-deal-secured-property-scotland Notice of order to deal with secured property
liquidation-administration-proposals Statement of administrator's proposal
liquidation-administration-result-of-meeting-scotland Notice of result of meeting of creditors
liquidation-administration-statement-of-administrators-proposals-scotland Statement of administrator's proposal
liquidation-administration-statement-of-affairs-scotland Statement of affairs
liquidation-administration-statement-of-concurrence-scotland Statement of concurrence
liquidation-administration-variation-of-administration-order Notice of variation of an Administration Order
liquidation-administration-variation-of-administration-order-scotland Notice of variation of an Administration Order
liquidation-administrative-receivers-abstracts-northern-ireland Administrative Receiver's/Receiver Manager's abstract of receipts and payments
liquidation-administrative-receivers-abstracts-northern-ireland-with-brought-down-date Administrative Receiver's/Receiver Manager's abstract of receipts and payments to {brought_down_date}
liquidation-administrative-receivers-report-northern-ireland Administrative Receiver's report
liquidation-administrators-abstracts-northern-ireland Administrator's abstract of receipts and payments
liquidation-administrators-proposals-northern-ireland Statement of administrator's proposal
liquidation-all-constitution-of-committee Notice of Constitution of Committee
liquidation-all-statement-of-concurrence Statement of concurrence
liquidation-amended-certificate-creditors-committee-northern-ireland Amended certificate of constitution of creditors' committee
liquidation-appeal-against-department-northern-ireland Order of Court on Appeal Against Department of Enterprise Trade and Economic Development
liquidation-appointment-of-liquidator Appointment of a liquidator
liquidation-appointment-of-liquidator-limited-liability-partnership Appointment of a liquidator
liquidation-appointment-of-liquidator-northern-ireland Appointment of liquidator compulsory
liquidation-appointment-of-liquidator-overseas Appointment of a liquidator of an overseas company
liquidation-appointment-of-provisional-liquidator Appointment of provisional liquidator
liquidation-appointment-of-provisional-liquidator-court-scotland Appointment of provisional liquidator in a winding-up by the court (& Court Order attachment)
liquidation-appointment-of-provisional-liquidator-northern-ireland Appointment of provisional liquidator in winding up
liquidation-appointment-of-receiver-northern-ireland Appointment of receiver
liquidation-appointment-receiver-northern-ireland Appointment of receiver
liquidation-appointmentt-of-administrator-northern-ireland Appointment of an administrator
liquidation-appt-of-replacement-additional-adminstrator-northern-ireland Appointment of replacement/additional administrator
liquidation-automatic-end-northern-ireland Notice of automatic end of Administration
liquidation-automatic-end-scotland Notice of automatic end of Administration
liquidation-cease-to-act-as-liquidator-northern-ireland Notice of ceasing to act as a voluntary liquidator
liquidation-certificate-creditors-paid-in-full Certificate that Creditors have been paid in full
liquidation-certificate-creditors-paid-in-full-northern-ireland Certificate that Creditors have been paid in full
liquidation-certificate-of-constitution-creditors-northern-ireland Amended certificate of constitution of creditors' committee
liquidation-cessation-of-committee Cessation of liquidation committee
liquidation-cessation-of-insolvency-proceedings-overseas Cessation of an overseas company subject to insolvency proceedings
liquidation-change-in-committee-membership-northern-ireland Notice of administrator's notice of a change in committee membership
liquidation-change-of-membership-of-creditors-or-liquidation-committee Change of membership of creditors or liquidation committee
liquidation-change-of-membership-of-creditors-or-liquidation-committee-scotland Change of membership of creditors' committee (Administration)
liquidation-commencement-of-moratorium-northern-ireland Commencement of moratorium
liquidation-completion-of-voluntary-arrangement-northern-ireland Notice of completion of voluntary arrangement
liquidation-completion-of-winding-up-northern-ireland Completion of winding up
liquidation-compulsory-appointment-liquidator Appointment of a liquidator
liquidation-compulsory-appointment-provisional-liquidator-scotland Appointment of a provisional liquidator
liquidation-compulsory-completion Completion of winding up
liquidation-compulsory-completion-social-landlords Completion of winding up
liquidation-compulsory-court-order-sisting-scotland Notice of court order sisting proceedings in a winding up
liquidation-compulsory-death-of-liquidator Notice of liquidator's death
liquidation-compulsory-defer-dissolution Dissolution deferment
liquidation-compulsory-defer-dissolution-court-scotland Court order to defer dissolution in a winding-up by the court
liquidation-compulsory-early-completion Early completion of winding up
liquidation-compulsory-early-completion-social-landlords Early completion of winding up
liquidation-compulsory-early-dissolution-court-scotland Court order for early dissolution in a winding-up by the court
liquidation-compulsory-loss-of-qualification-as-insolvency-practitioner Notice of loss of qualification as insolvency practitioner
liquidation-compulsory-notice-secretary-of-state-for-direction Notice to Secretary of State for direction
liquidation-compulsory-notice-secretary-of-state-for-direction-social-landlords Notice to Secretary of State for direction
liquidation-compulsory-notice-winding-up Notice of order of court to wind up.
liquidation-compulsory-notice-winding-up-order Court order notice of winding up
liquidation-compulsory-notice-winding-up-order-court-scotland Court order in a winding-up (& Court Order attachment)
liquidation-compulsory-notice-winding-up-scotland Court order notice of winding up
liquidation-compulsory-order-limiting-disclosure-of-statement-of-affairs-in-winding-up Notice of court order limiting disclosure of a statement of affairs in winding-up
liquidation-compulsory-release-of-liquidator-or-official-receiver-by-secretary-of-state Release of liquidator or official receiver by the Secretary of State
liquidation-compulsory-release-official-receiver Court order to release official receiver
liquidation-compulsory-removal-of-liquidator-by-court Notice of removal of liquidator by court
liquidation-compulsory-removal-of-liquidator-by-creditors Removal of liquidator by creditors
liquidation-compulsory-removal-of-liquidator-by-secretary-of-state Removal of liquidator by the Secretary of State
liquidation-compulsory-return-final-meeting Notice of final account prior to dissolution
liquidation-compulsory-return-final-meeting-court-scotland Final account prior to dissolution in a winding-up by the court
liquidation-compulsory-return-of-final-meeting-scotland Notice of final meeting of creditors
liquidation-compulsory-statement-of-affairs Statement of affairs
liquidation-compulsory-staying-or-sisting-proceedings-scotland Court order staying or sisting proceedings in a winding-up by the court
liquidation-compulsory-winding-up-order Order of court to wind up
liquidation-compulsory-winding-up-order-scotland Notice of winding up order
liquidation-compulsory-winding-up-order-with-case-start-date Order of court to wind up on {case_start_date}
liquidation-compulsory-winding-up-progress-report Progress report in a winding up by the court
liquidation-constitution-of-liquidation-committee-northern-ireland Notice of Constitution of Committee
liquidation-continuation-of-creditors-committee Continuation of creditors committee
liquidation-court-order-early-dissolution Order of court for early dissolution
liquidation-court-order-ending-administration-northern-ireland Notice of court order ending Administration
liquidation-court-order-insolvency-northern-ireland Insolvency court order
liquidation-court-order-limiting-disclosure Order of court limiting disclosure
liquidation-court-order-miscellaneous Insolvency court order
liquidation-court-order-recall-provisional-liquidator Order of court recall of provisional liquidator
liquidation-court-order-to-rescind-winding-up Order of court to rescind winding up
liquidation-court-order-to-stay-winding-up Order of court to stay winding up
liquidation-court-order-to-unstay-winding-up Order of court to unstay winding up
liquidation-court-order-under-section-176a-northern-ireland Notice to registrar of companies in respect of order under section 176A
liquidation-court-order-winding-up-northern-ireland Order of court to wind up
liquidation-cva-supervisors-abstract-of-receipts-payments-with-brought-down-date Voluntary arrangement supervisor's abstract of receipts and payments to {brought_down_date}
liquidation-cva-supervisors-abstracts-of-receipts-payments Voluntary arrangement supervisor's abstract of receipts and payments
liquidation-date-of-dissolution-northern-ireland Notice to Registrar in respect of date of dissolution
liquidation-death-of-liquidator-northern-ireland Death of liquidator
liquidation-declaration-of-solvency-northern-ireland Declaration of solvency
liquidation-defer-dissolution-dissolution Deferment of compulsory dissolution
liquidation-discharge-administration-order--northern-ireland Notice of discharge of Administration Order
liquidation-discharge-of-administration-order-northern-ireland Notice of discharge of Administration Order
liquidation-disclaimer-notice Notice to Registrar of Companies of Notice of disclaimer
liquidation-early-completion-of-winding-up-northern-ireland Early completion of winding up
liquidation-end-of-administration-northern-ireland Notice of end of Administration
liquidation-ending-of-moratorium-northern-ireland End of moratorium
liquidation-establishment-of-creditors-or-liquidation-committee Establishment of creditors or liquidation committee
liquidation-establishment-of-creditors-or-liquidation-committee-scotland Establishment of creditors' committee (Administration)
liquidation-ex No longer in liquidation
liquidation-extension-northern-ireland Extension or further extension of moratorium
liquidation-extension-of-period-northern-ireland Notice of extension of period of Administration
liquidation-extension-of-time-northern-ireland Notice of extension of time period
liquidation-in-administration-administrator-ceasing-to-be-qualified-to-act Notice of administrator ceasing to be qualified to act
liquidation-in-administration-administrator-ceasing-to-be-qualified-to-act-scotland Notice of vacation of office when administrator ceases to be qualified to act
liquidation-in-administration-administrator-deceased Notice of administrator's death
liquidation-in-administration-administrator-deceased-scotland Notice of deceased administrator
liquidation-in-administration-amended-certificate-of-constitution-creditors-committee Amended certificate of constitution of creditors' committee
liquidation-in-administration-appointment-of-a-replacement-or-additional-administrator Notice of appointment of a replacement or additional administrator
liquidation-in-administration-appointment-of-a-replacement-or-additional-administrator-scotland Appointment of replacement or additional administrator
liquidation-in-administration-appointment-of-administrator Appointment of an administrator
liquidation-in-administration-appointment-of-administrator-scotland Appointment of an administrator
liquidation-in-administration-appointment-of-replacement-additional-administrator Notice of appointment of replacement/additional administrator
liquidation-in-administration-appointment-of-replacement-additional-administrator-scotland Notice of appointment of replacement/additional administrator
liquidation-in-administration-appointment-of-replacement-additional-adminstrator Notice of appointment of replacement/additional administrator
liquidation-in-administration-automatic-end-of-case Notice of automatic end of Administration
liquidation-in-administration-automatic-end-of-case-scotland Automatic end of Administration
liquidation-in-administration-automatic-end-scotland Notice of automatic end of Administration
liquidation-in-administration-change-date-of-dissolution Notice to Registrar in respect of date of dissolution
liquidation-in-administration-change-date-of-dissolution-scotland Notice of court order in respect of date of dissolution
liquidation-in-administration-change-in-committee-membership Administrator's notice of a change in committee membership
liquidation-in-administration-court-order-ending-administration Notice of a court order ending Administration
liquidation-in-administration-court-order-ending-administration-scotland Notice of court order ending Administration
liquidation-in-administration-court-order-ending-administration-scotland-2 Notice of a court order ending Administration
liquidation-in-administration-court-order-under-section-176A Notice to Registrar of companies in respect of order under section 176A
liquidation-in-administration-creditor-decision-revised-proposals-scotland Result of creditors’ decision on revised administrator’s proposals
liquidation-in-administration-date-of-dissolution-scotland Notice to Registrar in respect of date of dissolution
liquidation-in-administration-deemed-proposal-scotland Statement of administrator's deemed proposal
liquidation-in-administration-end-of-administration Notice of end of Administration
liquidation-in-administration-end-of-administration-scotland Notice of end of Administration
liquidation-in-administration-end-of-administration-scotland-2 End of Administration
liquidation-in-administration-extension-of-period Notice of extension of period of Administration
liquidation-in-administration-extension-of-period-scotland Notice of extension of period of Administration
liquidation-in-administration-extension-of-time Notice of extension of time period of the administration
liquidation-in-administration-extension-of-time-approval-scotland Notice of Extension of time to seek approval of administrator's proposals
liquidation-in-administration-extension-of-time-deliver-scotland Notice of Extension of time to deliver administrator’s proposals
liquidation-in-administration-move-to-creditors-voluntary-liquidation Notice of move from Administration case to Creditors Voluntary Liquidation
liquidation-in-administration-move-to-creditors-voluntary-liquidation-scotland Notice of move from Administration to Creditors Voluntary Liquidation
liquidation-in-administration-move-to-creditors-voluntary-liquidation-scotland-2 Move from Administration case to Creditor's Voluntary Liquidation
liquidation-in-administration-move-to-dissolution Notice of move from Administration to Dissolution
liquidation-in-administration-move-to-dissolution-scotland Notice of move from Administration to Dissolution
liquidation-in-administration-move-to-dissolution-scotland-2 Move from Administration to Dissolution
liquidation-in-administration-move-to-dissolution-with-case-end-date Notice of move from Administration to Dissolution on {case_end_date}
liquidation-in-administration-notice-administrators-proposals-scotland Notice of Administrator's proposal
liquidation-in-administration-notice-deemed-approval-of-proposals-scotland Approval of administrator’s proposals
liquidation-in-administration-notice-of-order-deal-with-charged-property Notice of order to deal with charged property
liquidation-in-administration-notice-of-order-deal-with-charged-property-scotland Order to deal with charged property
liquidation-in-administration-notice-of-statement-of-affairs-scotland Statement of affairs
liquidation-in-administration-notice-of-statement-of-affairs-scotland-with-form-attached Statement of affairs with form {form_attached}
liquidation-in-administration-order-limiting-disclosure-of-statement-of-affairs-or-proposals Notice of order limiting disclosure of statement of affairs or proposals
liquidation-in-administration-order-limiting-disclosure-of-statement-of-affairs-or-proposals-scotland Order limiting disclosure of statement of affairs or proposals in administration
liquidation-in-administration-order-to-deal-with-secured-property-scotland Notice of order to deal with secured property
liquidation-in-administration-progress-report Administrator's progress report
liquidation-in-administration-progress-report-scotland Administrator's progress report
liquidation-in-administration-progress-report-scotland-with-brought-down-date Administrator's progress report to {brought_down_date}
liquidation-in-administration-progress-report-with-brought-down-date Administrator's progress report to {brought_down_date}
liquidation-in-administration-proposals Statement of administrator's proposal
liquidation-in-administration-proposals-scotland Statement of administrator's proposal
liquidation-in-administration-removal-of-administrator-from-office Notice of order removing administrator from office
liquidation-in-administration-removal-of-administrator-from-office-scotland Order removing administrator from office
liquidation-in-administration-rescission-or-amendment-of-order-limiting-disclosure-of-statement-of-affairs-or-proposals Notice of rescission or amendment of order limiting disclosure of statement of affairs or proposals in administration
liquidation-in-administration-rescission-or-amendment-of-order-limiting-disclosure-of-statement-of-affairs-or-proposals-scotland Discharge or variation of order limiting disclosure of statement of affairs or proposals in administration
liquidation-in-administration-resignation-of-administrator Notice of resignation of an administrator
liquidation-in-administration-resignation-of-administrator-scotland Notice of resignation of administrator
liquidation-in-administration-resignation-of-administrator-scotland-2 Resignation of an administrator
liquidation-in-administration-result-creditors-decision-scotland Creditors’ decision on administrator’s proposals
liquidation-in-administration-result-creditors-meeting Result of meeting of creditors
liquidation-in-administration-result-of-creditors-meeting-scotland Notice of result of meeting of creditors
liquidation-in-administration-revised-proposals Statement of administrator's revised proposal
liquidation-in-administration-revised-proposals-scotland Statement of administrator's revised proposal
liquidation-in-administration-revision-administrators-proposals Revision of administrator’s proposals
liquidation-in-administration-revision-administrators-proposals-scotland Revision of administrator’s proposals
liquidation-in-administration-statement-of-affairs Statement of affairs
liquidation-in-administration-statement-of-affairs-scotland Statement of affairs
liquidation-in-administration-statement-of-affairs-with-form-attached Statement of affairs with form {form_attached}
liquidation-in-administration-statement-of-affairs-with-form-attached-scotland Statement of affairs {form_attached}
liquidation-in-administration-vacation-of-office Notice of vacation of office by administrator
liquidation-in-administration-vacation-of-office-scotland Notice of vacation of office by administrator
liquidation-in-adminstration-deemed-proposal-scotland Statement of adminstrator's deemed proposal
liquidation-insolvency-judgement-overseas Insolvency judgement
liquidation-insolvency-misellaneous-northern-ireland Insolvency filing
liquidation-insolvency-proceedings-limited-liability-partnership Insolvency proceedings
liquidation-insolvency-proceedings-overseas Insolvency proceedings against an overseas company
liquidation-leave-to-resign-as-liquidator-northern-ireland Order of court granting voluntary liquidator leave to resign
liquidation-liquidation-statement-of-receipts-and-payments-northern-ireland Statement of receipts and payments
liquidation-liquidation-statement-of-receipts-and-payments-northern-ireland-with-brought-down-date Statement of receipts and payments to {brought_down_date}
liquidation-meeting-approving-companies-voluntary-arrangement-northern-ireland Notice to Registrar of voluntary arrangement taking effect
liquidation-miscellaneous Insolvency filing
liquidation-miscellaneous-northern-ireland Insolvency filing
liquidation-moratorium-commencement-of-moratorium Commencement of Moratorium
liquidation-moratorium-court-order-permitting-disposal-of-goods Court order permitting disposal of property or goods
liquidation-moratorium-early-end-of-moratorium Early end of Moratorium
liquidation-moratorium-end-of-moratorium-by-court End of Moratorium by a Court
liquidation-moratorium-end-of-moratorium-by-monitor End of Moratorium by a Monitor
liquidation-moratorium-end-of-moratorium-following-disposal-of-application-for-extension-by-court-or-following-cva-proposal-taking-effect-or-being-withdrawn End of Moratorium following disposal of application for extension by the court or following CVA proposal taking effect or being withdrawn
liquidation-moratorium-extension-of-moratorium Moratorium has been ended or extended
liquidation-moratorium-monitor-ceasing-to-act-following-court-order Monitor ceasing to act following court
liquidation-moratorium-replacement-or-additonal-monitor-following-court-order Replacement or additional monitor (following court order)
liquidation-move-to-creditors-voluntary-liquidation-northern-ireland Notice of move from Administration to Creditors Voluntary Liquidation
liquidation-move-to-dissolution-northern-ireland Notice to move from Administration to Dissolution
liquidation-notice-of-final-meeting-of-creditors-northern-ireland Notice of final meeting of creditors
liquidation-notice-of-order-to-dispose-of-charged-property-northern-ireland Notice of order to dispose of charged property
liquidation-notice-order-of-charged-property-northern-ireland Notice of order to deal with charged property
liquidation-order-to-deal-with-charged-property-northern-ireland Notice of order to deal with charged property
liquidation-proceedings-member-state-with-consent-to-dissolution Statement of insolvency proceedings in another member state with consent to dissolution of the company
liquidation-proceedings-member-state-with-consent-to-dissolution-northern-ireland Statement of insolvency proceedings in another member state with consent to dissolution of the company
liquidation-proceedings-member-state-with-consent-to-dissolution-scotland Statement of insolvency proceedings in another member state with consent to dissolution of the company
liquidation-proceedings-member-state-without-consent-to-dissolution Statement of insolvency proceedings in another member state without consent to dissolution of the company
liquidation-proceedings-member-state-without-consent-to-dissolution-northern-ireland Statement of insolvency proceedings in another member state without consent to dissolution of the company
liquidation-proceedings-member-state-without-consent-to-dissolution-scotland Statement of insolvency proceedings in another member state without consent to dissolution of the company
liquidation-progress-report-northern-ireland Administrator's progress report
liquidation-progress-report-northern-ireland-with-brought-down-date Administrator's progress report to {brought_down_date}
liquidation-receiver-abstract-of-receipts-and-payments Receiver's abstract of receipts and payments
liquidation-receiver-abstract-of-receipts-and-payments-with-brought-down-date Receiver's abstract of receipts and payments to {brought_down_date}
liquidation-receiver-administrative-receivers-report Administrative Receiver's report
liquidation-receiver-administrative-receivers-report-scotland Administrative Receiver’s report
liquidation-receiver-amended-certificate-of-constitution Amended certificate of constitution of creditors' committee
liquidation-receiver-appointment-of-receiver Appointment of receiver or manager
liquidation-receiver-appointment-of-receiver-by-court-scotland Notice of the appoinment of a receiver by the court
liquidation-receiver-appointment-of-receiver-limited-liability-partnership Appointment of receiver or manager
liquidation-receiver-appointment-of-receiver-scotland Notice of the appointment of receiver by a holder of a floating charge
liquidation-receiver-appointment-of-receiver-scotland-2 Appointment of Administrative Receiver, Receiver or Manager
liquidation-receiver-cease-to-act-receiver Notice of ceasing to act as receiver or manager
liquidation-receiver-cease-to-act-receiver-limited-liability-partnership Notice of ceasing to act as receiver or manager
liquidation-receiver-cease-to-act-receiver-scotland Cease to act as Administrative Receiver, Receiver or Manager
liquidation-receiver-ceasing-to-act-scotland Notice of ceasing to act as receiver or manager
liquidation-receiver-death-of-receiver Notice of adminstrative receivers' death
liquidation-receiver-death-of-receiver-northern-ireland Death of administrative receiver
liquidation-receiver-death-of-receiver-scotland Death of receiver
liquidation-receiver-death-of-receiver-scotland-2 Deceased Administrative Receiver
liquidation-receiver-dispose-of-secured-property-scotland Notice of authorisation to dispose of secured property
liquidation-receiver-order-to-dispose-of-charged-property Notice of order to dispose of charged property
liquidation-receiver-order-to-dispose-of-charged-property-scotland Authorisation to dispose of secured property
liquidation-receiver-receivers-abstracts-of-receipts-and-payments-scotland Receiver/Manager's abstract of receipts and payments
liquidation-receiver-receivers-report-scotland Notice of receiver's report
liquidation-receiver-report-change-of-committee Administrator's report of a change in committee membership
liquidation-receiver-statement-of-affairs Statement of Affairs in administrative receivership following report to creditors
liquidation-regulations-onset-of-insolvency-overseas EC Regs onset of insolvency
liquidation-removal-of-liquidator-northern-ireland Certificate of removal of voluntaryliquidator
liquidation-replacement-nominee-northern-ireland Notice to Registrar of a replacement nominee
liquidation-resignation-as-liquidator-northern-ireland Notice of resignation of liquidator compulsory
liquidation-resignation-of-administrator-northern-ireland Notice of resignation of administrator
liquidation-resolution-miscellaneous Insolvency resolution
liquidation-result-of-creditors-meeting-northern-ireland Notice of result of meeting of creditors
liquidation-return-of-final-meeting-creditors-voluntary-winding-up-northern-ireland Return of final meeting in a creditors' voluntary winding up
liquidation-return-of-final-meeting-members-voluntary-winding-up-northern-ireland Return of final meeting in a members' voluntary winding up
liquidation-revised-proposals-northern-ireland Statement of administrator's revised proposal
liquidation-revocation-or-suspension-of-voluntary-arrangement-northern-ireland Order of revocation or suspension of voluntary arrangement
liquidation-special-resolution-to-wind-up-northern-ireland Special resolution to wind up
liquidation-statement-of-affairs-administrative-receiver-northern-ireland Statement of Affairs in Administrative Receivership
liquidation-statement-of-affairs-northern-ireland Statement of affairs
liquidation-statement-of-concurrence Statement of concurrence
liquidation-statement-of-proposals-northern-ireland Statement of administrator's proposal
liquidation-supervisors-abstracts-of-receipts-payments-northern-ireland Voluntary arrangement's supervisor's abstract of receipts and payments
liquidation-termination-of-provisional-liquidator Notice of termination of appointment of provisional liquidator
liquidation-termination-of-provisional-liquidator-court-scotland Termination of appointment of provisional liquidator in a winding-up by the court
liquidation-termination-of-winding-up-societas-europaea Notice of initiation or termination of winding up , liquidation, insolvency, cessation of payment procedures and decision to continue operating
liquidation-vacation-of-liquidator-northern-ireland Notice of vacation of office by voluntary liquidator
liquidation-vacation-of-office-northern-ireland Notice of vacation of office by administrator
liquidation-variation-of-administration-order-northern-ireland Notice of variation of an Administration Order
liquidation-voluntary-appeal Order of court on appeal against Secretary of State's decision
liquidation-voluntary-appointment-of-liquidator Appointment of a voluntary liquidator
liquidation-voluntary-arrangement-commencement-of-moratorium Commencement of moratorium
liquidation-voluntary-arrangement-commencement-of-moratorium-scotland Commencement of moratorium
liquidation-voluntary-arrangement-completion Notice of completion of voluntary arrangement
liquidation-voluntary-arrangement-completion-scotland Termination or full implementation of CVA
liquidation-voluntary-arrangement-completion-with-date Notice of completion of voluntary arrangement on {case_end_date}
liquidation-voluntary-arrangement-continuation-of-moratorium-scotland Continuation of moratorium
liquidation-voluntary-arrangement-court-order-to-extend-moratorium Court order to extend moratorium
liquidation-voluntary-arrangement-court-order-to-extend-moratorium-scotland Court order to extend moratorium
liquidation-voluntary-arrangement-decision-to-extend-moratorium Decision to extend moratorium
liquidation-voluntary-arrangement-disposal-of-charged-property-moratorium-scotland Disposal of charged property during a moratorium
liquidation-voluntary-arrangement-ending-of-moratorium End of moratorium
liquidation-voluntary-arrangement-ending-of-moratorium-scotland End of moratorium
liquidation-voluntary-arrangement-extension-of-moratorium Extension or further extension of moratorium
liquidation-voluntary-arrangement-extension-of-moratorium-scotland Extension or further extension of moratorium
liquidation-voluntary-arrangement-meeting-approving-companies-voluntary-arrangement Notice to Registrar of companies voluntary arrangement taking effect
liquidation-voluntary-arrangement-meeting-approving-companies-voluntary-arrangement-scotland Voluntary arrangement taking effect
liquidation-voluntary-arrangement-meeting-approving-creditors-voluntary-arrangement-scotland Notice of report of meeting approving voluntary arrangement
liquidation-voluntary-arrangement-notice-completion-scotland Notice of completion of voluntary arrangement
liquidation-voluntary-arrangement-or-moratorium-court-order Court order in respect of a voluntary arrangement or moratorium
liquidation-voluntary-arrangement-or-moratorium-court-order-scotland Court order in respect of a voluntary arrangement
liquidation-voluntary-arrangement-replacement-nominee Appointment of replacement nominee
liquidation-voluntary-arrangement-replacement-nominee-scotland Appointment of replacement nominee
liquidation-voluntary-arrangement-revocation-or-suspension Order of revocation or suspension of voluntary arrangement
liquidation-voluntary-arrangement-revocation-or-suspension-of-voluntary-arrangement-scotland Notice of order of revocation or suspension of voluntary arrangement
liquidation-voluntary-arrangement-revocation-or-suspension-of-voluntary-arrangement-scotland-2 Revocation or suspension of CVA
liquidation-voluntary-arrangement-supervisors-progress-report-scotland Supervisor’s progress report in CVA
liquidation-voluntary-arrangement-withdrawal-of-consent Withdrawal of nominee's consent to act
liquidation-voluntary-arrangement-withdrawal-of-consent-scotland Withdrawal of nominee's consent to act
liquidation-voluntary-cease-to-act-as-liquidator Notice of ceasing to act as a voluntary liquidator
liquidation-voluntary-certificate-creditors-paid-in-full-scotland Certificate that creditors have been paid in full
liquidation-voluntary-certificate-of-continuance-scotland Liquidator's certificate of continuance
liquidation-voluntary-certificate-release-of-liquidator-scotland Certificate of release of liquidator
liquidation-voluntary-constitution-liquidation-committee Notice of Constitution of Liquidation Committee
liquidation-voluntary-continuance-scotland Constitution of continuance liquidation creditors committee
liquidation-voluntary-court-order-of-resignation-of-liquidator-scotland Court order of resignation of liquidator
liquidation-voluntary-court-order-staying-or-sisting-winding-up-in-MVL-or-CVL-scotland Order staying/sisting proceedings in a winding-up in MVL or CVL
liquidation-voluntary-creditors-paid-in-full Certificate that Creditors have been paid in full
liquidation-voluntary-creditors-paid-in-full-scotland Liquidator's certificate that creditors have been paid in full
liquidation-voluntary-creditors-return-of-final-meeting Return of final meeting in a creditors' voluntary winding up
liquidation-voluntary-creditors-return-of-final-meeting-scotland Final account prior to dissolution in CVL
liquidation-voluntary-creditors-voluntary-winding-up-scotland Confirmation of creditors' voluntary winding up
liquidation-voluntary-death-liquidator Death of a liquidator
liquidation-voluntary-death-of-liquidator-scotland Notice of death of liquidator
liquidation-voluntary-declaration-of-solvency Declaration of solvency
liquidation-voluntary-declaration-of-solvency-scotland Declaration of solvency
liquidation-voluntary-defer-dissolution Deferment of dissolution (voluntary)
liquidation-voluntary-deferral-of-dissolution Notice of deferral of dissolution
liquidation-voluntary-deferral-of-dissolution-scotland Order deferring the date of dissolution in MVL / CVL
liquidation-voluntary-determination Determination
liquidation-voluntary-extraordinary-resolution-to-wind-up Extraordinary resolution to wind up
liquidation-voluntary-extraordinary-resolution-to-wind-up-with-case-start-date Extraordinary resolution to wind up on {case_start_date}
liquidation-voluntary-leave-to-resign-liquidator Court order granting voluntary liquidator leave to resign
liquidation-voluntary-liquidators-statement-of-receipts-payments-scotland Statement of receipts and payments
liquidation-voluntary-members-return-of-final-meeting Return of final meeting in a members' voluntary winding up
liquidation-voluntary-members-return-of-final-meeting-scotland Final account prior to dissolution in MVL (final account attached)
liquidation-voluntary-notice-of-limited-disclosure Notice of limited disclosure
liquidation-voluntary-notice-order-under-section-176a Notice to Registrar of companies in respect of order under section 176A
liquidation-voluntary-notice-revised-account Notice of revised account
liquidation-voluntary-notice-to-gazette-appointment-of-liquidator Notice to the Gazette of an appointment of a liquidator
liquidation-voluntary-notice-under-section-204-scotland Notice under Section 204(6) or 205(6)
liquidation-voluntary-release-of-liquidator-by-secretary-of-state Removal of liquidator by secretary of state
liquidation-voluntary-release-of-liquidator-scotland Certificate of release of liquidator by accountant of court
liquidation-voluntary-removal-liquidator Certificate of removal of voluntary liquidator
liquidation-voluntary-removal-of-liquidator Removal of liquidator
liquidation-voluntary-removal-of-liquidator-by-company-meeting Removal of liquidator by company meeting
liquidation-voluntary-removal-of-liquidator-by-court Removal of liquidator by court order
liquidation-voluntary-removal-of-liquidator-scotland Notice of removal of liquidator
liquidation-voluntary-removal-of-receiver-scotland Certificate of removal of liquidator
liquidation-voluntary-resignation-as-liquidator Notice of resignation of liquidator
liquidation-voluntary-resignation-liquidator Resignation of a liquidator
liquidation-voluntary-resignation-of-liquidator-scotland Notice of resignation of liquidator
liquidation-voluntary-return-of-final-meeting-scotland Return of final meeting of voluntary winding up
liquidation-voluntary-special-resolution-to-wind-up Special resolution to wind up
liquidation-voluntary-special-resolution-to-wind-up-case-start-date Special resolution to wind up on {case_start_date}
liquidation-voluntary-statement-of-affairs Statement of affairs
liquidation-voluntary-statement-of-affairs-with-form-attached Statement of affairs with form {form_attached}
liquidation-voluntary-statement-of-receipts-and-payments Liquidators' statement of receipts and payments
liquidation-voluntary-statement-of-receipts-and-payments-with-brought-down-date Liquidators' statement of receipts and payments to {brought_down_date}
liquidation-voluntary-supervisors-abstracts-of-receipts-payments-scotland Notice of voluntary arrangement supervisor's abstract of receipts and payments
liquidation-voluntary-supervisors-abstracts-of-receipts-payments-scotland-with-brought-down-date Notice of voluntary arrangement supervisor's abstract of receipts and payments to {brought_down_date}
liquidation-voluntary-vacation-liquidator Notice of vacation of office of voluntary liquidator
liquidation-voluntary-vacation-of-liquidator-scotland Notice of vacation of liquidator
liquidation-winding-up-overseas Winding up of an overseas company
liquidation-withdrawal-of-consent-northern-ireland Notice to Registrar by nominee of withdrawel of consent to act
members-register-information-on-withdrawal-from-the-public-register Members register information at {date} on withdrawal from the public register
memorandum-articles Memorandum and Articles of Association
miscellaneous Miscellaneous
miscellaneous-limited-liability-partnership Miscellaneous
model-articles-adopted Model articles adopted
model-articles-adopted-amended-provisions Model articles adopted (Amended Provisions)
mortgage-acquire-with-deed Registration of an acquisition
mortgage-acquire-with-deed-limited-liability-partnership Registration of an acquisition
mortgage-acquire-with-deed-with-charge-number Registration of acquisition {charge_number}
mortgage-acquire-with-deed-with-charge-number-charge-acquisition-date Registration of acquisition {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-with-deed-with-charge-number-charge-acquisition-date-limited-liability-partnership Registration of acquisition {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-with-deed-with-charge-number-limited-liability-partnership Registration of acquisition {charge_number}
mortgage-acquire-with-deed-with-charles-court-order-extend-with-charge-number-charge-acquisition-date Registration of an acquisition with Charles court order to extend. Charge code {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-with-deed-with-charles-court-order-extend-with-charge-number-charge-acquisition-date-limited-liability-partnership Registration of an acquisition with Charles court order to extend. Charge code {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-with-deed-with-court-order-extend-with-charge-number-charge-acquisition-date Registration of an acquisition with court order to extend. Charge code {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-with-deed-with-court-order-extend-with-charge-number-charge-acquisition-date-limited-liability-partnership Registration of an acquisition with court order to extend. Charge code {charge_number}, acquired on {property_acquired_date}
mortgage-acquire-without-deed Registration of an acquisition without deed
mortgage-acquire-without-deed-limited-liability-partnership Registration of an acquisition without deed
mortgage-acquire-without-deed-with-charge-number-charge-creation-date Registration of acquisition {charge_number}, acquired on {property_acquired_date} without deed
mortgage-acquire-without-deed-with-charge-number-charge-creation-date-limited-liability-partnership Registration of acquisition {charge_number}, acquired on {property_acquired_date} without deed
mortgage-acquire-without-deed-with-charles-court-order-extend-with-charge-number-charge-acquisition-date Registration of an acquisition with Charles court order to extend {charge_number}, acquired on {property_acquired_date} without deed
mortgage-acquire-without-deed-with-charles-court-order-extend-with-charge-number-charge-acquisition-date-limited-liability-partnership Registration of an acquisition with Charles court order to extend. Charge code {charge_number}, acquired on {property_acquired_date} without deed
mortgage-acquire-without-deed-with-court-order-extend-charge-number-charge-acquisition-date-limited-liability-partnership Registration of an acquisition with court order to extend. Charge code {charge_number}, acquired on {property_acquired_date} without deed
mortgage-acquire-without-deed-with-court-order-extend-with-charge-number-charge-acquisition-date Registration of an acquisition with court order to extend {charge_number}, acquired on {property_acquired_date} without deed
mortgage-alter-charge Alteration to a charge
mortgage-alter-charge-with-charge-number Alteration to charge {charge_number}
mortgage-alter-charge-with-charge-number-charge-creation-date Alteration to charge {charge_number}, created on {charge_creation_date}
mortgage-alter-floating-charge Alterations to a floating charge
mortgage-alter-floating-charge-with-number Alterations to floating charge {charge_number}
mortgage-alter-floating-charge-with-number-date Alterations to floating charge {charge_number}, created on {charge_creation_date}
mortgage-alter-post-to-charge-limited-liability-partnership Alteration to a charge , created on {charge_creation_date}
mortgage-alter-post-to-charge-with-charge-number-limited-liability-partnership Alteration to charge {charge_number}, created on {charge_creation_date}
mortgage-alteration-floating-charge-scotland-limited-liability-partnership Alteration to floating charge {charge_number}, created on {charge_creation_date}
mortgage-charge-part-both-with-charge-number Part of the property or undertaking has been released and no longer forms part of charge {charge_number}
mortgage-charge-part-cease-and-release-with-charge-number-limited-liability-partnership Part of the property or undertaking has been released and no longer forms part of charge {charge_number}
mortgage-charge-part-cease-and-release-with-charge-number-satisfaction-date Part of the property or undertaking has been released and no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-part-cease-and-release-with-charge-number-satisfaction-date-limited-liability-partnership Part of the property or undertaking has been released and no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-part-cease-with-charge-number Part of the property or undertaking no longer forms part of charge {charge_number}
mortgage-charge-part-cease-with-charge-number-limited-liability-partnership Part of the property or undertaking no longer forms part of charge {charge_number}
mortgage-charge-part-cease-with-charge-number-satisfaction-date Part of the property or undertaking no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-part-cease-with-charge-number-satisfaction-date-limited-liability-partnership Part of the property or undertaking no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-part-release-with-charge-number Part of the property or undertaking has been released from charge {charge_number}
mortgage-charge-part-release-with-charge-number-limited-liability-partnership Part of the property or undertaking has been released from charge {charge_number}
mortgage-charge-part-release-with-charge-number-satisfaction-date Part of the property or undertaking has been released from charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-part-release-with-charge-number-satisfaction-date-limited-liability-partnership Part of the property or undertaking has been released from charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-whole-cease-and-release-with-charge-number All of the property or undertaking has been released and no longer forms part of charge {charge_number}
mortgage-charge-whole-cease-and-release-with-charge-number-limited-liability-partnership All of the property or undertaking has been released and no longer forms part of charge {charge_number}
mortgage-charge-whole-cease-and-release-with-charge-number-satisfaction-date All of the property or undertaking has been released and no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-whole-cease-and-release-with-charge-number-satisfaction-date-limited-liability-partnership All of the property or undertaking has been released and no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-whole-cease-with-charge-number All of the property or undertaking no longer forms part of charge {charge_number}
mortgage-charge-whole-cease-with-charge-number-limited-liability-partnership All of the property or undertaking no longer forms part of charge {charge_number}
mortgage-charge-whole-cease-with-charge-number-satisfaction-date All of the property or undertaking no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-whole-cease-with-charge-number-satisfaction-date-limited-liability-partnership All of the property or undertaking no longer forms part of charge {charge_number} on {mortgage_satisfaction_date}
mortgage-charge-whole-release-with-charge-number All of the property or undertaking has been released from charge {charge_number}
mortgage-charge-whole-release-with-charge-number-limited-liability-partnership All of the property or undertaking has been released from charge {charge_number}
mortgage-charge-whole-release-with-charge-number-satisfaction-date All of the property or undertaking has been released from charge {charge number} on {mortgage_satisfaction_date}
mortgage-charge-whole-release-with-charge-number-satisfaction-date-limited-liability-partnership All of the property or undertaking has been released from charge {charge_number} on {mortgage_satisfaction_date}
mortgage-court-order Court order mortgage miscellaneous for charge
mortgage-create-with-deed Registration of a charge
mortgage-create-with-deed-limited-liability-partnership Registration of a charge
mortgage-create-with-deed-with-charge-number Registration of charge {charge_number}
mortgage-create-with-deed-with-charge-number-charge-creation-date Registration of charge {charge_number}, created on {charge_creation_date}
mortgage-create-with-deed-with-charge-number-charge-creation-date-limited-liability-partnership Registration of charge {charge_number}, created on {charge_creation_date}
mortgage-create-with-deed-with-charge-number-limited-liability-partnership Registration of charge {charge_number}
mortgage-create-with-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date Registration of a charge with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-create-with-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a charge with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-create-with-deed-with-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a charge with court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-create-without-deed Registration of a charge without deed
mortgage-create-without-deed-limited-liability-partnership Registration of a charge without deed
mortgage-create-without-deed-with-charge-number-charge-creation-date Registration of charge {charge_number}, created on {charge_creation_date} without deed
mortgage-create-without-deed-with-charge-number-charge-creation-date-limited-liability-partnership Registration of charge {charge_number}, created on {charge_creation_date} without deed
mortgage-create-without-deed-with-charge-number-limited-liability-partnership Registration of charge {charge_number} without deed
mortgage-create-without-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date Registration of a charge with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-create-without-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a charge with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-create-without-deed-with-court-order-extend-charge-number-charge-creation-date-limited-liability-partnership Registration of a charge with court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-create-without-deed-with-court-order-extend-with-charge-number-charge-creation-date Registration of a charge with court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-with-deed Registration of a series of debentures
mortgage-debenture-with-deed-limited-liability-partnership Registration of a series of debentures
mortgage-debenture-with-deed-with-charge-number-charge-creation-date Registration of a series of debentures {charge_number}, created on {charge_creation_date}
mortgage-debenture-with-deed-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures {charge_number}, created on {charge_creation_date}
mortgage-debenture-with-deed-with-charge-number-limited-liability-partnership Registration of a series of debentures {charge_number}
mortgage-debenture-with-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date Registration of a series of debentures with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-debenture-with-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-debenture-with-deed-with-court-order-extend-with-charge-number-charge-creation-date Registration of a series of debentures with court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-debenture-with-deed-with-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures with court order to extend. Charge code {charge_number}, created on {charge_creation_date}
mortgage-debenture-without-deed Registration of a series of debentures without deed
mortgage-debenture-without-deed-limited-liability-partnership Registration of a series of debentures without deed
mortgage-debenture-without-deed-with-charge-number-charge-creation-date Registration of a series of debentures {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-without-deed-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-without-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date Registration of a series of debentures with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-without-deed-with-charles-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures with Charles court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-without-deed-with-court-order-extend-with-charge-number-charge-creation-date Registration of a series of debentures with court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-debenture-without-deed-with-court-order-extend-with-charge-number-charge-creation-date-limited-liability-partnership Registration of a series of debentures with court order to extend. Charge code {charge_number}, created on {charge_creation_date} without deed
mortgage-deed Charge deed
mortgage-miscellaneous Mortgage miscellaneous for charge
mortgage-rectification-order Rectification order for charge {charge_number}
mortgage-release-cease-charge Property or undertaking has been released or no longer forms part of the charge
mortgage-release-cease-charge-limited-liability-partnership Property or undertaking has been released or no longer forms part of the charge
mortgage-resolution Mortgage miscellaneous resolution for charge
mortgage-satisfy-charge Satisfaction of a charge
mortgage-satisfy-charge-full Satisfaction of charge {charge_number} in full
mortgage-satisfy-charge-full-limited-liability-partnership Satisfaction of charge {charge_number} in full
mortgage-satisfy-charge-full-with-date Satisfaction of charge {charge_number} in full on {mortgage_satisfaction_date}
mortgage-satisfy-charge-full-with-mortgage-satisfaction-date-limited-liability-partnership Satisfaction of charge {charge_number} in full on {mortgage_satisfaction_date}
mortgage-satisfy-charge-limited-liability-partnership Satisfaction of a charge
mortgage-satisfy-charge-part Satisfaction of charge {charge_number} in part
mortgage-satisfy-charge-part-limited-liability-partnership Satisfaction of charge {charge_number} in part
mortgage-satisfy-charge-part-with-date Satisfaction of charge {charge_number} in part on {mortgage_satisfaction_date}
mortgage-satisfy-charge-part-with-mortgage-satisfaction-date-limited-liability-partnership Satisfaction of charge {charge_number} in part on {mortgage_satisfaction_date}
mortgage-trustee-acting-as Statement of company acting as a trustee on charge {charge_number}
mortgage-trustee-acting-as-trustee-limited-liability-partnership Statement of company acting as a trustee
mortgage-trustee-acting-as-trustee-with-charge-number-limited-liability-partnership Statement of company acting as a trustee on charge {charge_number}
move-registers-to-registered-office-company Register(s) moved to registered office address
move-registers-to-registered-office-company-with-new-address Register(s) moved to registered office address {new_address}
move-registers-to-registered-office-limited-liability-partnership Register(s) moved to registered office address
move-registers-to-registered-office-limited-liability-partnership-with-new-address Register(s) moved to registered office address {new_address}
move-registers-to-sail-company Register(s) moved to registered inspection location
move-registers-to-sail-company-with-new-address Register(s) moved to registered inspection location {new_address}
move-registers-to-sail-limited-liability-partnership Register(s) moved to registered inspection location
move-registers-to-sail-limited-liability-partnership-with-new-address Register(s) moved to registered inspection location {new_address}
no-description-available No description available
notice-appeal-to-remove-company-from-social-landlord-register Notice of appeal against a decision to remove a company from the Register of Social Landlords
notice-carry-on-business-as-investment-company Notice of intention to carry on business as an investment company
notice-from-overseas-registry-transfer-from-uk Notification from overseas registry of transfer from UK
notice-no-longer-an-investment-company Notice that a company no longer wishes to be an investment company
notice-objection-to-request-to-rectify-register Notice of an objection to a request for the registrar of Companies House to rectify the register
notice-of-ceasing-to-be-a-qualifying-partnership Notice of ceasing to be a qualifying partnership
notice-of-closure-branch-overseas-company Notice of closure of a place of business
notice-of-insolvency-proceedings-for-a-further-education-or-sixth-form-college-corporation Notice of insolvency proceedings for a further education or sixth form college corporation
notice-of-removal-of-a-corporate-director Notice of removal of a corporate director
notice-of-removal-of-a-director Notice of removal of a director
notice-removal-restriction-on-company-articles Notice of removal of restriction on the company's articles
notice-restriction-on-company-articles Notice of Restriction on the Company's Articles
notice-satisfaction-of-conditions-formation-of-societas-europaea Notice of satisfaction of conditions for the formation of holding Societas Europaea by a UK registered company
notice-to-cancel-reregistration-by-applicants Cancellation of reregistration by the applicants
notice-to-cancel-reregistration-by-company Cancellation of re-registration by the company
notification-of-a-person-with-significant-control Notification of {psc_name} as a person with significant control on {notification_date}
notification-of-a-person-with-significant-control-limited-liability-partnership Notification of {psc_name} as a person with significant control on {notification_date}
notification-of-a-person-with-significant-control-scottish-limited-partnership Notification of {psc_name} as a person with significant control on {notification_date}
notification-of-a-person-with-significant-control-scottish-partnership Notification of {psc_name} as a person with significant control on {notification_date}
notification-of-a-person-with-significant-control-statement Notification of a person with significant control statement
notification-of-a-person-with-significant-control-statement-limited-liability-partnership Notification of a person with significant control statement
notification-of-a-person-with-significant-control-statement-scottish-limited-partnership Notification of a person with significant control statement
notification-of-a-person-with-significant-control-statement-scottish-partnership Notification of a person with significant control statement
notification-of-a-person-with-significant-control-with-name Notification of {psc_name} as a person with significant control
notification-of-a-person-with-significant-control-without-name-date Notification of a person with significant control
notification-of-a-super-secure-person-with-significant-control Notification of a protected person with significant control
notification-of-a-super-secure-person-with-significant-control-limited-liability-partnership Notification of a protected person with significant control
order-of-court-registered-office-address-change Registered office address changed on {change_date} by order of court from {old_address} to {new_address}
order-of-court-registered-office-address-change-def Registered office address changed on {change_date} by order of court to {new_address}
order-of-court-restoration-previously-compulsory-liquidation Restoration by order of court - previously in Compulsory Liquidation
order-of-court-restoration-previously-creditors-voluntary-liquidation Restoration by order of court - previously in Creditors' Voluntary Liquidation
order-of-court-restoration-previously-members-voluntary-liquidation Restoration by order of court - previously in Members' Voluntary Liquidation
order-of-court-restructuring-plan Restructuring plan
order-of-court-restructuring-plan-and-change-share-capital Restructuring Plan and change in share capital
ordinary-resolution Ordinary resolution
ordinary-resolution-acquisition Ordinary resolution of financial assistance for the acquisition of shares
ordinary-resolution-adopt-memorandum Ordinary resolution of adoption of Memorandum of Association
ordinary-resolution-alteration-memorandum Ordinary resolution of alteration of Memorandum of Association
ordinary-resolution-capitalisation Ordinary resolution of capitalisation or a bonus issue of shares
ordinary-resolution-change-of-name Ordinary resolution of change of name
ordinary-resolution-decrease-capital Ordinary resolution of decreasing authorised share capital
ordinary-resolution-exemption Ordinary resolution of exemption from the Appointing of Auditors
ordinary-resolution-increase-capital Ordinary resolution of increasing authorised share capital
ordinary-resolution-memorandum Ordinary resolution of Memorandum of Association
ordinary-resolution-purchase-number-shares Ordinary resolution of authority to purchase a number of shares
ordinary-resolution-purchase-shares Ordinary resolution of authority to purchase own shares out of capital
ordinary-resolution-redeem-shares Ordinary resolution of redemption of redeemable shares
ordinary-resolution-reduction-capital Ordinary resolution of reduction in issued share capital
ordinary-resolution-removal-pre-emption Ordinary resolution of removal of pre-emption rights
ordinary-resolution-securities Ordinary resolution of allotment of securities
ordindary-resolution-varying-share-rights Ordinary resolution of varying share rights or name
particulars-of-a-mortgage-charge Particulars of a mortgage charge
persons-with-significant-control-register-information-on-withdrawal-from-the-public-register Persons' with significant control register information at {date} on withdrawal from the public register
proposed-transfer-societas-europaea-from-uk Proposed transfer of Societas Europaea from United Kingdom
proposed-transfer-societas-europaea-to-uk Proposed transfer of Societas Europaea from United Kingdom
re-registration-court-order-to-reduce-share-capital Re-registration court order to reduce share capital
re-registration-memorandum-articles Re-registration of Memorandum and Articles
register-overseas-company Registration of a UK establishment of an overseas company
register-overseas-company-with-date Registration of a UK establishment of an overseas company on {incorporation_date}
registration-and-designation-as-a-private-fund-limited-partnership Registration and designation as a Private Fund Limited Partnership
registration-as-a-limited-partnership Registration of a Limited Partnership
registration-as-a-private-fund-limited-partnership Registration of a Private Fund Limited Partnership
registration-company-as-social-landlord Registration of a company as a social landlord
registration-of-a-limited-partnership Registration of a Limited Partnership
registration-of-a-scottish-partnership Registration of a Scottish Partnership
registration-of-european-economic-interest-group-address-in-uk Registration of a European Economic Interest Group whose official address is in the United Kingdom
registration-of-uk-establishment Registration of a UK establishment
registration-overseas-entity Registration of an overseas entity
removal-company-as-social-landlord Removal of a company as a social landlord
removal-company-as-social-landlord-with-removal-date Removal of a company as a social landlord on {removal_date}
removal-overseas-entity Removal of an overseas entity
replacement-filing-capital-allotment-shares Replacement Filing of a statement of capital following an allotment of shares on {date}
replacement-filing-capital-alter-shares Replacement Filing of notice of consolidation, sub-division, redemption of shares or re-conversion of stock into shares
replacement-filing-capital-alter-shares-consolidation Replacement Filing of consolidation of shares on {date}
replacement-filing-capital-alter-shares-consolidation-reconversion Replacement Filing of consolidation and re-conversion of shares on {date}
replacement-filing-capital-alter-shares-consolidation-reconversion-statement-of-capital Replacement Filing of consolidation and re-conversion of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-consolidation-statement-of-capital Replacement Filing of consolidation of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-consolidation-subdivision Replacement Filing of consolidation and sub-division of shares on {date}
replacement-filing-capital-alter-shares-consolidation-subdivision-reconversion Replacement Filing of consolidation, sub-division and re-conversion of shares on {date}
replacement-filing-capital-alter-shares-consolidation-subdivision-reconversion-statement-of-capital Replacement Filing of consolidation, sub-division and re-conversion of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-consolidation-subdivision-statement-of-capital Replacement Filing of consolidation and sub-division of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-reconversion Replacement Filing of re-conversion of shares on {date}
replacement-filing-capital-alter-shares-reconversion-statement-of-capital Replacement Filing of re-conversion of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-redemption Replacement Filing of re-demption of shares on {date}
replacement-filing-capital-alter-shares-redemption-statement-of-capital Replacement Filing of statement of capital on {date}
replacement-filing-capital-alter-shares-subdivision Replacement Filing of sub-division of shares on {date}
replacement-filing-capital-alter-shares-subdivision-reconversion Replacement Filing of sub-division and re-conversion of shares on {date}
replacement-filing-capital-alter-shares-subdivision-reconversion-statement-of-capital Replacement Filing of sub-division and re-conversion of shares. Statement of capital on {date}
replacement-filing-capital-alter-shares-subdivision-statement-of-capital Replacement Filing of sub-division of shares. Statement of capital on {date}
replacement-filing-capital-cancellation-shares Replacement Filing of cancellation of shares. Statement of capital on {date}
replacement-filing-capital-cancellation-shares-by-plc Replacement Filing of cancellation of shares by a PLC. Statement of capital on {date}
replacement-filing-capital-cancellation-treasury-shares-with-date-currency-capital-figure Replacement Filing of statement of capital on {date}
replacement-filing-capital-cancellation-treasury-shares-with-date-treasury-capital-figure Replacement Filing of cancellation of treasury shares. Treasury capital:
replacement-filing-capital-redomination-of-shares Replacement Filing of redenomination of shares. Statement of capital {date}
replacement-filing-capital-reduction-of-capital-redomination Replacement Filing Reduction of capital following redenomination. Statement of capital on {date}
replacement-filing-cessation-of-a-person-with-significant-control Replacement Filing for the cessation of {psc_name} as a person with significant control
replacement-filing-cessation-of-a-person-with-significant-control-limited-liability-partnership Replacement Filing for the cessation of {psc_name} as a person with significant control
replacement-filing-cessation-of-a-person-with-significant-control-without-name-date Replacement Filing for the cessation of a person with significant control
replacement-filing-change-details-of-a-person-with-significant-control Replacement Filing to change the details of {psc_name} as a person with significant control
replacement-filing-change-details-of-a-person-with-significant-control-limited-liability-partnership Replacement Filing to change the details of {psc_name} as a person with significant control
replacement-filing-change-to-a-person-with-significant-control-without-name-date Replacement Filing to change the details for a person with significant control
replacement-filing-notification-of-a-person-with-significant-control Replacement Filing for the notification of {psc_name} as a person with significant control
replacement-filing-notification-of-a-person-with-significant-control-limited-liability-partnership Replacement Filing for the notification of {psc_name} as a person with significant control
replacement-filing-notification-of-a-person-with-significant-control-statement Replacement Filing for the notification of a person with significant control statement
replacement-filing-notification-of-a-person-with-significant-control-statement-limited-liability-partnership Replacement Filing for the notification of a person with significant control statement
replacement-filing-notification-of-a-person-with-significant-control-without-name-date Replacement Filing for the notification of a person with significant control
replacement-filing-of-annual-return-with-made-up-date Replacement Filing of the annual return made up to {made_up_date}
replacement-filing-of-change-of-director-details-with-name Replacement Filing to change the details of {officer_name} as a director
replacement-filing-of-change-of-member-details-with-name Replacement Filing to change the details of {officer_name} as a member
replacement-filing-of-change-of-secretary-details-with-name Replacement Filing to change the details of {officer_name} as a secretary
replacement-filing-of-confirmation-statement-with-made-up-date Replacement Filing of Confirmation Statement dated {made_up_date}
replacement-filing-of-director-appointment-with-name Replacement Filing for the appointment of {officer_name} as a director
replacement-filing-of-director-termination-with-name Replacement Filing for the termination of {officer_name} as a director
replacement-filing-of-form Replacement filing of form previously delivered to Companies House
replacement-filing-of-form-with-form-type Replacement filing of {form_type} previously delivered to Companies House
replacement-filing-of-form-with-form-type-made-up-date Replacement filing of {form_type} previously delivered to Companies House made up to {made_up_date}
replacement-filing-of-member-appointment-with-name Replacement Filing for the appointment of {officer_name} as a member
replacement-filing-of-member-termination-with-name Replacement Filing for the termination of {officer_name} as a member
replacement-filing-of-secretary-appointment-with-name Replacement Filing for the appointment of {officer_name} as a secretary
replacement-filing-of-secretary-termination-with-name Replacement Filing for the termination of {officer_name} as a secretary
replacement-filing-withdrawal-of-a-person-with-significant-control-statement Replacement Filing for the withdrawal of a person with significant control statement
replacement-filing-withdrawal-of-a-person-with-significant-control-statement-limited-liability-partnership Replacement Filing for the withdrawal of a person with significant control statement
reregistration Re-registration
reregistration-assent Re-registration assent
reregistration-private-limited-to-private-unlimited-company Re-registration from a private limited company to a private unlimited company
reregistration-private-to-public-company Re-registration from a private company to a public company
reregistration-private-to-public-company-appoint-secretary Re-registration from a private company to a public company including appointment of secretary(s)
reregistration-private-unlimited-to-private-limited-company Re-registration from a private unlimited company to a private limited company
reregistration-public-to-private-company Re-registration from a public company to a private limited company
reregistration-public-to-private-following-cancellation-of-shares Re-registration from a public company to a private company following share cancellation
reregistration-public-to-private-following-capital-reduction Re-registration from a public company to a private company following capital reduction
reregistration-public-to-private-following-court-order Re-registration from a public company to a private company following a court order
reregistration-public-to-private-unlimited-company Re-registration from a public company to a private unlimited company
resolution Resolutions
resolution-acquisition Resolution of financial assistance for the acquisition of shares
resolution-adopt-articles Resolution of adoption of Articles of Association
resolution-adopt-memorandum Resolution of adoption of Memorandum of Association
resolution-adopt-memorandum-and-articles Resolution of adoption of Memorandum and/or Articles of Association
resolution-alteration-articles Resolution of alteration of Articles of Association
resolution-alteration-memorandum Resolution of alteration of Memorandum of Association
resolution-alteration-memorandum-and-articles Resolution of alteration of Memorandum and/or Articles of Association
resolution-capitalisation Resolution of capitalisation or a bonus issue of shares
resolution-change-of-name Change company name resolution on {resolution_date}
resolution-decrease-capital Resolution of decreasing authorised share capital
resolution-exemption Resolution of exemption from the Appointing of Auditors
resolution-increase-capital Resolution of increasing authorised share capital
resolution-memorandum Resolution of Memorandum and/or Articles of Association
resolution-memorandum-and-articles Resolution of Memorandum and/or Articles of Association
resolution-purchase-number-shares Resolution of authority to purchase a number of shares
resolution-purchase-shares Resolution of authority to purchase own shares out of capital
resolution-re-registration Resolution of re-registration
resolution-redeem-shares Resolution of redemption of redeemable shares
resolution-redonominate-shares Resolution to redenominate shares
resolution-reduce-capital Resolution to reduce share capital on re-denomination
resolution-reduction-capital Resolution of reduction in issued share capital
resolution-removal-pre-emption Resolution of removal of pre-emption rights
resolution-securities Resolution of allotment of securities
resolution-varying-share-rights Resolution of varying share rights or name
restoration-order-of-court Restoration by order of the court
scheme-of-arrangement Scheme of arrangement
second-filing-capital-allotment-shares Second filing of a statement of capital following an allotment of shares on {date}
second-filing-capital-alter-shares Second filing of notice of consolidation, sub-division, redemption of shares or re-conversion of stock into shares
second-filing-capital-alter-shares-consolidation Second filing of consolidation of shares on {date}
second-filing-capital-alter-shares-consolidation-reconversion Second filing of consolidation and re-conversion of shares on {date}
second-filing-capital-alter-shares-consolidation-reconversion-statement-of-capital Second filing of consolidation and re-conversion of shares. Statement of capital on {date}
second-filing-capital-alter-shares-consolidation-statement-of-capital Second filing of consolidation of shares. Statement of capital on {date}
second-filing-capital-alter-shares-consolidation-subdivision Second filing of consolidation and sub-division of shares on {date}
second-filing-capital-alter-shares-consolidation-subdivision-reconversion Second filing of consolidation, sub-division and re-conversion of shares on {date}
second-filing-capital-alter-shares-consolidation-subdivision-reconversion-statement-of-capital Second filing of consolidation, sub-division and re-conversion of shares. Statement of capital on {date}
second-filing-capital-alter-shares-consolidation-subdivision-statement-of-capital Second filing of consolidation and sub-division of shares. Statement of capital on {date}
second-filing-capital-alter-shares-reconversion Second filing of re-conversion of shares on {date}
second-filing-capital-alter-shares-reconversion-statement-of-capital Second filing of re-conversion of shares. Statement of capital on {date}
second-filing-capital-alter-shares-redemption Second filing of re-demption of shares on {date}
second-filing-capital-alter-shares-redemption-statement-of-capital Second filing of statement of capital on {date}
second-filing-capital-alter-shares-subdivision Second filing of sub-division of shares on {date}
second-filing-capital-alter-shares-subdivision-reconversion Second filing of sub-division and re-conversion of shares on {date}
second-filing-capital-alter-shares-subdivision-reconversion-statement-of-capital Second filing of sub-division and re-conversion of shares. Statement of capital on {date}
second-filing-capital-alter-shares-subdivision-statement-of-capital Second filing of sub-division of shares. Statement of capital on {date}
second-filing-capital-cancellation-shares Second filing of cancellation of shares. Statement of capital on {date}
second-filing-capital-cancellation-shares-by-plc Second filing of cancellation of shares by a PLC. Statement of capital on {date}
second-filing-capital-cancellation-treasury-shares-with-date-currency-capital-figure Second filing of statement of capital on {date}
second-filing-capital-cancellation-treasury-shares-with-date-treasury-capital-figure Second filing of cancellation of treasury shares. Treasury capital:
second-filing-capital-redomination-of-shares Second filing of redenomination of shares. Statement of capital {date}
second-filing-capital-reduction-of-capital-redomination Second filing Reduction of capital following redenomination. Statement of capital on {date}
second-filing-cessation-of-a-person-with-significant-control Second filing for the cessation of {psc_name} as a person with significant control
second-filing-cessation-of-a-person-with-significant-control-limited-liability-partnership Second filing for the cessation of {psc_name} as a person with significant control
second-filing-cessation-of-a-person-with-significant-control-without-name-date Second filing for the cessation of a person with significant control
second-filing-change-details-of-a-person-with-significant-control Second filing to change the details of {psc_name} as a person with significant control
second-filing-change-details-of-a-person-with-significant-control-limited-liability-partnership Second filing to change the details of {psc_name} as a person with significant control
second-filing-change-to-a-person-with-significant-control-without-name-date Second filing to change the details for a person with significant control
second-filing-notification-of-a-person-with-significant-control Second filing for the notification of {psc_name} as a person with significant control
second-filing-notification-of-a-person-with-significant-control-limited-liability-partnership Second filing for the notification of {psc_name} as a person with significant control
second-filing-notification-of-a-person-with-significant-control-statement Second filing for the notification of a person with significant control statement
second-filing-notification-of-a-person-with-significant-control-statement-limited-liability-partnership Second filing for the notification of a person with significant control statement
second-filing-notification-of-a-person-with-significant-control-without-name-date Second filing for the notification of a person with significant control
second-filing-of-annual-return-with-made-up-date Second filing of the annual return made up to {made_up_date}
second-filing-of-change-of-director-details-with-name Second filing to change the details of {officer_name} as a director
second-filing-of-change-of-member-details-with-name Second filing to change the details of {officer_name} as a member
second-filing-of-change-of-secretary-details-with-name Second filing to change the details of {officer_name} as a secretary
second-filing-of-confirmation-statement-with-made-up-date Second filing of Confirmation Statement dated {made_up_date}
second-filing-of-director-appointment-with-name Second filing for the appointment of {officer_name} as a director
second-filing-of-director-termination-with-name Second filing for the termination of {officer_name} as a director
second-filing-of-form Second filing of form previously delivered to Companies House
second-filing-of-form-with-form-type Second filing of {form_type} previously delivered to Companies House
second-filing-of-form-with-form-type-made-up-date Second filing of {form_type} previously delivered to Companies House made up to {made_up_date}
second-filing-of-member-appointment-with-name Second filing for the appointment of {officer_name} as a member
second-filing-of-member-termination-with-name Second filing for the termination of {officer_name} as a member
second-filing-of-secretary-appointment-with-name Second filing for the appointment of {officer_name} as a secretary
second-filing-of-secretary-termination-with-name Second filing for the termination of {officer_name} as a secretary
second-filing-withdrawal-of-a-person-with-significant-control-statement Second filing for the withdrawal of a person with significant control statement
second-filing-withdrawal-of-a-person-with-significant-control-statement-limited-liability-partnership Second filing for the withdrawal of a person with significant control statement
secretaries-register-information-on-withdrawal-from-the-public-register Secretaries register information at {date} on withdrawal from the public register
selection-of-annual-filings-registered-before-January-1987 A selection of accounts registered before 1 January 1987
selection-of-documents-registered-before-April-2014 A selection of documents registered before 5 April 2014
selection-of-documents-registered-before-January-1987 A selection of documents registered before 1 January 1987
selection-of-documents-registered-before-January-1995 A selection of documents registered before 1 January 1995
selection-of-mortgage-documents-registered-before-January-1987 A selection of mortgage documents registered before 1 January 1987
selection-of-mortgage-documents-registered-before-January-1995 A selection of mortgage documents registered before 1 January 1995
special-resolution Special resolution
special-resolution-acquisition Special resolution of financial assistance for the acquisition of shares
special-resolution-adopt-memorandum Special resolution of adoption of Memorandum of Association
special-resolution-alteration-memorandum Special resolution of alteration of Memorandum of Association
special-resolution-capitalisation Special resolution of capitalisation or a bonus issue of shares
special-resolution-decrease-capital Special resolution of decreasing authorised share capital
special-resolution-exemption Special resolution of exemption from the Appointing of Auditors
special-resolution-increase-capital Special resolution of increasing authorised share capital
special-resolution-memorandum Special resolution of Memorandum of Association
special-resolution-purchase-number-shares Special resolution of authority to purchase a number of shares
special-resolution-purchase-shares Special resolution of authority to purchase own shares out of capital
special-resolution-re-registration Special resolution of re-registration
special-resolution-redeem-shares Special resolution of redemption of redeemable shares
special-resolution-reduction-capital Special resolution of reduction in issued share capital
special-resolution-removal-pre-emption Special resolution of removal of pre-emption rights
special-resolution-securities Special resolution of allotment of securities
special-resolution-varying-share-rights Special resolution of varying share rights or name
statement-compliance-articles-restricted Statement of compliance where amendment of articles restricted
statement-guarantee-by-parent-undertaking-of-subsidiary-company Statement of guarantee by a parent undertaking of a subsidiary company
statement-guarantee-by-parent-undertaking-of-subsidiary-limited-liability-partnership Statement of guarantee by a parent undertaking of a subsidiary Limited Liability Partnership
statement-of-affairs Statement of affairs
statement-of-capital Statement of capital on {date}
statement-of-companys-objects Statement of company's objects
statement-solvency-by-members-societas-euopaea-proposing-to-transfer-from-uk Statement of solvency by members of Societas Europaea which is proposing to transfer from the United Kingdom
termination-corporate-general-partner-limited-partnership-with-name-termination-date Cessation of appointment of {officer_name} as a general partner on {termination_date}
termination-corporate-limited-partner-limited-partnership-with-name-termination-date Cessation of appointment of {officer_name} as a limited partner on {termination_date}
termination-director-company Termination of appointment of a director
termination-director-company-with-name Termination of appointment of {officer_name} as a director
termination-director-company-with-name-termination-date Termination of appointment of {officer_name} as a director on {termination_date}
termination-general-partner-limited-partnership Cessation of appointment of general partner
termination-limited-partner-limited-partnership Cessation of appointment of limited partner
termination-manager-company Termination of appointment of {officer_name} as a manager
termination-manager-company-with-termination-date Termination of appointment of {officer_name} as a manager on {termination_date}
termination-member-limited-liability-partnership Termination of appointment of a member
termination-member-limited-liability-partnership-with-name Termination of appointment of {officer_name} as a member
termination-member-limited-liability-partnership-with-name-termination-date Termination of appointment of {officer_name} as a member on {termination_date}
termination-member-societas-europaea Termination of appointment of a member
termination-member-societas-europaea-with-name Termination of appointment of {officer_name}
termination-member-societas-europaea-with-name-termination-date Termination of appointment of {officer_name} on {termination_date}
termination-person-authorised-overseas-company Termination of appointment for a UK establishment - {change_details}
termination-person-director-overseas-company Termination of appointment of a director
termination-person-director-overseas-company-with-name Termination of appointment of {officer_name} as a director
termination-person-director-overseas-company-with-name-termination-date Termination of appointment of {officer_name} as a director on {termination_date}
termination-person-general-partner-limited-partnership-with-name-termination-date Cessation of appointment of {officer_name} as a general partner on {termination_date}
termination-person-judicial-factor-overseas-company Termination of appointment of a judicial factor
termination-person-judicial-factor-overseas-company-with-name Termination of appointment of {officer_name} as judicial factor
termination-person-judicial-factor-overseas-company-with-name-termination-date Termination of appointment of {officer_name} as judicial factor on {termination_date}
termination-person-limited-partner-limited-partnership-with-name-termination-date Cessation of appointment of {officer_name} as a limited partner on {termination_date}
termination-person-secretary-overseas-company Termination of appointment of a secretary
termination-person-secretary-overseas-company-with-name Termination of appointment of {officer_name} as secretary
termination-person-secretary-overseas-company-with-name-termination-date Termination of appointment of {officer_name} as secretary on {termination_date}
termination-secretary-company Termination of appointment of a secretary
termination-secretary-company-with-name Termination of appointment of {officer_name} as a secretary
termination-secretary-company-with-name-termination-date Termination of appointment of {officer_name} as a secretary on {termination_date}
transfer-societas-europaea-from-uk Transfer of Societas Europaea from United Kingdom
transfer-societas-europaea-to-uk Transfer of Societas Europaea to United Kingdom
transformation-public-limited-company-to-societas-europaea Closure of Public Limited Company and transformed to Societas Europaea
transition-of-limited-partnership New required information provided
update-to-limited-partnership-details Limited partnership details changed
update-to-limited-partnership-details-change-of-name Change made to limited partnership's name
update-to-limited-partnership-details-principal-office-address Change made to limited partnership's principal office address
update-to-limited-partnership-details-registered-office-address Change made to limited partnership's registered office address
update-to-limited-partnership-details-term Change made to limited partnership's term
update-to-the-members-register-information-on-the-public-register Update to the members' register information on the public register
withdrawal-of-a-person-with-significant-control-statement Withdrawal of a person with significant control statement on {withdrawal_date}
withdrawal-of-a-person-with-significant-control-statement-limited-liability-partnership Withdrawal of a person with significant control statement on {withdrawal_date}
withdrawal-of-a-person-with-significant-control-statement-scottish-limited-partnership Withdrawal of a person with significant control statement on {withdrawal_date}
withdrawal-of-a-person-with-significant-control-statement-scottish-partnership Withdrawal of a person with significant control statement on {withdrawal_date}
withdrawal-of-the-directors-register-information-from-the-public-register Withdrawal of the directors' register information from the public register
withdrawal-of-the-directors-residential-address-register-information-from-the-public-register Withdrawal of the directors' residential address register information from the public register
withdrawal-of-the-limited-liability-partnership-members-register-information-from-the-public-register Withdrawal of the members' register information from the public register
withdrawal-of-the-limited-liability-partnership-members-residential-address-register-information-from-the-public-register Withdrawal of the members' residential address register information from the public register
withdrawal-of-the-limited-liability-partnership-persons-with-significant-control-register-information-from-the-public-register Withdrawal of the persons' with significant control register information from the public register
withdrawal-of-the-members-register-information-from-the-public-register Withdrawal of the members' register information from the public register
withdrawal-of-the-persons-with-significant-control-register-information-from-the-public-register Withdrawal of the persons' with significant control register information from the public register
withdrawal-of-the-secretaries-register-information-from-the-public-register Withdrawal of the secretaries register information from the public register
written-resolution Written resolution
written-resolution-acquisition Written resolution of financial assistance for the acquisition of shares
written-resolution-adopt-memorandum Written resolution of adoption of Memorandum of Association
written-resolution-alteration-memorandum Written resolution of alteration of Memorandum of Association
written-resolution-capitalisation Written resolution of capitalisation or a bonus issue of shares
written-resolution-change-of-name Written resolution of change of name
written-resolution-decrease-capital Written resolution of decreasing authorised share capital
written-resolution-exemption Written resolution of exemption from the Appointing of Auditors
written-resolution-increase-capital Written resolution of increasing authorised share capital
written-resolution-memorandum Written resolution of Memorandum of Association
written-resolution-purchase-number-shares Written resolution of authority to purchase a number of shares
written-resolution-purchase-shares Written resolution of authority to purchase own shares out of capital
written-resolution-re-registration Written resolution of re-registration
written-resolution-redeem-shares Written resolution of redemption of redeemable shares
written-resolution-reduction-capital Written resolution of reduction in issued share capital
written-resolution-removal-pre-emption Written resolution of removal of pre-emption rights
written-resolution-securities Written resolution of allotment of securities
written-resolution-varying-share-rights Written resolution of varying share rights or name
`
