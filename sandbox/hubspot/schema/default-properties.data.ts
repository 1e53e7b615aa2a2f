/**
 * HubSpot's own properties, as far as the sandbox keeps them: `name|label|type|field type|flags`. Flags: `r` only
 * HubSpot sets it, `c` HubSpot calculates it, `u` its value identifies one record. Options stand in
 * property-options.data.ts. Names after HubSpot's published list of default properties.
 */

/** Group and properties by object type. */
export const defaultProperties = {
  companies: {
    group: { name: 'companyinformation', label: 'Company information' },
    table: `
name|Company name|string|text|
domain|Company Domain Name|string|text|
website|Website URL|string|text|
phone|Phone Number|string|phonenumber|
address|Street Address|string|text|
address2|Street Address 2|string|text|
city|City|string|text|
state|State/Region|string|text|
zip|Postal Code|string|text|
country|Country/Region|string|text|
industry|Industry|enumeration|select|
type|Type|enumeration|select|
numberofemployees|Number of Employees|number|number|
annualrevenue|Annual Revenue|number|number|
description|Description|string|textarea|
about_us|About Us|string|textarea|
founded_year|Year Founded|string|text|
is_public|Is Public|bool|booleancheckbox|
timezone|Time Zone|string|text|
linkedin_company_page|LinkedIn Company Page|string|text|
linkedinbio|LinkedIn Bio|string|text|
twitterhandle|Twitter Handle|string|text|
facebook_company_page|Facebook Company Page|string|text|
lifecyclestage|Lifecycle Stage|enumeration|radio|
hs_lead_status|Lead Status|enumeration|radio|
hubspot_owner_id|Company owner|enumeration|select|
hs_parent_company_id|Parent Company|number|number|r
hs_num_child_companies|Number of child companies|number|number|rc
hs_num_open_deals|Number of open deals|number|number|rc
num_associated_deals|Number of Associated Deals|number|number|rc
num_associated_contacts|Number of Associated Contacts|number|number|rc
total_revenue|Total Revenue|number|number|rc
recent_deal_amount|Recent Deal Amount|number|number|rc
recent_deal_close_date|Recent Deal Close Date|datetime|date|rc
num_notes|Number of Sales Activities|number|number|rc
notes_last_updated|Last Activity Date|datetime|date|rc
notes_last_contacted|Last Contacted|datetime|date|rc
hs_object_id|Record ID|number|number|rc
createdate|Create Date|datetime|date|rc
hs_lastmodifieddate|Last Modified Date|datetime|date|rc
hs_merged_object_ids|Merged Record IDs|enumeration|checkbox|rc
hs_object_source|Record creation source|string|text|rc
hs_object_source_id|Record creation source ID|string|text|rc`,
  },
  contacts: {
    group: { name: 'contactinformation', label: 'Contact information' },
    table: `
email|Email|string|text|u
firstname|First Name|string|text|
lastname|Last Name|string|text|
jobtitle|Job Title|string|text|
phone|Phone Number|string|phonenumber|
mobilephone|Mobile Phone Number|string|phonenumber|
company|Company Name|string|text|
website|Website URL|string|text|
address|Street Address|string|text|
city|City|string|text|
zip|Postal Code|string|text|
country|Country/Region|string|text|
lifecyclestage|Lifecycle Stage|enumeration|radio|
hs_lead_status|Lead Status|enumeration|radio|
hubspot_owner_id|Contact owner|enumeration|select|
hs_object_id|Record ID|number|number|rc
createdate|Create Date|datetime|date|rc
lastmodifieddate|Last Modified Date|datetime|date|rc
hs_merged_object_ids|Merged Record IDs|enumeration|checkbox|rc
hs_object_source|Record creation source|string|text|rc
hs_object_source_id|Record creation source ID|string|text|rc`,
  },
  notes: {
    group: { name: 'engagement', label: 'Engagement information' },
    table: `
hs_timestamp|Activity date|datetime|date|
hs_note_body|Note body|string|html|
hs_attachment_ids|Attached file IDs|string|text|
hubspot_owner_id|Activity assigned to|enumeration|select|
hs_object_id|Record ID|number|number|rc
hs_createdate|Create date|datetime|date|rc
hs_lastmodifieddate|Last modified date|datetime|date|rc
hs_object_source|Record creation source|string|text|rc
hs_object_source_id|Record creation source ID|string|text|rc`,
  },
  tasks: {
    group: { name: 'engagement', label: 'Engagement information' },
    table: `
hs_timestamp|Due date|datetime|date|
hs_task_subject|Task Title|string|text|
hs_task_body|Task Notes|string|html|
hs_task_status|Task Status|enumeration|select|
hs_task_priority|Priority|enumeration|select|
hs_task_type|Task Type|enumeration|select|
hs_task_reminders|Reminders|string|text|
hs_queue_membership_ids|Queue|enumeration|checkbox|
hubspot_owner_id|Assigned to|enumeration|select|
hs_object_id|Record ID|number|number|rc
hs_createdate|Create date|datetime|date|rc
hs_lastmodifieddate|Last modified date|datetime|date|rc
hs_object_source|Record creation source|string|text|rc
hs_object_source_id|Record creation source ID|string|text|rc`,
  },
} as const
