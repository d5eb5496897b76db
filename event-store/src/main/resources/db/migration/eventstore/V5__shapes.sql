-- A node asks at every start in which shapes events stand here, and refuses to start over one that it cannot read.
create index domain_event_shape on domain_event (payload_type, coalesce(payload_revision, ''));
