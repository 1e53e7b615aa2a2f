-- The card on a company's record asks at every view for the newest campaign that was launched from there.
create index campaign_of_record on campaign (portal_id, (brief ->> 'launchedFromCompanyId'), created_at desc, id desc)
  where brief ->> 'launchedFromCompanyId' is not null;
