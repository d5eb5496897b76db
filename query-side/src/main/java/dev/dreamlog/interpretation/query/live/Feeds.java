package dev.dreamlog.interpretation.query.live;

import org.springframework.stereotype.Component;

/** Where news of interpretations come from. */
@Component
record Feeds(StateFeed states, WordsFeed words) {}
