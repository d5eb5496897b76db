package dev.dreamlog.social.query;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.social.api.Author;

/** The name under which an account's posts and comments stand; read here, written by the projection alone. */
@Entity
@Table(name = "author")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AuthorRow {

    @Id
    private UUID accountId;
    private String displayName;

    protected AuthorRow() {}

    Author view() {
        return new Author(new AccountId(accountId), displayName);
    }
}
