package dev.dreamlog.engagement.api;

import dev.dreamlog.account.api.AccountId;

/** Asks for the totals over one's own posts; answered with {@link EngagementTotals}. */
public record FindMyEngagement(AccountId reader) {}
