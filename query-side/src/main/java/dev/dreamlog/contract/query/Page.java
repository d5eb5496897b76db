package dev.dreamlog.contract.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A page of anything, as every list answers. */
public record Page<T>(List<T> items, @Nullable String next) {}
