-- What lies in the bin is looked for every hour, and is a small part of the log.
create index domain_event_deleted on domain_event (time_stamp) where payload_type = 'dream.deleted';
