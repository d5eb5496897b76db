package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/**
 * The account holds another role from here on.
 *
 * @param previous null only where it happened before revision 2, which was the first to say
 * @param reason what the person who changed it gave as a reason; about somebody, and so somebody's
 */
@Revision("2")
@StoredAs("account.role-changed")
public record RoleChanged(String accountId, @Nullable Role previous, Role role,
        @PersonalData(of = "accountId") @Nullable String reason) implements AccountEvent {}
