package dev.dreamlog.social.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.FindPost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

/** What tests of the feed need: two people, and a dream of one of them. */
@DreamlogTest
abstract class SharedDreams {

    final AccountId ada = new AccountId(UUID.randomUUID());
    final AccountId ben = new AccountId(UUID.randomUUID());
    final DreamId falling = new DreamId(UUID.randomUUID());

    @Autowired
    QueryGateway queries;
    @Autowired
    FeedProjection projection;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;
    Telling feed;

    @BeforeEach
    void two_people() {
        feed = new Telling(projection, transactions).tell(0, registered(ada, "Ada")).tell(0, registered(ben, "Ben"));
    }

    Optional<PostView> post(@Nullable AccountId reader) {
        return queries.query(new FindPost(PostId.of(falling), reader),
                ResponseTypes.optionalInstanceOf(PostView.class)).join();
    }

    static AccountRegistered registered(AccountId account, String name) {
        return new AccountRegistered(account.toString(), name + "@example.org", name, "UTC", "en");
    }

    DreamRecorded recorded(DreamId dream) {
        return new DreamRecorded(dream.toString(), ada.toString(), content("I fell off the tower."));
    }

    DreamRevised revised(String text) {
        return new DreamRevised(falling.toString(), ada.toString(), content(text));
    }

    DreamShared shared(DreamId dream, Visibility visibility, boolean anonymous) {
        return new DreamShared(dream.toString(), ada.toString(), visibility, anonymous);
    }

    static DreamContent content(String text) {
        return new DreamContent(text, "Falling", LocalDate.of(2026, 11, 20), "en", DreamKind.NIGHTMARE, -2, null,
                List.of("fear"), List.of("tower"));
    }
}
