package dev.dreamlog.account.api;

/** Who is asking, as far as the access token proved it. */
public record Actor(AccountId id, Role role) {}
