package dev.dreamlog.account.api;

import java.util.List;

/** A page of somebody's keys. */
public record ApiKeyPage(List<ApiKeyView> items, boolean more) {}
