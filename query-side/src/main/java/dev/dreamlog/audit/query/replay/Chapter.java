package dev.dreamlog.audit.query.replay;

import java.util.List;

import dev.dreamlog.audit.api.RecordedEvent;

/** One event of an aggregate's story, and what it made of the aggregate. */
record Chapter(RecordedEvent event, List<StateChange> changes) {}
