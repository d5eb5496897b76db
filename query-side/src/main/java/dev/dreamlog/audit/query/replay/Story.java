package dev.dreamlog.audit.query.replay;

import java.util.List;

/** A page of what happened to one aggregate. */
record Story(List<Chapter> chapters, boolean more) {}
