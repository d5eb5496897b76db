package dev.dreamlog.account.query;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountProfile;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.FindAccount;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;

/** Shows account owners their own profile. */
@RestController
class ProfileController {

    private final QueryGateway queries;

    ProfileController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/accounts/me")
    @ReadsFrom("account.profiles")
    AccountProfile mine(Actor actor) {
        return queries.query(new FindAccount(actor.id()), ResponseTypes.optionalInstanceOf(AccountProfile.class))
                .join().orElseThrow(NotFound::new);
    }
}
