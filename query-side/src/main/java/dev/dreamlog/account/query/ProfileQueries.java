package dev.dreamlog.account.query;

import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountProfile;
import dev.dreamlog.account.api.FindAccount;

/** Answers from the profiles. */
@Component
class ProfileQueries {

    private final ProfileTable profiles;

    ProfileQueries(ProfileTable profiles) {
        this.profiles = profiles;
    }

    @QueryHandler
    Optional<AccountProfile> on(FindAccount query) {
        return profiles.findById(query.accountId().value()).map(ProfileRow::view);
    }
}
