package dev.dreamlog.account.query;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountProfile;
import dev.dreamlog.account.api.FindAccount;
import dev.dreamlog.account.api.Role;

/** Answers from the profiles. */
@Component
class ProfileQueries {

    private final JdbcClient jdbc;

    ProfileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<AccountProfile> on(FindAccount query) {
        return jdbc.sql("select * from profile where account_id = :account")
                .param("account", query.accountId().value())
                .query((row, _) -> new AccountProfile(query.accountId(), row.getString("email"),
                        row.getString("display_name"), Role.valueOf(row.getString("role")),
                        row.getString("time_zone"), row.getString("locale"),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
