package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/**
 * Tells administrators of a post the reader may see. Everybody does so once; repeating changes nothing.
 *
 * @param reportId for a first report; answered is the {@link ReportId} of the one that stands
 */
public record ReportPost(@TargetAggregateIdentifier PostId postId, ReportId reportId, AccountId reporter,
        String reason) implements SocialCommand {}
